import { explainError } from './explain-error.ts';
import type { LineIndex } from './line-index.ts';
import { explainOpenBracket } from './mistakes/brackets.ts';
import { contentRange, lineAt, lineBefore } from './mistakes/trouble.ts';
import type { YamlProblem } from './problem.ts';
import { directiveProblem, secondDocumentProblem, syntaxProblem } from './refusals.ts';
import { startOfLine } from './skip-space.ts';
import type { TextScan } from './scan-text.ts';

const NOTE = 'further mistakes can be found only when this one is gone';

/** The one mistake that is known of a text which is too large, or too deep, for the slow reader. */
export function explainFirst(lines: LineIndex, at: number): YamlProblem {
  const { text } = lines;
  const opened = openBracketBefore(text, at);
  if (opened < 0) {
    const { code, start } = likelyTrouble(text, at);
    return withNote(explainError({ lines, code, start, end: start + 1, isInBrackets: false }).problem);
  }
  const other = text.charAt(opened) === '[' ? '}' : ']';
  if (text.charAt(at) === other)
    return withNote(explainOpenBracket(lines, { start: opened, end: at }).problem);
  const { code, start } = troubleInBrackets(text, at);
  return withNote(explainError({ lines, code, start, end: start + 1, isInBrackets: true }).problem);
}

/** The last bracket that opens in the line of `at` and is still open there; -1 if none is. */
function openBracketBefore(text: string, at: number): number {
  const open: number[] = [];
  const start = startOfLine(text, at);
  for (const { 0: token, index } of text.slice(start, at).matchAll(QUOTE_OR_BRACKET)) {
    if ('[{'.includes(token)) open.push(start + index);
    else if (']}'.includes(token)) open.pop();
  }
  return open.at(-1) ?? -1;
}

const QUOTE_OR_BRACKET = /"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{}]/g;

/** Where a comma stands without an item before it, or is missing. */
function troubleInBrackets(text: string, at: number): { readonly code: string; readonly start: number } {
  const character = text.charAt(at);
  if ('@`%'.includes(character)) return { code: 'BAD_SCALAR_START', start: at };
  return { code: ',]}'.includes(character) ? 'UNEXPECTED_TOKEN' : 'MISSING_CHAR', start: at };
}

/** The fast reader says only where it stopped; what stands there says most of the rest. */
function likelyTrouble(text: string, at: number): { readonly code: string; readonly start: number } {
  const character = text.charAt(at);
  if ('@`%,'.includes(character)) return { code: 'BAD_SCALAR_START', start: at };
  if (text.charAt(at - 1) === '\\') return { code: 'BAD_DQ_ESCAPE', start: at - 1 };
  if (character !== ':') return { code: 'UNEXPECTED_TOKEN', start: at };
  const line = lineAt(text, at);
  const value = line.start + line.indent + line.content.search(/(?<=:\s+)\S|$/);
  if (value < at) return { code: 'BLOCK_AS_IMPLICIT_KEY', start: value };
  const before = lineBefore(text, line);
  const isBelowText = before && !/:(\s|$)/.test(before.content);
  return isBelowText
    ? { code: 'MISSING_CHAR', start: contentRange(before).start }
    : { code: 'BAD_INDENT', start: line.start };
}

/** What the characters alone tell of such a text. */
export function explainDoubt(lines: LineIndex, { why, at }: NonNullable<TextScan['doubt']>): YamlProblem {
  const line = contentRange(lineAt(lines.text, at));
  switch (why) {
    case 'directive':
      return withNote(directiveProblem(line));
    case 'document-start':
    case 'document-end':
      return withNote(secondDocumentProblem(lines, at));
    case 'tab-indent':
      return explainFirst(lines, at);
    case 'inner-bom':
      return withNote(
        syntaxProblem(
          { start: at, end: at + 1 },
          'an invisible byte order mark (U+FEFF) stands here',
          'delete it',
        ),
      );
    case 'leading-blank':
      return withNote(
        syntaxProblem(
          { start: at, end: at + 1 },
          'the first line begins with a blank',
          'begin it without any',
        ),
      );
  }
}

function withNote(problem: YamlProblem): YamlProblem {
  return { ...problem, help: `${problem.help}; ${NOTE}` };
}
