import { relative } from 'node:path';
import type { Files } from '../../source/files.ts';
import { visible } from '../../render/visible.ts';
import type { Shell } from '../shell.ts';
import { isAbandoned } from './claim.ts';
import { progressOf, type Progress } from './progress.ts';
import { readRecord, recordFolder, recordPath, type WritingRecord } from './record.ts';
import { ownClaim } from './settle.ts';

const said: Readonly<Record<Progress['state'], string>> = {
  none: 'was interrupted before anything of it was written; the next command that writes clears it away',
  part: 'was interrupted half way; this answer is as if it were whole, and the next command that writes finishes it',
  whole: 'was interrupted when all of it was written',
  edited: 'was interrupted half way, and one of its files was edited since: all are read as they are',
};

/** In milliseconds: a run that is writing has ended by then. */
const patience = 1000;

/**
 * The files as they are to be read: where a change was killed half way, as if it were whole, so that no answer is of a
 * mixture; stderr says so. Nothing is written. `root` is what the paths of the files are relative to.
 */
export function filesWithUnfinished(shell: Shell, main: string, files: Files, root: string): Files {
  const folder = recordFolder(main);
  const record = awaitEnd(folder);
  if (record === null) return files;
  const { state, pending } = progressOf(folder, record);
  shell.stderr.write(`orgctl: a change (${visible(record.what)}) ${said[state]}\n`);
  if (state !== 'part') return files;
  const contents = new Map(pending.map(({ path, content }) => [path, content]));
  return {
    ...files,
    read(path) {
      const old = files.read(path);
      const content = 'bytes' in old ? contents.get(old.realPath) : undefined;
      if (content === undefined || !('bytes' in old)) return old;
      const unfinished = files.read(relative(root, content));
      return 'bytes' in unfinished ? { ...unfinished, realPath: old.realPath } : unfinished;
    },
  };
}

/** Waits for a run that is writing right now. What is left is of one that was killed, or seems to be. */
function awaitEnd(folder: string): WritingRecord | null {
  for (const start = Date.now(); ; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)) {
    const record = readRecord(folder);
    if (record === null) return null;
    if (!isAbandoned(recordPath(folder), record, ownClaim()) && Date.now() - start < patience) continue;
    return record === 'unknown' || !('files' in record) ? null : record;
  }
}
