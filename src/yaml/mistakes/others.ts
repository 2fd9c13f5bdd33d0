import { shortened } from '../quote.ts';
import { syntaxProblem } from '../refusals.ts';
import { type Explanation, type Trouble, contentRange, lineAt } from './trouble.ts';

/** `mission: | text`: behind `|` and `>` the text begins in the next line. */
export function explainHeader({ lines, code, start }: Trouble): Explanation | undefined {
  if (code !== 'UNEXPECTED_TOKEN' && code !== 'MISSING_CHAR') return undefined;
  const line = lineAt(lines.text, start);
  const before = lines.text.slice(line.start, start);
  const header = /(?:^|[\s-])([|>][-+0-9]*)\s*$/.exec(before)?.[1];
  if (header === undefined) return undefined;
  const message = `behind ${header.charAt(0)} the text begins in the next line`;
  const help = `begin the text in the next line, or put it in quotes if ${header.charAt(0)} belongs to it`;
  const range = { start, end: Math.max(contentRange(line).end, start + 1) };
  return { problem: syntaxProblem(range, message, help), isIndependent: false };
}

/** A key that is as long as a page: a colon is missing somewhere. */
export function explainLongKey({ code, start, end }: Trouble): Explanation | undefined {
  if (code !== 'KEY_OVER_1024_CHARS') return undefined;
  const message = 'this key is longer than 1024 characters';
  return { problem: syntaxProblem({ start, end }, message, 'write a shorter key'), isIndependent: true };
}

/** `--- name: x`: what stands behind the line that begins a document. */
export function explainMarker({ lines, start }: Trouble): Explanation | undefined {
  const line = lineAt(lines.text, start);
  const marker = /^(---|\.\.\.)(?:\s+\S|\S)/.exec(line.content)?.[1];
  if (marker === undefined || line.indent > 0) return undefined;
  const message = `${shortened(line.content)} begins with ${marker}, which must stand alone in its line`;
  const problem = syntaxProblem(
    contentRange(line),
    message,
    'delete it, or begin what follows in the next line',
  );
  return { problem, isIndependent: false };
}

/** Whatever has no better word. */
export function explainRest({ lines, start }: Trouble): Explanation {
  const line = contentRange(lineAt(lines.text, start));
  const range = { start: Math.max(start, line.start), end: Math.max(start, line.end) };
  const written = shortened(lines.text.slice(range.start, range.end));
  const message = written === '' ? 'the text cannot be read from here on' : `${written} cannot be read here`;
  const help = 'compare the line with those above it: indentation, colon, quotes and brackets';
  return { problem: syntaxProblem(range, message, help), isIndependent: false, mayFollow: true };
}
