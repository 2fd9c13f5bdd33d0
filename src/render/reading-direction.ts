/** Letters of Hebrew, Arabic and the other scripts that are read from right to left. */
const rightToLeft = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;

/** Words of them that follow each other with one blank, a hyphen or the like between; two blanks part columns. */
const run = new RegExp(
  String.raw`[${rightToLeft}](?:(?:[^\S\n]?[-'"\u2019\u05f4\u05f3.][^\S\n]?|[^\S\n])?[${rightToLeft}\p{M}])*`,
  'gu',
);

const anyLetter = new RegExp(`[${rightToLeft}]`, 'u');

/**
 * Ends each name that is read from right to left with a mark of the direction of the line. Without it a terminal that
 * knows directions takes numbers, commas and columns between two such names for a part of them and turns them round.
 * The mark is older than isolates, so that terminals give it no room.
 */
export function keepReadingDirection(text: string): string {
  return anyLetter.test(text) ? text.replaceAll(run, '$&\u200e') : text;
}
