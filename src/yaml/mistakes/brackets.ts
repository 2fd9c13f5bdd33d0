import type { LineIndex } from '../line-index.ts';
import type { Range } from '../node.ts';
import { inQuotes, plainTextAt, shortened } from '../quote.ts';
import { syntaxProblem } from '../refusals.ts';
import { endOfLine, findOutsideComments } from '../skip-space.ts';
import { tabProblem } from './indentation.ts';
import {
  type Explanation,
  type Line,
  type Repair,
  type Trouble,
  LONG_LINE,
  lineAfter,
  lineAt,
} from './trouble.ts';

/** A bracket that is never closed, or closed too far to the left; `end` is where the reader gave up. */
export function explainOpenBracket(lines: LineIndex, { start, end }: Range): Explanation {
  const { text } = lines;
  const opening = text.charAt(start);
  const closing = opening === '[' ? ']' : '}';
  const stopped = end + text.slice(end).search(/\S|$/);
  const closedAt = findClosing(text, stopped, closing);
  if (closedAt >= 0) return outdented(lines, start, stopped, closedAt);
  const repair = repairOpen(text, start);
  const hash = /[\s[{,](#[^\s,\]}]*)[^\n]*[\]}]/.exec(
    text.slice(start, Math.min(endOfLine(text, start), start + LONG_LINE)),
  )?.[1];
  if (hash !== undefined) return hashInBrackets(start, closing, hash, repair);
  const found = text.charAt(stopped);
  const isOther = found === ']' || found === '}';
  const message = isOther
    ? `what opens here with ${opening} is closed with ${found}`
    : `the ${opening} that opens here is never closed`;
  const help = isOther ? `write ${closing} instead of ${found}` : `write ${closing} behind its last item`;
  return { problem: syntaxProblem({ start, end: start + 1 }, message, help), isIndependent: false, repair };
}

/** `search: {` above lines that are no items is read as if it had no bracket, anything else as one text. */
function repairOpen(text: string, start: number): Repair {
  const end = endOfLine(text, start);
  const next = lineAfter(text, lineAt(text, start));
  const isAlone = /^.\s*(?:\s#.*)?$/.test(text.slice(start, Math.min(end, start + LONG_LINE)));
  if (!isAlone || !next) return { start, end, as: 'text' };
  return next.content.endsWith(',')
    ? { start, end: (findLeftOpen(text, start, Infinity) ?? end + 1) - 1, as: 'text' }
    : { start, end: start + 1, as: 'nothing' };
}

/**
 * Where the lines end that belong to the line of a bracket, if it is still open there; undefined if it is closed, or not within `most` lines. The
 * reader itself takes the next bracket that closes for its end, even if it has one that opens.
 */
export function findLeftOpen(text: string, start: number, most = FAR_AWAY): number | undefined {
  const line = lineAt(text, start);
  let open = 0;
  let passed = 0;
  for (let at: Line | undefined = line; at; at = lineAfter(text, at)) {
    if (passed++ > most) return undefined;
    if (at !== line && at.indent <= line.indent && !/^[\]}]/.test(at.content)) return at.start;
    if (at.end - at.start > LONG_LINE) return undefined;
    const written = text.slice(at === line ? start : at.start, at.end).replace(/\s#\s.*$/, '');
    for (const [token] of written.matchAll(BRACKET)) {
      if ('[{'.includes(token)) open++;
      else if (']}'.includes(token) && --open === 0) return undefined;
    }
  }
  return open > 0 ? text.length : undefined;
}

/** In lines: most sections are shorter. */
const FAR_AWAY = 5000;

/** A text in quotes, or a bracket outside of them. */
const BRACKET = /(?<=[\s,:[{])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|[[\]{}]/g;

/** Where the bracket is closed after all, before any line that begins with a key. */
function findClosing(text: string, from: number, closing: string): number {
  const key = /(?:^|\n) *["']?[\w.-]+["']?:\s/.exec(text.slice(from));
  const until = key ? from + key.index : text.length;
  const at = findOutsideComments(text, from, closing);
  return at < until ? at : -1;
}

/** What stands in brackets over several lines has to be indented further than its key, the closing one too. */
function outdented(lines: LineIndex, start: number, stopped: number, closedAt: number): Explanation {
  const { text } = lines;
  const opened = lines.position(start).line;
  const repair = { start, end: closedAt + 1, as: 'text' } as const;
  const tab = tabProblem(lineAt(text, stopped), text);
  if (tab) return { problem: tab, isIndependent: false, repair };
  const range = { start: stopped, end: stopped + 1 };
  const message = `this belongs to the brackets from line ${opened}, but is not indented further than their key`;
  const help = 'indent all lines in the brackets further than the key, that of the closing bracket too';
  return { problem: syntaxProblem(range, message, help), isIndependent: false, repair };
}

function hashInBrackets(start: number, closing: string, hash: string, repair: Repair): Explanation {
  const message = `a # begins a comment, so the ${closing} behind ${shortened(hash)} is not seen`;
  const help = `put the text in quotes: ${inQuotes(hash)}`;
  return { problem: syntaxProblem({ start, end: start + 1 }, message, help), isIndependent: false, repair };
}

/** A closing bracket that nothing opened. */
export function explainExtraBracket({ lines, code, start }: Trouble): Explanation | undefined {
  const bracket = lines.text.charAt(start);
  if (code !== 'UNEXPECTED_TOKEN' || (bracket !== ']' && bracket !== '}')) return undefined;
  return extraBracket({ start, end: start + 1 }, bracket);
}

/** What is told about it, also where it hides in a word: `members:}`. */
export function extraBracket(range: Range, bracket: string): Explanation {
  const opening = bracket.startsWith(']') ? '[' : '{';
  const problem = syntaxProblem(
    range,
    `this ${bracket} closes nothing`,
    `delete it, or write the ${opening} that it should close`,
  );
  return { problem, isIndependent: false, repair: { ...range, as: 'nothing' } };
}

/** `[a,, b]`, `["a" "b"]`, `{a: b c: d}`, `[- a]`: what separates the items in brackets. */
export function explainSeparator({
  lines,
  code,
  start,
  end,
  isInBrackets,
}: Trouble): Explanation | undefined {
  if (!isInBrackets) return undefined;
  const { text } = lines;
  const character = text.charAt(start);
  if (character === ',' && code === 'UNEXPECTED_TOKEN') {
    const problem = syntaxProblem(
      { start, end: start + 1 },
      'there is nothing before this comma',
      'delete it, or write the missing item',
    );
    return { problem, isIndependent: true };
  }
  if (character === '-' && /^-\s/.test(text.slice(start, start + 2))) {
    const problem = syntaxProblem(
      { start, end: start + 1 },
      'there are no dashes in brackets',
      'leave the dash out: commas separate the items',
    );
    return { problem, isIndependent: false };
  }
  if (character === '#') return explainHash(text, start);
  return ['MISSING_CHAR', 'BLOCK_IN_FLOW', 'MULTILINE_IMPLICIT_KEY'].includes(code)
    ? missingComma(text, start, end)
    : undefined;
}

function missingComma(text: string, start: number, end: number): Explanation {
  const firstLine = Math.min(endOfLine(text, start), Math.max(end, start + 1));
  const written = text.slice(start, firstLine).trim();
  const isAfterQuote = /["']\s*$/.test(text.slice(Math.max(start - 20, 0), start));
  const isSplit = end > endOfLine(text, start) && written !== '';
  const problem = isSplit
    ? syntaxProblem(
        { start, end: firstLine },
        `a comma is missing after ${shortened(written)}`,
        `write ${shortened(written)},`,
      )
    : syntaxProblem(
        { start, end: start + 1 },
        isAfterQuote
          ? 'a comma is missing in these brackets, or a quote stands at the wrong place'
          : 'a comma is missing in these brackets',
        'write a comma between two items; a text with brackets or colons goes in quotes',
      );
  return { problem, isIndependent: false };
}

/** `[#payments]`, `"x"#note`: a # that is neither text nor comment. */
export function explainHash(text: string, start: number): Explanation | undefined {
  if (text.charAt(start) !== '#') return undefined;
  const isMeantAsText = '[{,'.includes(text.charAt(start - 1));
  const written = plainTextAt(text, start);
  if (isMeantAsText) {
    const range = { start, end: start + written.length };
    const problem = syntaxProblem(
      range,
      `${written} begins with #, as comments do`,
      `put it in quotes: ${inQuotes(written)}`,
    );
    return { problem, isIndependent: true, repair: { ...range, as: 'text' } };
  }
  const help = 'write a blank before the #, or take it into the quotes if it belongs to the text';
  const problem = syntaxProblem({ start, end: start + 1 }, 'a comment needs a blank before its #', help);
  return { problem, isIndependent: false, repair: { start, end: endOfLine(text, start), as: 'nothing' } };
}

/** `members: - ada`: a list with dashes begins on a line of its own. */
export function explainInlineList({ lines, code, start }: Trouble): Explanation | undefined {
  const { text } = lines;
  if (code !== 'UNEXPECTED_TOKEN' || !/^-(\s|$)/.test(text.slice(start, start + 2))) return undefined;
  const line = lineAt(text, start);
  const key = /^(?:- +)*([^:]+):\s*$/.exec(text.slice(line.start + line.indent, start))?.[1];
  if (key === undefined) return undefined;
  const item = plainTextAt(text, start).replace(/^-\s*/, '');
  const help = `begin the list in the next line, or write ${shortened(`${key}: [${item}]`)}`;
  const problem = syntaxProblem(
    { start, end: start + 1 },
    `a list with dashes cannot begin in the line of its key ${key}`,
    help,
  );
  return { problem, isIndependent: false, repair: { start, end: line.end, as: 'text' } };
}
