import type { PathPattern } from './path-pattern.ts';

/**
 * Which of two patterns says more about where a file is: below 0 where the first says less, so that a sorted list is
 * one for CODEOWNERS, where the last match decides. More is: from the root, then more names written out one after the
 * other from there, more names at all, more letters in them; then by the text, so that the order is always the same.
 */
export function comparePatterns(a: PathPattern, b: PathPattern): number {
  const [first, second] = [weight(a), weight(b)];
  for (const [n, number] of first.entries()) {
    const difference = number - (second[n] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.written === b.written) return 0;
  return a.written < b.written ? -1 : 1;
}

/** Whether two patterns say equally much, so that neither goes before the other. */
export function isAsSpecific(a: PathPattern, b: PathPattern): boolean {
  const second = weight(b);
  return weight(a).every((number, n) => number === second[n]);
}

function weight({ segments }: PathPattern): readonly number[] {
  const begin = segments.findIndex(({ kind }) => kind !== 'literal');
  const letters = segments.reduce((sum, segment) => {
    if (segment.kind === 'literal') return sum + segment.text.length;
    return segment.kind === 'wildcard'
      ? sum + segment.tokens.filter((token) => typeof token === 'string').length
      : sum;
  }, 0);
  const names = segments.filter(({ kind }) => kind !== 'any-depth').length;
  return [begin < 0 ? segments.length : begin, names, letters];
}
