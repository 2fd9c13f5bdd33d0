/** A place as people count: both from 1, the column in characters. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns. */
export interface LineIndex {
  readonly text: string;
  /** A BOM has no column; an emoji has one; the LF ends a line, so CRLF ends it once. */
  position(offset: number): LineColumn;
}

/** Reads nothing before the first question, and answers each by bisection. */
export function lineIndex(text: string): LineIndex {
  let starts: readonly number[] | undefined;
  let pairs: readonly number[] | undefined;
  return {
    text,
    position(offset) {
      starts ??= findLineStarts(text);
      pairs ??= findPairs(text);
      const at = Math.min(Math.max(offset, 0), text.length);
      const line = Math.max(countUpTo(starts, at), 1);
      const start = starts[line - 1] ?? 0;
      const wide = pairs.length === 0 ? 0 : countUpTo(pairs, at - 1) - countUpTo(pairs, start - 1);
      return { line, column: Math.max(at - start, 0) - wide + 1 };
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The offsets of all characters that take two units, each at its second. */
function findPairs(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (match) => match.index + 1);
}

/** How many of the sorted numbers are at most `limit`. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
