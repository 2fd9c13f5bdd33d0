import { endOfLine, startOfLine } from '../skip-space.ts';

/** How many characters stand before `at` in its line, not counting a BOM. */
export function columnOf(text: string, at: number): number {
  return at - lineStartOf(text, at);
}

/** Where the line of `at` begins, behind a BOM. */
export function lineStartOf(text: string, at: number): number {
  const start = startOfLine(text, at);
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}

/** Where the line after that of `at` begins. */
export function nextLine(text: string, at: number): number {
  return Math.min(endOfLine(text, at) + 1, text.length);
}

/** Whether only blanks stand before `at` in its line. */
export function beginsLine(text: string, at: number): boolean {
  return text.slice(lineStartOf(text, at), at).trim() === '';
}

/** What a line that begins at `start` holds, if it is no more than blanks or a comment. */
export type BareLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment'; readonly column: number; readonly isHeading: boolean }
  | null;

const HEADING = /^#+\s*([-=*~_+#])\1{2}|([-=*~_+#])\2{2}\s*$/;

/** A comment that is drawn as a heading (`# --- playback ---`) is about all that follows, not about one entry. */
export function bareLine(text: string, start: number): BareLine {
  const line = text.slice(start, endOfLine(text, start));
  const content = line.trim();
  if (content === '') return { kind: 'blank' };
  if (!content.startsWith('#')) return null;
  return { kind: 'comment', column: line.indexOf('#'), isHeading: HEADING.test(content) };
}

/** Where the blank lines that end at `at` begin, not before `limit`. */
export function startOfBlankLines(text: string, at: number, limit: number): number {
  let start = at;
  while (start > limit) {
    const before = lineStartOf(text, start - 1);
    if (before < limit || bareLine(text, before)?.kind !== 'blank') break;
    start = before;
  }
  return start;
}

/** Where the blank lines that begin at `at` end. */
export function endOfBlankLines(text: string, at: number): number {
  let end = at;
  while (end < text.length && bareLine(text, end)?.kind === 'blank') end = nextLine(text, end);
  return end;
}
