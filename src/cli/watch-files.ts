import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { isOthersFolder } from '../source/list-files.ts';
import { exitCodes } from './exit-codes.ts';

/** Editors save in several steps, which follow each other within so many milliseconds. */
const settling = 15;

/** Includes of an organisation lie in no more folders than this. */
const mostFolders = 1000;

/** Waits for changes of files. */
export interface FileWatch {
  /** Comes back after a change since the last call; null once `stop` was called. */
  next(): Promise<'changed' | null>;
  stop(): void;
}

/**
 * Watches a file, and whatever may be included by one beside it: YAML in its folder and in those below. Folders are
 * watched, not files, so that one that is replaced, removed or made is seen, too. What `isIgnored` changes nothing.
 */
export function watchFiles(main: string, isIgnored: (path: string) => boolean): FileWatch {
  let watchers: readonly FSWatcher[] = [];
  let seen = '';
  let timer: NodeJS.Timeout | undefined;
  let wake: ((what: 'changed' | null) => void) | undefined;
  let isStopped = false;
  const look = () => {
    timer = undefined;
    const waiting = wake;
    if (waiting === undefined) return;
    const now = snapshot(main, isIgnored);
    if (now === seen) return;
    seen = now;
    wake = undefined;
    waiting('changed');
  };
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(look, settling);
  };
  const watchAgain = () => {
    const before = watchers;
    watchers = foldersOf(main).flatMap((folder) => watcherOf(folder, touched));
    for (const each of before) each.close();
  };
  watchAgain();
  seen = snapshot(main, isIgnored);
  return {
    next() {
      if (isStopped) return Promise.resolve(null);
      // Folders may have come or gone; what has changed in the meantime is found by looking.
      watchAgain();
      return new Promise((resolve) => {
        wake = resolve;
        look();
      });
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      for (const each of watchers) each.close();
      wake?.(null);
    },
  };
}

function watcherOf(folder: string, touched: () => void): readonly FSWatcher[] {
  try {
    return [watch(folder, touched).on('error', touched)];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'EACCES') return [];
    const help = 'let the system watch more (fs.inotify.max_user_watches), or check without --watch';
    throw new UserError(exitCodes.input.code, `the folder ${folder} cannot be watched (${code})`, help);
  }
}

/** The folder of the main file, or the nearest above that there is, and all below. */
function foldersOf(main: string): readonly string[] {
  let top = dirname(main);
  while (!isFolder(top) && dirname(top) !== top) top = dirname(top);
  if (top !== dirname(main)) return [top];
  const found = [top];
  for (let at = 0; at < found.length && found.length < mostFolders; at++) {
    const folder = found[at] ?? top;
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !isOthersFolder(entry.name)) found.push(join(folder, entry.name));
    }
  }
  return found.slice(0, mostFolders);
}

/** What tells two states of the files apart: for each its time, its size and which file it is. */
function snapshot(main: string, isIgnored: (path: string) => boolean): string {
  const paths = foldersOf(main)
    .flatMap((folder) => entriesOf(folder).map(({ name }) => join(folder, name)))
    .filter((path) => path === main || ['.yaml', '.yml'].includes(extname(path)));
  return paths
    .filter((path) => !isIgnored(path))
    .toSorted()
    .map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
      return stats === undefined ? path : `${path} ${stats.mtimeNs} ${stats.size} ${stats.ino}`;
    })
    .join('\n');
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
