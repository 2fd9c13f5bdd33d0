import { applySplices, type Splice } from './splice.ts';

/**
 * The splices of a text to which a line break was added for editing, as splices of the text itself: what comes of them
 * ends without a line break, as the text does; if it may end with one, it does where the last lines change.
 */
export function withoutLastBreak(
  text: string,
  lineBreak: string,
  splices: readonly Splice[],
  mayEnd: boolean,
): readonly Splice[] {
  if (splices.every(({ start, end }) => Math.max(start, end) < text.length)) return splices;
  let count = splices.length;
  let start = text.length;
  for (;;) {
    const before = splices[count - 1];
    if (before === undefined || before.end < start - lineBreak.length) break;
    start = Math.min(start, before.start);
    count--;
  }
  if (text.slice(0, start).endsWith(lineBreak)) start -= lineBreak.length;
  const rest = splices.slice(count);
  const moved = rest.map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
  const tail = applySplices(text.slice(start) + lineBreak, moved);
  const isCut = !mayEnd && tail.endsWith(lineBreak);
  const last = { start, end: text.length, text: isCut ? tail.slice(0, -lineBreak.length) : tail };
  return [...splices.slice(0, count), last];
}
