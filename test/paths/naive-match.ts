/**
 * A second implementation: a pattern as a regular expression, as other programs for CODEOWNERS do it, and the last of
 * all that match. It is slow for some patterns, and shares nothing with ours.
 */
export function naiveMatch(pattern: string, path: string): boolean {
  if (pattern === '/') return false;
  const parts = pattern.split('/');
  if (parts[0] === '') parts.shift();
  else if (parts.length === 1 || (parts.length === 2 && parts[1] === '')) parts.unshift('**');
  if (parts.length > 1 && parts.at(-1) === '') parts[parts.length - 1] = '**';
  let source = '';
  let needsSlash = false;
  for (const [n, part] of parts.entries()) {
    const isLast = n === parts.length - 1;
    if (part === '**') {
      if (n === 0 && isLast) source += '.+';
      else if (n === 0) source += '(?:.+/)?';
      else if (isLast) source += needsSlash ? '/.+' : '.+';
      else if (needsSlash) source += '(?:/.+)?';
      else source += '(?:.+/)?';
      if (n > 0) needsSlash = needsSlash || isLast;
      continue;
    }
    if (needsSlash) source += '/';
    needsSlash = true;
    if (part === '*') source += '[^/]+';
    else {
      source += part.replaceAll(/\\(.)|([*]+)|([?])|(.)/gsu, (_, escaped, stars, mark, other) => {
        if (stars !== undefined) return '[^/]*';
        return mark === undefined ? literal(String(escaped ?? other)) : '[^/]';
      });
      if (isLast) source += '(?:/.*)?';
    }
  }
  return new RegExp(`^(?:${source})$`, 'su').test(path);
}

export function naiveLastMatch(patterns: readonly string[], path: string): number {
  return patterns.findLastIndex((pattern) => naiveMatch(pattern, path));
}

function literal(character: string): string {
  return character.replace(/[$()*+./?[\\\]^{|}]/, String.raw`\$&`);
}
