import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { visible } from '../../render/visible.ts';
import type { Shell } from '../shell.ts';
import { whyNotWritten } from '../why-not-written.ts';
import { dropUndo } from '../undo/undo-entries.ts';
import { clearUnclaimed, idOf, insteadOf, isAbandoned, namesBeside, readClaim, type Claim } from './claim.ts';
import { progressOf, type Progress } from './progress.ts';
import {
  newContentPath,
  oldContentPath,
  readRecord,
  recordFolder,
  recordPath,
  type WritingRecord,
} from './record.ts';

/** A new claim of this process. */
export function ownClaim(): Claim {
  return { id: randomBytes(6).toString('hex'), pid: process.pid, host: hostname() };
}

/**
 * What a command that will write does before it reads: a change whose process was killed is finished where part of it is
 * written, and cleared away where nothing is; stderr says so. Throws a UserError (4) where another run is writing, and
 * where somebody has edited one of the files since.
 */
export function settleUnfinished(shell: Shell, main: string): void {
  const folder = recordFolder(main);
  const record = readRecord(folder);
  const own = ownClaim();
  if (record === null) {
    refusing(() => clearUnclaimed(recordPath(folder), own));
    return;
  }
  if (!isAbandoned(recordPath(folder), record, own)) throw busy(record);
  let said = '';
  const isDone = refusing(() =>
    insteadOf(recordPath(folder), record, own, () => {
      said = settle(shell, folder, record);
    }),
  );
  if (!isDone) throw busy('unknown');
  shell.stderr.write(`orgctl: ${said}\n`);
}

export function busy(claim: Claim | 'unknown'): UserError {
  const who = claim === 'unknown' ? '' : ` (process ${claim.pid} on ${claim.host})`;
  return new UserError(4, `another orgctl is writing here${who}`, 'try again when it has ended');
}

function refusing<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      4,
      `a change that was interrupted cannot be finished: ${whyNotWritten(error)}`,
      'it stays as it is; settle that, and run the command again',
    );
  }
}

/** Brings a change to one of its two ends, and says which. */
function settle(shell: Shell, folder: string, record: WritingRecord | Claim | 'unknown'): string {
  if (record === 'unknown' || !('files' in record)) {
    removeRecord(folder, record);
    return 'a change was interrupted before it began; what it left is cleared away';
  }
  const progress = progressOf(folder, record);
  if (progress.state === 'edited') throw editedSince(shell, record, progress);
  if (progress.state === 'none') {
    clearAway(folder, record);
    dropUndo(shell, record.id);
    removeRecord(folder, record);
    return `a change was interrupted, and nothing of it is written: ${visible(record.what)}`;
  }
  for (const { path, content } of progress.pending) renameSync(content, path);
  syncFolders(record.files.map(({ path }) => dirname(join(folder, path))));
  if (record.undoes !== null) dropUndo(shell, record.undoes);
  removeRecord(folder, record);
  return `a change that was interrupted is finished: ${visible(record.what)}`;
}

/** The way out: without its new content beside it, a file counts as settled. */
function editedSince({ cwd }: Shell, record: WritingRecord, { pending }: Progress): UserError {
  const edited = pending.filter(({ isReady }) => !isReady);
  const shown = (paths: readonly string[]) => joinWords(paths.map((path) => relative(cwd, path)));
  return new UserError(
    4,
    `a change was interrupted half way (${record.what}), and ${shown(edited.map(({ path }) => path))} was edited since`,
    `what it would have become is in ${shown(edited.map(({ content }) => content))}: take from it what you want, then remove it`,
  );
}

/** Removes the new contents, the last first: as long as there is one, none before it is missing. */
export function clearAway(folder: string, record: WritingRecord): void {
  for (const { path } of record.files.toReversed()) {
    rmSync(oldContentPath(join(folder, path), record.id), { force: true });
    rmSync(newContentPath(join(folder, path), record.id), { force: true });
  }
}

/**
 * Ends a change: with its record goes what others have left who were killed as they claimed it. The mark of whoever acts in
 * the place of this very claim stays until the record is gone.
 */
export function removeRecord(folder: string, claim: Claim | 'unknown'): void {
  const path = recordPath(folder);
  const held = readClaim(path);
  if (held === null || idOf(held) !== idOf(claim)) return;
  const kept = `${basename(path)}.${idOf(claim)}`;
  for (const name of namesBeside(path)) {
    if (name !== kept) rmSync(join(folder, name), { force: true });
  }
  rmSync(path, { force: true });
  syncFolders([folder]);
}

/** Has the names in folders written to the disk, where the system can. */
export function syncFolders(folders: readonly string[]): void {
  for (const folder of new Set(folders)) {
    let file: number | undefined;
    try {
      file = openSync(folder, 'r');
      fsyncSync(file);
    } catch {
      // Windows has no such thing, and some network disks have none; the files themselves are on the disk.
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }
}
