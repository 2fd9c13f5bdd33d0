import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { belowFolder, hashOfFile, newContentPath, type RecordedFile, type WritingRecord } from './record.ts';

/** How far a change had come when its process ended. */
export interface Progress {
  /**
   * `none`: no file has its new content. `part`: some have, and the others can get theirs. `whole`: all have. `edited`: some
   * have, and others were changed by somebody since.
   */
  readonly state: 'none' | 'part' | 'whole' | 'edited';
  /** The files that have not got their new content, and where that lies; both absolute. */
  readonly pending: readonly PendingFile[];
}

export interface PendingFile {
  readonly path: string;
  readonly content: string;
  /** Whether the file is as it was and the new content is complete. */
  readonly isReady: boolean;
}

interface FileState extends PendingFile {
  readonly isWritten: boolean;
  readonly hasContent: boolean;
}

/**
 * New contents are made in the order of the files, all of them before the first takes its place; in its place, it is
 * no longer beside it. So a file without one before a file with one has been written, whatever it says now.
 */
export function progressOf(folder: string, record: WritingRecord): Progress {
  const files = record.files.flatMap((file) => stateOf(folder, file, record.id) ?? []);
  const lastWithContent = files.findLastIndex(({ hasContent, isWritten }) => hasContent && !isWritten);
  const firstWithout = files.findIndex(({ hasContent }) => !hasContent);
  const isBegun =
    files.some(({ isWritten }) => isWritten) || (firstWithout !== -1 && firstWithout < lastWithContent);
  if (!isBegun) return { state: 'none', pending: files };
  const pending = files.filter(({ isWritten, hasContent }) => hasContent && !isWritten);
  if (pending.length === 0) return { state: 'whole', pending };
  return { state: pending.every(({ isReady }) => isReady) ? 'part' : 'edited', pending };
}

/** null for a file that no change may touch: one outside the folder, whoever wrote the record. */
function stateOf(folder: string, file: RecordedFile, id: string): FileState | null {
  const path = realPathIn(join(folder, file.path));
  if (path === null || belowFolder(folder, path) === null) return null;
  const content = newContentPath(path, id);
  const contentHash = hashOfFile(content);
  const hash = hashOfFile(path);
  const isReady = hash === file.before && contentHash === file.after;
  return { path, content, isReady, isWritten: hash === file.after, hasContent: contentHash !== null };
}

/** The real path of a file that need not be there; null where its folder is not. */
function realPathIn(path: string): string | null {
  try {
    return join(realpathSync(dirname(path)), path.slice(dirname(path).length + 1));
  } catch {
    return null;
  }
}
