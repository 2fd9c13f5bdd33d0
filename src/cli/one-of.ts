import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { joinWords } from '../diagnostics/words.ts';

/** A list that is longer is not printed whole. */
const mostListed = 12;

/**
 * The one of a few words that was written. Throws a UserError (2): `problem` says what is wrong, and the way out is the
 * nearest word or the one that begins so, or all of them, or `index` where they are too many.
 */
export function oneOf<T extends string>(
  written: string,
  words: readonly T[],
  problem: string,
  index = 'the help lists them',
): T {
  const found = words.find((word) => word === written);
  if (found !== undefined) return found;
  const begun = words.filter((word) => written !== '' && word.startsWith(written));
  const meant = nearest(written, words) ?? (begun.length === 1 ? begun[0] : undefined);
  const all = words.length > mostListed ? index : `write ${joinWords(words, mostListed, 'or')}`;
  throw new UserError(2, problem, meant === undefined ? all : `did you mean ${meant}?`);
}
