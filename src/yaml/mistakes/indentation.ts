import type { YamlProblem } from '../problem.ts';
import { shortened } from '../quote.ts';
import { syntaxProblem } from '../refusals.ts';
import {
  type Explanation,
  type Line,
  type Trouble,
  blanks,
  contentRange,
  lineAfter,
  lineAt,
  lineBefore,
} from './trouble.ts';

/** A tab among the blanks at a line's beginning, or between a dash and what is indented by it. */
export function explainTab({ lines, start }: Trouble): Explanation | undefined {
  const problem = tabProblem(lineAt(lines.text, start), lines.text);
  return problem && { problem, isIndependent: false };
}

/** The tab that indents this line, if one does. */
export function tabProblem(line: Line, text: string): YamlProblem | undefined {
  const at = text.slice(line.start, line.end).search(/(?<=^ *(?:- *)?)\t/);
  if (at < 0) return undefined;
  const range = { start: line.start + at, end: line.start + at + 1 };
  const help = 'use blanks only, in this line and in those around it';
  return syntaxProblem(range, 'this line is indented with a tab', help);
}

/** In lines: what stands farther above a mistake is not looked at. */
const FAR_AWAY = 1000;
const INDENT_CODES = new Set([
  'BAD_INDENT',
  'MISSING_CHAR',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** A line whose indentation fits none of those above it, or that is no item (no key) where only such may stand. */
export function explainIndentation({ lines, code, start, isInBrackets }: Trouble): Explanation | undefined {
  if (!INDENT_CODES.has(code) || isInBrackets) return undefined;
  const { text } = lines;
  const here = lineAt(text, start);
  const line = start >= contentRange(here).end ? (lineAfter(text, here) ?? here) : here;
  const deeper = code === 'BLOCK_AS_IMPLICIT_KEY' && line === here ? explainDeeper(text, here) : undefined;
  if (deeper) return deeper;
  const before = lineBefore(text, line);
  if (
    before &&
    before.indent >= line.indent &&
    before.content.endsWith(':') &&
    /^["'[{]/.test(line.content)
  ) {
    const message = `this value is not indented further than its key ${shortened(before.content.slice(0, -1))}`;
    return indented(line, message, before.indent + 2);
  }
  if (!before || (!isItem(line) && !isKey(line))) return undefined;
  const levels = levelsAbove(text, line);
  const own = isItem(line) ? levels.items : levels.keys;
  const other = isItem(line) ? levels.keys : levels.items;
  if (!own.includes(line.indent) && other.includes(line.indent)) return misplaced(line);
  const expected = nearest(own.length > 0 ? own : other, line.indent);
  if (expected === undefined || expected === line.indent) return undefined;
  return explainFirst(text, line, expected) ?? unlikeNeighbours(line, expected);
}

/** `- ada`, and below it another item that is indented further, which makes one text of the two. */
export function explainDeeperItem({ lines, code, start, isInBrackets }: Trouble): Explanation | undefined {
  if (isInBrackets || (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY')) return undefined;
  const line = lineAt(lines.text, start);
  const next = lineAfter(lines.text, line);
  if (!next || !isItem(line) || !isItem(next) || isKey(line) || next.indent <= line.indent) return undefined;
  return unlikeNeighbours(next, line.indent);
}

/** A line of a text behind `|` or `>` that is indented less than the first of its lines. */
export function explainTextLine({ lines, code, start }: Trouble): Explanation | undefined {
  if (code !== 'BAD_INDENT') return undefined;
  const { text } = lines;
  const line = lineAt(text, start);
  let first: Line | undefined;
  let above = lineBefore(text, line);
  for (let passed = 0; above && above.indent >= line.indent && passed < FAR_AWAY; passed++) {
    first = above;
    above = lineBefore(text, above);
  }
  if (!above || !first || !/(?:^|\s)[|>][-+0-9]*$/.test(above.content)) return undefined;
  const header = lines.position(above.start).line;
  return indented(
    line,
    `this line of the text that begins below line ${header} is indented less than its first`,
    first.indent,
  );
}

/** `name: Search`, and below it a line that is indented further although the name has its value. */
function explainDeeper(text: string, line: Line): Explanation | undefined {
  const deeper = lineAfter(text, line);
  if (!deeper || deeper.indent <= line.indent || !/:\s+\S/.test(line.content)) return undefined;
  const isSlip = deeper.indent === line.indent + 1;
  const first = isSlip ? explainFirst(text, deeper, line.indent) : undefined;
  if (first) return first;
  const key = /^(?:- +)*([^:]*):/.exec(line.content)?.[1] ?? line.content;
  const indent = line.indent + (/^(?:- +)*/.exec(line.content)?.[0].length ?? 0);
  const message = `this line is indented below ${shortened(key)}, which has a value already`;
  return indented(deeper, message, indent);
}

function unlikeNeighbours(line: Line, expected: number): Explanation {
  const message = `this line is indented by ${blanks(line.indent)}, its neighbours by ${expected}`;
  return indented(line, message, expected);
}

/** The first line of a block, if it is the only one at `indent` and those below it stand as far in as `line`. */
function explainFirst(text: string, line: Line, indent: number): Explanation | undefined {
  let first = lineBefore(text, line);
  for (let passed = 0; first && first.indent !== indent && passed < FAR_AWAY; passed++) {
    if (first.indent < Math.min(indent, line.indent)) return undefined;
    first = lineBefore(text, first);
  }
  const parent = first && lineBefore(text, first);
  if (!first || !parent || parent.indent >= Math.min(indent, line.indent)) return undefined;
  let like = 0;
  let below: Line | undefined = line;
  for (let passed = 0; below && below.indent > parent.indent && passed < FAR_AWAY; passed++) {
    if (below.indent === indent && isItem(below) === isItem(first)) return undefined;
    if (below.indent === line.indent && isItem(below) === isItem(first)) like++;
    below = lineAfter(text, below);
  }
  return like > 1 ? unlikeNeighbours(first, line.indent) : undefined;
}

function indented(line: Line, message: string, expected: number): Explanation {
  const help = expected === 0 ? 'begin it without any blanks' : `indent it by ${blanks(expected)}`;
  return { problem: syntaxProblem(contentRange(line), message, help), isIndependent: false, mayFollow: true };
}

function misplaced(line: Line): Explanation {
  const message = isItem(line)
    ? 'an item of a list stands among the keys of a map'
    : `the key ${shortened(line.content.replace(/:(\s.*)?$/, ''))} stands among the items of a list`;
  const help = isItem(line)
    ? 'indent it below the key whose list it belongs to, or leave out the dash'
    : 'begin the line with a dash, or indent it as far as the keys of the map that it belongs to';
  return { problem: syntaxProblem(contentRange(line), message, help), isIndependent: false, mayFollow: true };
}

function isItem(line: Line): boolean {
  return /^-(\s|$)/.test(line.content);
}

function isKey(line: Line): boolean {
  return /:(\s|$)/.test(line.content);
}

interface Levels {
  readonly keys: readonly number[];
  readonly items: readonly number[];
}

/** The indentations that are open above a line; `- squad: a` opens two, that of the dash and that of the key. */
function levelsAbove(text: string, line: Line): Levels {
  const keys: number[] = [];
  const items: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  let above = lineBefore(text, line);
  for (let passed = 0; above && least > 0 && passed < FAR_AWAY; above = lineBefore(text, above), passed++) {
    if (above.indent >= least) continue;
    least = above.indent;
    const dashes = /^(?:- +)*/.exec(above.content)?.[0].length ?? 0;
    if (isItem(above)) items.push(above.indent);
    if (isKey(above)) keys.push(above.indent + dashes);
  }
  return { keys, items };
}

/** The number next to `wanted`; of two that are as near, the larger. */
function nearest(numbers: readonly number[], wanted: number): number | undefined {
  const byDistance = numbers.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a);
  return byDistance[0];
}
