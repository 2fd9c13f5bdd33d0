import type { LineIndex } from '../line-index.ts';
import type { Range } from '../node.ts';
import type { YamlProblem } from '../problem.ts';
import { endOfLine, startOfLine } from '../skip-space.ts';

/** A place where the text could not be read; `code` is the reader's word for it, which no user sees. */
export interface Trouble extends Range {
  readonly lines: LineIndex;
  readonly code: string;
  readonly isInBrackets: boolean;
}

/** A stretch to be read over: as if a plain text stood there, or nothing. */
export interface Repair extends Range {
  readonly as: 'text' | 'nothing';
}

/** What the author is told about a trouble. */
export interface Explanation {
  readonly problem: YamlProblem;
  /** It says all about its own place; others on the lines around may still be mistakes of their own. */
  readonly isIndependent: boolean;
  /** After another mistake in the same section it is most likely only what follows from that one. */
  readonly mayFollow?: true;
  /** Although it is independent, the lines after it may be misunderstood. */
  readonly misleads?: true;
  /** What to read over, so that the rest of the text can be understood in another round. */
  readonly repair?: Repair;
}

/** What is longer than this is no line that a person wrote. */
export const LONG_LINE = 1000;
const FAR_AWAY = 1000;

/** One line of the text; `start` is its first character and `end` the line break's. */
export interface Line extends Range {
  readonly indent: number;
  /** Without indentation, comment and blanks at its end. */
  readonly content: string;
}

/** The line that holds the offset. */
export function lineAt(text: string, offset: number): Line {
  const start = startOfLine(text, Math.min(offset, text.length));
  const end = endOfLine(text, start);
  const line = text.slice(start, Math.min(end, start + LONG_LINE)).replace(/\r$/, '');
  const indent = line.search(/[^ \t\uFEFF]/);
  const content = indent < 0 ? '' : line.slice(indent).replace(/(?:^|\s)#.*$/, '');
  return { start, end, indent: Math.max(indent, 0), content: content.trimEnd() };
}

/** The nearest line before `line` that holds more than a comment. */
export function lineBefore(text: string, line: Line): Line | undefined {
  let { start } = line;
  for (let passed = 0; start > 0 && passed < FAR_AWAY; passed++) {
    const before = lineAt(text, start - 1);
    if (before.content !== '') return before;
    start = before.start;
  }
  return undefined;
}

/** The nearest line after `line` that holds more than a comment. */
export function lineAfter(text: string, line: Line): Line | undefined {
  let { end } = line;
  for (let passed = 0; end < text.length && passed < FAR_AWAY; passed++) {
    const after = lineAt(text, end + 1);
    if (after.content !== '') return after;
    end = after.end;
  }
  return undefined;
}

/** The range of what a line holds. */
export function contentRange(line: Line): Range {
  return { start: line.start + line.indent, end: line.start + line.indent + line.content.length };
}

/** "1 blank", "3 blanks". */
export function blanks(count: number): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? 'blank' : 'blanks'}`;
}
