import { inQuotes, plainTextAt } from '../quote.ts';
import { syntaxProblem } from '../refusals.ts';
import type { Explanation, Trouble } from './trouble.ts';

const NAMES = new Map([
  [',', 'a comma'],
  ['`', 'a backtick'],
]);

/** `owner: @team`: some characters may not begin a text that has no quotes. */
export function explainValueStart({ lines, code, start }: Trouble): Explanation | undefined {
  if (code !== 'BAD_SCALAR_START') return undefined;
  const { text } = lines;
  const character = text.charAt(start);
  const value = plainTextAt(text, start);
  const name = NAMES.get(character) ?? character;
  const message = `${value} begins with ${name}, which YAML keeps for itself`;
  const range = { start, end: start + value.length };
  return {
    problem: syntaxProblem(range, message, `put it in quotes: ${inQuotes(value)}`),
    isIndependent: true,
  };
}

/** `"src\.ts$"`: in double quotes a backslash begins an escape, and only some exist. */
export function explainEscape({ lines, code, start }: Trouble): Explanation | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const escape = lines.text.slice(start, start + 2);
  const message = `${escape} stands for no character in double quotes`;
  const help = `put the text in single quotes, where a backslash is only a backslash, or write \\${escape}`;
  return {
    problem: syntaxProblem({ start, end: start + escape.length }, message, help),
    isIndependent: true,
  };
}
