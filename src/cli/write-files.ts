import type { SourceFile } from '../source/files.ts';
import type { Shell } from './shell.ts';

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
}

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
  _shell: Shell,
  _changes: readonly FileChange[],
  _options: WriteOptions,
): Promise<Written> {
  throw new Error('nothing can be written yet');
}
