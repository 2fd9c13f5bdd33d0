import { textWidth, widestOf } from './text-width.ts';

/** How much room a column needs, in columns of the terminal. */
export interface ColumnNeed {
  /** Each of its texts on one line. */
  readonly natural: number;
  /** No id and no number broken, and texts that can still be read. */
  readonly least: number;
  /** Ids broken behind their hyphens, where there is no other way. */
  readonly broken: number;
}

/** Between two columns. */
export const columnGap = 2;

/** How wide each column is on a page so wide; null where no table of them can be read there. */
export function fitColumns(needs: readonly ColumnNeed[], width: number): readonly number[] | null {
  const room = width - columnGap * (needs.length - 1);
  const least = needs.map((need) => need.least);
  if (sum(least) <= room) return shareOut(needs, least, room);
  const broken = needs.map((need) => need.broken);
  return sum(broken) <= room ? shareOut(needs, broken, room) : null;
}

/** Texts can be read in a column this wide. */
const readable = 12;

/** A longer word is broken rather than making the other columns narrow. */
const longestWord = 24;

/** So much of an id stays together, hyphens or not. */
const shortestPart = 8;

/** What a column holds: what a row is called is never broken, nor is a number; what has no blanks is taken for ids. */
export interface ColumnTexts {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly isWhole: boolean;
}

/** What a column needs. */
export function columnNeed({ heading, cells, isWhole }: ColumnTexts): ColumnNeed {
  const widest = widestOf(cells);
  const natural = Math.max(widest, textWidth(heading));
  const forHeading = widestOf(heading.split(/(?<=[-_ ])/));
  const hasBlanks = cells.some((cell) => cell.includes(' '));
  if (isWhole && !hasBlanks) {
    const least = Math.max(widest, forHeading);
    return { natural, least, broken: least };
  }
  if (hasBlanks) {
    const word = Math.min(widestOf(cells.flatMap((cell) => cell.split(' '))), longestWord);
    const least = Math.max(word, forHeading, Math.min(natural, readable));
    return { natural, least, broken: least };
  }
  const part = Math.min(widestOf(cells.flatMap((cell) => cell.split(/(?<=[-_/])/))), longestWord);
  const broken = Math.max(part, forHeading, Math.min(widest, shortestPart));
  return { natural, least: Math.max(widest, forHeading), broken };
}

/** Gives all columns the same room, but less where less is needed, and never less than the least. */
function shareOut(needs: readonly ColumnNeed[], least: readonly number[], room: number): readonly number[] {
  const widths = (level: number) =>
    needs.map(({ natural }, index) => Math.max(least[index] ?? 0, Math.min(natural, level)));
  let [fitting, tooMuch] = [0, 1 + Math.max(...needs.map(({ natural }) => natural), 0)];
  while (tooMuch - fitting > 1) {
    const middle = Math.floor((fitting + tooMuch) / 2);
    if (sum(widths(middle)) <= room) fitting = middle;
    else tooMuch = middle;
  }
  return widths(fitting);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
