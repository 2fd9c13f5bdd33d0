import { structuredPatch, type StructuredPatch } from 'diff';
import type { EditedFile } from '../../source/edit-files.ts';
import type { Style } from '../style.ts';
import { visible } from '../visible.ts';

/** So many lines stand around a changed one. */
const context = 2;

/** What changes in a file, line by line. */
export function diffOf({
  path,
  before,
  text,
}: Pick<EditedFile, 'path' | 'before' | 'text'>): StructuredPatch {
  return structuredPatch(`a/${path}`, `b/${path}`, before, text, '', '', { context });
}

/** The lines of files as a patch, added and removed ones in their colours. */
export function patchLines(edits: readonly EditedFile[], style: Style): readonly string[] {
  return edits.flatMap((edit) => {
    const lines = diffOf(edit).hunks.flatMap((hunk) => [
      style.blue(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
      ...hunk.lines.map((line) => {
        const shown = visible(line.replace(/\r$/, ''));
        if (line.startsWith('+')) return style.green(shown);
        return line.startsWith('-') ? style.red(shown) : shown;
      }),
    ]);
    const path = visible(edit.path);
    return [style.dim(`--- a/${path}`), style.dim(`+++ b/${path}`), ...lines];
  });
}
