import { createTwoFilesPatch, structuredPatch } from 'diff';
import type { EditedFile } from '../../source/edit-files.ts';
import type { Style } from '../style.ts';
import { visible } from '../visible.ts';

/** So many lines stand around a changed one. */
const context = 2;

type Edit = Pick<EditedFile, 'path' | 'before' | 'text'>;

/** How many lines of a file are written and taken out; one that is written anew is both. */
export function editedLines({ path, before, text }: Edit): {
  readonly added: number;
  readonly removed: number;
} {
  const { hunks } = structuredPatch(path, path, before, text, '', '', { context: 0 });
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const beginning = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return { added: beginning('+'), removed: beginning('-') };
}

/** How many lines of all files change; one that is another one afterwards counts once. */
export function linesOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => {
    const { added, removed } = editedLines(edit);
    return sum + Math.max(added, removed);
  }, 0);
}

/** The lines of files as a patch for people, added and removed ones in their colours. */
export function patchLines(edits: readonly Edit[], style: Style): readonly string[] {
  return edits.flatMap(({ path, before, text }) => {
    const { hunks } = structuredPatch(path, path, before, text, '', '', { context });
    const lines = hunks.flatMap((hunk) => [
      style.blue(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
      ...hunk.lines.map((line) => {
        const shown = visible(line.replace(/\r$/, ''));
        if (line.startsWith('+')) return style.green(shown);
        return line.startsWith('-') ? style.red(shown) : shown;
      }),
    ]);
    return [style.dim(`--- a/${visible(path)}`), style.dim(`+++ b/${visible(path)}`), ...lines];
  });
}

/** The same as `git apply` takes it. */
export function patchText(edits: readonly Edit[]): string {
  return edits
    .map(({ path, before, text }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, text, undefined, undefined, {
        context: 3,
      }).replace(/^=+\n/, ''),
    )
    .join('');
}
