import { distance } from 'fastest-levenshtein';
import { plainWord } from '../model/meant-name.ts';
import { compareText } from './order.ts';

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
    const found = lettersApart(wanted, name);
    if (found > allowed) continue;
    if (found < bestDistance || (found === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/**
 * The nearest ids that may have been meant, at most three that are equally near. Word by word: `kofi-sato` is a person
 * of another family, not a slip of `kofi-abara`, although half of its letters are the same.
 */
export function nearestIds(written: string, candidates: Iterable<string>): readonly string[] {
  const alike = Array.from(candidates).filter((candidate) => isAlike(written, candidate));
  const best = nearest(written, alike);
  if (best === undefined) return [];
  const wanted = plainWord(written);
  const least = lettersApart(wanted, plainWord(best));
  const equals = alike.filter((id) => id !== best && lettersApart(wanted, plainWord(id)) === least);
  return [best, ...equals.toSorted(compareText)].slice(0, 3);
}

function isAlike(written: string, id: string): boolean {
  const own = written.toLowerCase().split(/[-_ ]/);
  const others = id.split('-');
  if (own.length !== others.length) return isSlip(plainWord(written), plainWord(id), LETTERS_OF_WHOLE);
  return own.every((word, index) => isSlip(word, others[index] ?? '', LETTERS_OF_WORD));
}

/** One letter in so many may be wrong, and one in any case. */
const LETTERS_OF_WORD = 3;
const LETTERS_OF_WHOLE = 5;

function isSlip(written: string, word: string, letters: number): boolean {
  const allowed = Math.max(1, Math.floor(Math.max(written.length, word.length) / letters));
  return lettersApart(written, word) <= allowed;
}

function lettersApart(a: string, b: string): number {
  return isSwap(a, b) ? 1 : distance(a, b);
}

/** Two neighbouring letters the wrong way round are the commonest slip: `coahc`. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
