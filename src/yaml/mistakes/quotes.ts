import type { LineIndex } from '../line-index.ts';
import type { Range } from '../node.ts';
import { inQuotes, shortened } from '../quote.ts';
import { syntaxProblem } from '../refusals.ts';
import { endOfLine } from '../skip-space.ts';
import { tabProblem } from './indentation.ts';
import { type Explanation, type Line, type Trouble, contentRange, lineAfter, lineAt } from './trouble.ts';

/** A quote that opens a text and is never closed; `scalar` is all that the reader took for the text. */
export function explainOpenQuote(lines: LineIndex, scalar: Range): Explanation {
  const { text } = lines;
  const { start } = scalar;
  const quote = text.charAt(start);
  const line = lineAt(text, start);
  const repair = { start, end: endOfLine(text, start), as: 'text' } as const;
  const next = lineAfter(text, line);
  if (next && isContinued(next, quote)) {
    const tab = tabProblem(next, text);
    const until = { start, end: next.end, as: 'text' } as const;
    if (tab) return { problem: tab, isIndependent: false, repair: until };
    const message = `the text in quotes from line ${lines.position(start).line} goes on here, but is not indented further than its key`;
    const problem = syntaxProblem(contentRange(next), message, 'indent the line further');
    return { problem, isIndependent: false, repair: until };
  }
  const value = text.slice(start + 1, contentRange(line).end);
  const help = `close it: ${quote}${shortened(value)}${quote}`;
  const problem = syntaxProblem(
    { start, end: start + 1 },
    `the quote ${quote} that opens here is never closed`,
    help,
  );
  return { problem, isIndependent: false, repair };
}

function isContinued(next: Line, quote: string): boolean {
  const hasOne = next.content.indexOf(quote) === next.content.length - 1;
  return hasOne && !/^- |:\s/.test(next.content);
}

/** `"The "best" team"`, `'it's here'`, `{{host}}/x`: the quotes or brackets end before the value does. */
export function explainAfterQuote({ lines, code, start, isInBrackets }: Trouble): Explanation | undefined {
  if (code !== 'UNEXPECTED_TOKEN' || isInBrackets) return undefined;
  const line = lineAt(lines.text, start);
  const before = lines.text.slice(line.start + line.indent, start);
  const opened = /(?:^|[:-] +)("(?:[^"\\]|\\.)*"|'[^']*'|[[{].*[\]}])\s*$/.exec(before)?.[1];
  if (opened === undefined) return undefined;
  const quote = opened.charAt(0);
  const from = line.start + line.indent + before.lastIndexOf(opened);
  const value = lines.text.slice(from, contentRange(line).end).trimEnd();
  const inner = value.endsWith(quote) ? value.slice(1, -1) : value;
  const what = /[[{]/.test(quote) ? 'brackets' : 'quotes';
  const message = `the ${what} end after ${shortened(opened)}, but the line goes on`;
  const help = `put the whole text in quotes: ${inQuotes(inner.replaceAll('\\"', '"'))}`;
  const range = { start, end: Math.max(contentRange(line).end, start + 1) };
  return {
    problem: syntaxProblem(range, message, help),
    isIndependent: true,
    repair: { start: from, end: line.end, as: 'text' },
  };
}

const QUOTED = /[[{,:]\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*$/;

/** `{name: 'O'Neil'}`, `["Bob" Smith]`: in brackets too, quotes may end before the value does. */
export function explainQuoteInBrackets({ lines, start, isInBrackets }: Trouble): Explanation | undefined {
  if (!isInBrackets) return undefined;
  const { text } = lines;
  const line = lineAt(text, start);
  const before = text.slice(line.start, start);
  const opened = QUOTED.exec(before)?.[1];
  const rest = /^[^\s,[\]{}:#"'][^,[\]{}]*/.exec(text.slice(start, contentRange(line).end))?.[0].trimEnd();
  if (opened === undefined || rest === undefined || /:(\s|$)/.test(rest) || /,\s*.$/.test(opened))
    return undefined;
  const quote = opened.charAt(0);
  const from = line.start + before.lastIndexOf(opened);
  const closed = from + opened.length - 1;
  const value = text.slice(from, start + rest.length);
  const isItem = /[[,]\s*$/.test(before.slice(0, before.lastIndexOf(opened)));
  const comma = isItem && /\s$/.test(before) ? `, or write a comma before ${shortened(rest)}` : '';
  const help = quoteAgain(opened, value) + comma;
  const message = `the quote ${quote} closes in column ${lines.position(closed).column} already, before ${shortened(rest)}`;
  return {
    problem: syntaxProblem({ start, end: start + rest.length }, message, help),
    isIndependent: true,
    repair: { start: from, end: start + rest.length, as: 'text' },
  };
}

function quoteAgain(opened: string, value: string): string {
  const quote = opened.charAt(0);
  const rest = value.slice(opened.length);
  const isWhole = value.endsWith(quote);
  if (!isWhole && (quote === '"' || /^\s/.test(rest))) {
    return `close it behind the whole text: ${shortened(opened.slice(0, -1) + rest.replaceAll(quote, '') + quote)}`;
  }
  const inner = value.slice(1, isWhole ? -1 : undefined).replaceAll("''", "'");
  const doubled = shortened(`'${inner.replaceAll("'", "''")}'`);
  return quote === '"'
    ? `put the whole text in single quotes: ${doubled}`
    : `write ${doubled} with the apostrophe doubled, or use double quotes: ${shortened(inQuotes(inner))}`;
}
