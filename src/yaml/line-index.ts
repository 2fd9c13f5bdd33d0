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

/** Reads nothing before the first question and no further than it must, and answers each by bisection. */
export function lineIndex(text: string): LineIndex {
  let starts: LineStarts | undefined;
  let pairs: readonly number[] | undefined;
  return {
    text,
    position(offset) {
      starts ??= lineStarts(text);
      pairs ??= findPairs(text);
      const at = Math.min(Math.max(offset, 0), text.length);
      const found = starts.upTo(at);
      const line = Math.max(countUpTo(found, at), 1);
      const start = found[line - 1] ?? 0;
      const wide = pairs.length === 0 ? 0 : countUpTo(pairs, at - 1) - countUpTo(pairs, start - 1);
      return { line, column: Math.max(at - start, 0) - wide + 1 };
    },
  };
}

/** The offsets at which lines begin. */
interface LineStarts {
  /** At least all that are at most `limit`. */
  upTo(limit: number): readonly number[];
}

function lineStarts(text: string): LineStarts {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  let next = text.indexOf('\n');
  return {
    upTo(limit) {
      for (; next >= 0 && next < limit; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
      return starts;
    },
  };
}

/** The offsets of all characters that take two units, each at its second. */
function findPairs(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (match) => match.index + 1);
}

/** The place of one offset, as `lineIndex` gives it, of a text that comes piece by piece; those behind it are not taken. */
export function positionIn(pieces: Iterable<string>, offset: number): LineColumn {
  let line = 1;
  let before = '';
  let begin = 0;
  for (const piece of pieces) {
    const end = Math.min(piece.length, offset - begin);
    let start = 0;
    for (let next = piece.indexOf('\n'); next >= 0 && next < end; next = piece.indexOf('\n', start)) {
      line += 1;
      start = next + 1;
      before = '';
    }
    before += piece.slice(start, end);
    begin += piece.length;
    if (begin >= offset) break;
  }
  const bom = line === 1 && before.startsWith('\uFEFF') ? 1 : 0;
  return { line, column: before.length - bom - findPairs(before).length + 1 };
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
