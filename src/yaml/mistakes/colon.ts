import { inQuotes, plainTextAt, shortened } from '../quote.ts';
import { syntaxProblem } from '../refusals.ts';
import { extraBracket } from './brackets.ts';
import { type Explanation, type Line, type Trouble, contentRange, lineAt } from './trouble.ts';

/** `mission: Payments: fast and safe`: a colon and a blank within the value, which begins behind the first of all colons. */
export function explainTwoColons({ lines, code, start: at }: Trouble): Explanation | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const line = lineAt(lines.text, at);
  const first = line.start + line.indent;
  const [before, key] = /^(?:- +)*("[^"]*"|'[^']*'|[^#]*?): +/.exec(lines.text.slice(first, at)) ?? [];
  if (before === undefined || key === undefined) return undefined;
  const start = first + before.length;
  const value = plainTextAt(lines.text, start);
  if (value === '' || /^[[{]/.test(value)) return undefined;
  const range = { start, end: start + value.length };
  if (value.startsWith('? ')) {
    const problem = syntaxProblem(
      range,
      'a value cannot begin with ? and a blank',
      `put it in quotes: ${inQuotes(value)}`,
    );
    return { problem, isIndependent: true };
  }
  if (!/:(\s|$)/.test(value)) return undefined;
  const message = `the value of ${shortened(key)} holds a colon and a blank, so YAML takes its beginning for another key`;
  const help = `put the value in quotes: ${key}: ${inQuotes(value)}`;
  return { problem: syntaxProblem(range, message, help), isIndependent: true };
}

const NO_KEY_CODES = new Set(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** `tribe:playback`, `"name":"Search"`: the colon of a key needs a blank. */
export function explainMissingBlank({ lines, code, start, isInBrackets }: Trouble): Explanation | undefined {
  if (!NO_KEY_CODES.has(code) || isInBrackets) return undefined;
  const line = lineAt(lines.text, start);
  const dash = /^-(?![-\s])/.test(line.content);
  if (dash) return missingBlankAfterDash(line);
  const [, before, key, value] =
    /^((?:- +)*)("[^"]*"|'[^']*'|[^\s:"'[{#-][^\s:]*):([^\s:/].*)$/.exec(line.content) ?? [];
  if (before === undefined || key === undefined || value === undefined || /:(\s|$)/.test(value))
    return undefined;
  const at = line.start + line.indent + before.length + key.length;
  if (/^[\]}]+$/.test(value)) return extraBracket({ start: at + 1, end: at + 1 + value.length }, value);
  const help = `write ${shortened(`${key}: ${value}`)}`;
  const problem = syntaxProblem(
    { start: at, end: at + 1 },
    `a blank is missing after the colon of ${key}`,
    help,
  );
  return { problem, isIndependent: true, misleads: true };
}

function missingBlankAfterDash(line: Line): Explanation {
  const { start } = contentRange(line);
  const help = `write ${shortened(`- ${line.content.slice(1)}`)}`;
  const problem = syntaxProblem({ start, end: start + 1 }, 'a blank is missing after this dash', help);
  return { problem, isIndependent: true, misleads: true };
}

/** A line within a map that has no colon at all. */
export function explainMissingColon({ lines, code, start, isInBrackets }: Trouble): Explanation | undefined {
  if (isInBrackets || (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY')) return undefined;
  const line = lineAt(lines.text, start);
  const content = line.content.replace(/^(?:- +)+/, '');
  if (content === '' || /:(\s|$)/.test(content) || /^[-[{"'|>]/.test(content)) return undefined;
  const written = shortened(content);
  const range = { start: contentRange(line).end - content.length, end: contentRange(line).end };
  const message = `${written} stands where a key is expected, but has no colon`;
  const isName = /^[\w-]+$/.test(content);
  const help = isName
    ? `write ${written}: and its value, or - ${written} if it is an item of a list`
    : 'indent the line further if it belongs to the text above it, or begin it with a key and a colon';
  return { problem: syntaxProblem(range, message, help), isIndependent: false, mayFollow: true };
}
