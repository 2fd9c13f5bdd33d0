import type { YamlNode } from '../node.ts';
import type { Editing } from './editing.ts';
import { bareLine, columnOf, endOfBlankLines, lineStartOf, nextLine, startOfBlankLines } from './lines.ts';
import type { Part } from './parts.ts';

/** The whole lines that belong to a part: its own, and its comments. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/**
 * To an entry belong, besides its own lines: the comment lines directly above it, of the same indentation, without a
 * blank line between, up to one that is drawn as a heading; and the comment lines below it that are indented more than
 * it is. The first entry of a file has none above it: they are about the file.
 */
export function regionOf({ text }: Editing, parts: readonly Part[], index: number): Region {
  const part = parts[index];
  if (part === undefined) throw new Error(`there is no part ${index}`);
  const column = columnOf(text, part.start);
  const previous = parts[index - 1];
  const isFirstOfFile = previous === undefined && column === 0;
  let start = lineStartOf(text, part.start);
  const limit = previous === undefined ? 0 : endOfLines(text, previous);
  if (isFirstOfFile) return { start, end: endOfRegion(text, part, column) };
  while (start > limit) {
    const above = lineStartOf(text, start - 1);
    const line = bareLine(text, above);
    if (above < limit || line?.kind !== 'comment' || line.column !== column || line.isHeading) break;
    start = above;
  }
  return { start, end: endOfRegion(text, part, column) };
}

/** Where the lines of a value end, with the comment lines below it that are indented more than its key or dash. */
export function endOfRegion(text: string, part: Pick<Part, 'node' | 'end'>, column: number): number {
  let last = endOfLines(text, part);
  for (let at = last; at < text.length; at = nextLine(text, at)) {
    const line = bareLine(text, at);
    if (line === null || (line.kind === 'comment' && line.column <= column)) break;
    if (line.kind === 'comment') last = nextLine(text, at);
  }
  return last;
}

/** Where the lines of a value end; the blank lines below a `|+` are a part of it. */
function endOfLines(text: string, { node, end }: Pick<Part, 'node' | 'end'>): number {
  return keepsBlankLines(text, node) ? endOfBlankLines(text, nextLine(text, end)) : nextLine(text, end);
}

/** Whether the blank lines below a value are a part of it. */
function keepsBlankLines(text: string, node: YamlNode): boolean {
  const last = lastWithin(node);
  return last.kind === 'scalar' && /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3));
}

/** The value that stands last in one. */
function lastWithin(node: YamlNode): YamlNode {
  let last = node;
  for (;;) {
    const inner = last.kind === 'list' ? last.items : last.kind === 'map' ? Array.from(last.entries) : [];
    const next = inner.at(-1);
    if (next === undefined) return last;
    last = 'kind' in next ? next : next.value;
  }
}

/** The region of a part that goes, with the blank lines that would be left over. */
export function goneRegion(
  editing: Editing,
  parts: readonly Part[],
  index: number,
  kept: { readonly first: number; readonly last: number },
): Region {
  const { text } = editing;
  const { start, end } = regionOf(editing, parts, index);
  const hasBefore = kept.first < index;
  const hasAfter = kept.last > index;
  const previous = parts[index - 1];
  const above = startOfBlankLines(text, start, previous === undefined ? start : endOfLines(text, previous));
  const below = endOfBlankLines(text, end);
  if (above < start && (below > end || !hasAfter)) return { start: above, end };
  return !hasBefore && hasAfter && below > end ? { start, end: below } : { start, end };
}

/** How many blank lines there are between most of the parts around a place. */
export function blankLinesAround({ text }: Editing, parts: readonly Part[], at: number): number {
  const near = parts.slice(Math.max(at - 3, 0), at + 4);
  if (near.some(({ node }) => keepsBlankLines(text, node))) return 0;
  const gaps = near.slice(1).map((part, index) => {
    const from = nextLine(text, near[index]?.end ?? 0);
    return countBlankLines(text.slice(from, part.start));
  });
  const blank = gaps.filter((count) => count > 0);
  return blank.length * 2 > gaps.length ? Math.min(...blank) : 0;
}

function countBlankLines(between: string): number {
  return between
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.trim() === '').length;
}
