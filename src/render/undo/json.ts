import { escapeUnsafe } from '../visible.ts';
import { patchLines, type UndoView } from './text.ts';

/** The answer `orgctl.undo/v1`: the changes, the last first. It is about files and no day. */
export function undoJson(version: string, changes: readonly UndoView[]): string {
  const answer = {
    schema: 'orgctl.undo/v1',
    version,
    changes: changes.map(({ at, what, files }) => ({
      at,
      what,
      files: files.map((each) => ({ file: each.file, patch: `${patchLines(each).join('\n')}\n` })),
    })),
  };
  return `${escapeUnsafe(JSON.stringify(answer, null, 2))}\n`;
}
