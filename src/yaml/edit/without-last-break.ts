import { applySplices, type Splice } from './splice.ts';

/**
 * The splices of a text to which a line break was added for editing, as splices of the text itself: what comes of them
 * ends without a line break, as the text does.
 */
export function withoutLastBreak(
  text: string,
  lineBreak: string,
  splices: readonly Splice[],
): readonly Splice[] {
  const last = splices.at(-1);
  if (last === undefined || (last.end < text.length && last.start < text.length)) return splices;
  const before = splices.slice(0, -1).filter(({ start }) => start < text.length - lineBreak.length);
  const rest = splices.slice(before.length);
  const first = Math.min(rest[0]?.start ?? text.length, text.length);
  const start = Math.max(first - (text.slice(0, first).endsWith(lineBreak) ? lineBreak.length : 0), 0);
  const moved = rest.map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
  const tail = applySplices(text.slice(start) + lineBreak, moved);
  const isBroken = tail.endsWith(lineBreak);
  return [...before, { start, end: text.length, text: isBroken ? tail.slice(0, -lineBreak.length) : tail }];
}
