import { explainError } from './explain-error.ts';
import type { LineIndex } from './line-index.ts';
import { contentRange, lineAt, lineBefore } from './mistakes/trouble.ts';
import type { YamlProblem } from './problem.ts';
import { directiveProblem, secondDocumentProblem, syntaxProblem } from './refusals.ts';
import type { TextScan } from './scan-text.ts';

const NOTE = 'further mistakes can be found only when this one is gone';

/** The one mistake that is known of a text which is too large, or too deep, for the slow reader. */
export function explainFirst(lines: LineIndex, at: number): YamlProblem {
  const { code, start } = likelyTrouble(lines.text, at);
  return withNote(explainError({ lines, code, start, end: start + 1, isInBrackets: false }).problem);
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
