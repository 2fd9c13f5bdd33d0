/**
 * How real output differs from a documented one, as a sentence; empty where it does not. In the documented one a line
 * `…` stands for any lines, and a line that ends in ` …` for any that begins so.
 */
export function differenceFrom(documented: string, real: string): string {
  const rest = real.trimEnd().split('\n');
  let maySkip = false;
  for (const line of documented.trimEnd().split('\n')) {
    if (line === '…') {
      maySkip = true;
      continue;
    }
    const at = maySkip ? rest.findIndex((each) => matches(line, each)) : 0;
    if (at === -1 || !matches(line, rest[at])) {
      return `documented:\n${line}\nbut the program prints:\n${(maySkip ? rest : rest.slice(0, 1)).join('\n')}`;
    }
    rest.splice(0, at + 1);
    maySkip = false;
  }
  return rest.length === 0 || maySkip ? '' : `the program goes on, and no … says so:\n${rest.join('\n')}`;
}

function matches(documented: string, real: string | undefined): boolean {
  if (!documented.endsWith(' …')) return documented === real;
  return real?.startsWith(documented.slice(0, -1)) ?? false;
}
