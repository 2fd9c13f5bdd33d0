import { explainError } from './explain-error.ts';
import type { LineIndex } from './line-index.ts';
import { contentRange, lineAt } from './mistakes/trouble.ts';
import type { YamlProblem } from './problem.ts';
import { directiveProblem, secondDocumentProblem, syntaxProblem } from './refusals.ts';
import type { TextScan } from './scan-text.ts';

const NOTE = 'the file is too large to look for further mistakes';

/** The one mistake that is known of a text which is too large for the slow reader. */
export function tooLargeToExplain(lines: LineIndex, at: number): YamlProblem {
  const { problem } = explainError({ lines, code: '', start: at, end: at + 1, isInBrackets: false });
  return withNote(problem);
}

/** What the characters alone tell of a text which is too large for the slow reader. */
export function doubtProblem(lines: LineIndex, { why, at }: NonNullable<TextScan['doubt']>): YamlProblem {
  const line = contentRange(lineAt(lines.text, at));
  switch (why) {
    case 'directive':
      return withNote(directiveProblem(line));
    case 'document-start':
    case 'document-end':
      return withNote(secondDocumentProblem(lines, at));
    case 'tab-indent':
      return tooLargeToExplain(lines, at);
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
