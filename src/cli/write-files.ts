import { accessSync, constants, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { visible } from '../render/visible.ts';
import type { SourceFile } from '../source/files.ts';
import type { Shell } from './shell.ts';
import { whyNotWritten, systemCode } from './why-not-written.ts';
import { reversePatch } from './undo/reverse-patch.ts';
import { keepUndo } from './undo/undo-entries.ts';
import { changedSince } from './writing/changed-since.ts';
import { belowFolder, hashOf, recordFolder } from './writing/record.ts';
import { replaceAll, type Replacement } from './writing/replace-all.ts';
import { ownClaim, settleUnfinished } from './writing/settle.ts';

/** A file that is to say something else. */
export interface FileChange {
  /** Absolute; links are followed to the real file. */
  readonly path: string;
  /** As it was read, so that what changed meanwhile is refused and told; null where there is no file yet. */
  readonly before: Pick<SourceFile, 'text' | 'sha256'> | null;
  /** All of the new text, with its BOM and its line ends. */
  readonly text: string;
}

/** What a change is, to whoever undoes it or finds it interrupted. */
export interface WriteOptions {
  /** The main file, absolute: the change is known by it, and its folder holds the record of what is being written. */
  readonly main: string;
  /** A sentence for `undo`: `move ada-abara: search → mixes`. */
  readonly what: string;
  /** The id of the earlier change that this one takes back. */
  readonly undoes?: string;
}

/** A file is not as it was read; nothing was written. */
export class StaleFile extends UserError {}

/** What became of a change that was written. */
export interface Written {
  /** Whether `orgctl undo` takes it back; where not, stderr has said why. */
  readonly isUndoable: boolean;
}

/**
 * Writes all files of a change or none of them. Throws a UserError (4) where one of them has changed since it was read,
 * where another run is writing, and where the system refuses; then every file is as it was.
 */
export async function writeAll(
  shell: Shell,
  changes: readonly FileChange[],
  options: WriteOptions,
): Promise<Written> {
  if (changes.length === 0) return { isUndoable: false };
  settleUnfinished(shell, options.main);
  const folder = recordFolder(options.main);
  const claim = ownClaim();
  const targets = changes.map((change) => targetOf(shell, folder, change));
  let isUndoable = false;
  replaceAll(shell, targets, {
    folder,
    record: { ...claim, what: options.what, undoes: options.undoes ?? null },
    check: () => refuseStale(targets),
    keep: () => {
      isUndoable = options.undoes === undefined && keep(shell, claim.id, targets, options);
    },
  });
  for (const { stats, shown } of targets) {
    if (stats === null || stats.nlink < 2) continue;
    shell.stderr.write(
      `orgctl: what was the same file as ${visible(shown)} by a hard link is another one now, with the old text\n`,
    );
  }
  return { isUndoable };
}

interface Target extends Replacement {
  readonly change: FileChange;
  readonly stats: Stats | null;
  /** As it is shown: relative to the working folder. */
  readonly shown: string;
}

/** What is to be written where. Throws a UserError (4) where that can be seen not to work. */
function targetOf(shell: Shell, folder: string, change: FileChange): Target {
  const shown = relative(shell.cwd, change.path);
  try {
    const path =
      change.before === null
        ? join(realpathSync(dirname(change.path)), basename(change.path))
        : realpathSync(change.path);
    const below = belowFolder(folder, path);
    if (below === null) {
      throw new UserError(
        4,
        `${shown} is a link to another folder than that of the main file, and is not written`,
        'name the real main file with --file PATH',
      );
    }
    const stats = change.before === null ? null : statSync(path);
    if (stats !== null) accessSync(path, constants.W_OK);
    const bytes = Buffer.from(change.text);
    const before = change.before?.sha256 ?? null;
    return { change, shown, path, below, stats, bytes, before, after: hashOf(bytes) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (change.before !== null && systemCode(error) === 'ENOENT') throw gone(shown);
    throw new UserError(4, `${shown} cannot be written: ${whyNotWritten(error)}`, 'nothing was written');
  }
}

function gone(shown: string): UserError {
  return new UserError(4, `${shown} is not there any more; nothing was written`, 'run the command again');
}

/** Throws a UserError (4) where a file is not as it was read. */
function refuseStale(targets: readonly Target[]): void {
  for (const { path, change, before, shown } of targets) {
    let now: Buffer | null = null;
    try {
      now = readFileSync(path);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
    }
    if ((now === null ? null : hashOf(now)) === before) continue;
    if (now === null) throw gone(shown);
    const where = change.before === null ? '' : `: ${changedSince(change.before.text, now.toString('utf8'))}`;
    throw new StaleFile(
      4,
      `${shown} has changed since it was read${where}; nothing was written`,
      'run the command again: it plans with the file as it is now',
    );
  }
}

/** Keeps what takes the change back; false where it cannot be taken back, which stderr has said. */
function keep(shell: Shell, id: string, targets: readonly Target[], { main, what }: WriteOptions): boolean {
  const files = targets.flatMap(({ path, change, after }) =>
    change.before === null
      ? []
      : [{ path, before: change.before.sha256, after, hunks: reversePatch(change.before.text, change.text) }],
  );
  if (files.length < targets.length) return false;
  try {
    keepUndo(shell, { id, main: realpathSync(main), at: new Date().toISOString(), what, files });
    return true;
  } catch (error) {
    shell.stderr.write(
      `orgctl: what takes this back cannot be kept (${whyNotWritten(error)}): orgctl undo will not know it\n`,
    );
    return false;
  }
}
