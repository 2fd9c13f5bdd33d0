import { distance } from 'fastest-levenshtein';
import { plainWord } from '../model/meant-name.ts';

/**
 * The candidate that was probably meant, or undefined where none is near. Near is at most a third of the longer
 * word's letters, which is what git and commander allow, too; case and `-`/`_` do not count.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = plainWord(written);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const name = plainWord(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3));
    if (Math.abs(name.length - wanted.length) > Math.min(allowed, bestDistance)) continue;
    const found = isSwap(wanted, name) ? 1 : distance(wanted, name);
    if (found > allowed) continue;
    if (found < bestDistance || (found === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** Two neighbouring letters the wrong way round are the commonest slip: `coahc`. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
