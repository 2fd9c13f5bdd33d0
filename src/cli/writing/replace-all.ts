import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Shell } from '../shell.ts';
import { dropUndo } from '../undo/undo-entries.ts';
import { systemCode, whyNotWritten } from '../why-not-written.ts';
import { createOnce, readClaim } from './claim.ts';
import { progressOf } from './progress.ts';
import { newContentPath, oldContentPath, recordPath, type WritingRecord } from './record.ts';
import { busy, clearAway, removeRecord, syncFolders } from './settle.ts';

/** A file and what it is to say. */
export interface Replacement {
  /** The real file, absolute. */
  readonly path: string;
  /** The same, relative to the folder of the record. */
  readonly below: string;
  /** Of the file that is there; null where there is none. */
  readonly stats: Stats | null;
  readonly bytes: Uint8Array;
  readonly before: string | null;
  readonly after: string;
}

/** What surrounds a replacement. */
export interface ReplaceOptions {
  /** Where the record of it lies meanwhile. */
  readonly folder: string;
  readonly record: Omit<WritingRecord, 'files'>;
  /** Throws where a file is not what it should be. */
  readonly check: () => void;
  /** What is to be done before the first file changes. */
  readonly keep: () => void;
}

/** Gives all files their new content, or none of them. Throws a UserError (4) where that cannot be. */
export function replaceAll(shell: Shell, files: readonly Replacement[], options: ReplaceOptions): void {
  const { folder, check } = options;
  const record: WritingRecord = {
    ...options.record,
    files: files.map(({ below, before, after }) => ({ path: below, before, after })),
  };
  check();
  const ignored = () => {};
  // To be interrupted now would only leave something to clear away.
  for (const signal of signals) process.on(signal, ignored);
  try {
    refusing(() => begin(folder, record));
    try {
      replaceClaimed(files, record, options);
    } catch (error) {
      if (giveUp(shell, folder, record)) throw error;
      throw new UserError(
        4,
        `the change is written half: ${whyNotWritten(error)}, and what was written could not be taken back`,
        'settle that, and run any command that writes: it finishes the change',
      );
    }
    end(shell, folder, record);
  } finally {
    for (const signal of signals) process.off(signal, ignored);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has the record on the disk, which keeps others from writing. */
function begin(folder: string, record: WritingRecord): void {
  const path = recordPath(folder);
  if (!createOnce(path, record, JSON.stringify(record))) throw busy(readClaim(path) ?? 'unknown');
  syncFolders([folder]);
}

/** All is written; what is left to clear away, the next run finds where the system refuses it now. */
function end(shell: Shell, folder: string, record: WritingRecord): void {
  try {
    if (record.undoes !== null) dropUndo(shell, record.undoes);
    removeRecord(folder, record);
  } catch (error) {
    shell.stderr.write(
      `orgctl: all is written, but not all is cleared away: ${whyNotWritten(error)}; the next command that writes tries again\n`,
    );
  }
}

function replaceClaimed(
  files: readonly Replacement[],
  { id }: WritingRecord,
  { folder, check, keep }: ReplaceOptions,
): void {
  const folders = files.map(({ path }) => dirname(path));
  refusing(() => {
    for (const file of files) writeLike(newContentPath(file.path, id), file.bytes, file.stats);
    syncFolders(folders);
  });
  keep();
  check();
  const held = readClaim(recordPath(folder));
  if (held === null || held === 'unknown' || held.id !== id) throw busy(held ?? 'unknown');
  refusing(() => moveIntoPlace(files, id));
  syncFolders(folders);
}

/** The first file that takes its place decides the change; where the system refuses a later one, it is decided again. */
function moveIntoPlace(files: readonly Replacement[], id: string): void {
  const moved: { readonly file: Replacement; readonly old: Uint8Array | null }[] = [];
  try {
    for (const file of files) {
      const old = file.stats === null || files.length === 1 ? null : readFileSync(file.path);
      renameSync(newContentPath(file.path, id), file.path);
      moved.push({ file, old });
    }
  } catch (error) {
    for (const { file, old } of moved.toReversed()) moveBack(file, old, id);
    throw error;
  }
}

/** First the new content is beside the file again, as the record has it: whoever is killed here leaves what can be settled. */
function moveBack({ path, bytes, stats }: Replacement, old: Uint8Array | null, id: string): void {
  writeLike(newContentPath(path, id), bytes, stats);
  if (old === null) {
    rmSync(path, { force: true });
    return;
  }
  writeLike(oldContentPath(path, id), old, stats);
  renameSync(oldContentPath(path, id), path);
}

/** Leaves everything as it was; false where what is written already cannot be taken back, and the next run is to finish it. */
function giveUp(shell: Shell, folder: string, record: WritingRecord): boolean {
  if (progressOf(folder, record).state !== 'none') return false;
  try {
    clearAway(folder, record);
    dropUndo(shell, record.id);
    removeRecord(folder, record);
  } catch {
    // The next run finds the record, and clears away what it names.
  }
  return true;
}

/** Writes a new file that is on the disk when this comes back, with the mode and where possible the owner of another. */
function writeLike(path: string, bytes: Uint8Array, like: Stats | null): void {
  const file = openSync(path, 'wx', like === null ? 0o666 : 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    if (like !== null) keepOwner(file, like);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The owner first: a change of it takes away what a mode may say. */
function keepOwner(file: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(file, uid, gid);
    } catch {
      // Only the system's administrator may give a file away.
    }
  }
  fchmodSync(file, mode & 0o7777);
}

/** What the system refuses is no bug: it is said, with the file that it is about. */
function refusing<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError || systemCode(error) === '') throw error;
    throw new UserError(
      4,
      `the change cannot be written: ${whyNotWritten(error)}; nothing was changed`,
      'settle that, and run the command again',
    );
  }
}
