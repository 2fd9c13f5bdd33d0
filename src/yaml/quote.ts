/** The text as the author may write it in quotes. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const LOOK_AHEAD = 200;
const LOOK_BACK = 1000;

/** What the author means as one plain text from `start` on: up to the end of the key, the item or the line. */
export function plainTextAt(text: string, start: number): string {
  const line = text.slice(start, start + LOOK_AHEAD).replace(/\r?\n[^]*$/, '');
  const before = text.slice(Math.max(start - LOOK_BACK, 0), start).replace(/^[^]*\n/, '');
  const end = isInBrackets(before) ? endInBrackets(line) : line.search(/\s#/);
  const value = (end < 0 ? line : line.slice(0, end)).trim();
  return shortened(/^[\s-]*$/.test(before) ? value.replace(/(?<=[^\s:]):(\s.*)?$/, '') : value);
}

/** At most sixty characters of what the author wrote. */
export function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}...`;
}

function isInBrackets(before: string): boolean {
  return (before.match(/[[{]/g) ?? []).length > (before.match(/[\]}]/g) ?? []).length;
}

/** Where a value in brackets ends; braces within it, as in `*.{ts,tsx}`, belong to it. */
function endInBrackets(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if ('[{'.includes(character)) depth++;
    else if (depth > 0 && ']}'.includes(character)) depth--;
    else if (depth === 0 && ',]}'.includes(character)) return at;
    else if (character === '#' && /\s/.test(line.charAt(at - 1))) return at;
  }
  return -1;
}
