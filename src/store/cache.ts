import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createStatements } from './base-tables.ts';

/** So many states, and so many lists of includes, are kept: a team's branches, and some days back. */
const kept = 20;

/** A temporary file that is older, in milliseconds, was left by a run that was killed. */
const abandonedAfter = 10 * 60 * 1000;

/** The folder of files that never change once they have their name: a name holds the hash of what it was made of. */
export interface StateCache {
  readonly folder: string;
  /** The path of the state that was made of what a trail names. */
  statePath(trail: string): string;
  /** The path of the list of what files include, by the hash of the main file's bytes. */
  includesPath(sha256: string): string;
  /** Writes a whole file beside and renames it: other runs see all of it or nothing. */
  write(path: string, content: Uint8Array | string): void;
  /** Marks a file as used, so that it is kept. */
  touch(path: string): void;
  /** Removes the oldest files, and whatever killed runs left. */
  prune(): void;
}

/** The cache in a folder, for what one version of this program writes; `now` is in milliseconds since 1970. */
export function stateCache(folder: string, version: string, now: number): StateCache {
  const written = createHash('sha256').update(version).update(createStatements()).digest('hex');
  const nameOf = (content: string) =>
    createHash('sha256').update(written).update(content).digest('hex').slice(0, 32);
  return {
    folder,
    statePath: (trail) => join(folder, `${nameOf(trail)}.state`),
    includesPath: (sha256) => join(folder, `${nameOf(sha256)}.includes`),
    write(path, content) {
      makeFolder(folder);
      const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        writeFileSync(temporary, content, { flag: 'wx' });
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
    prune: () => prune(folder, now),
    touch(path) {
      const used = new Date(now);
      ignoringErrors(() => utimesSync(path, used, used));
    },
  };
}

/** One folder after the other: Node's own way of making several never ends below /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/** Another run may be doing the same. */
function prune(folder: string, now: number): void {
  ignoringErrors(() => {
    const files = readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ path, age: now - stats.mtimeMs }];
    });
    const ended = (suffix: string) =>
      files.filter(({ path }) => path.endsWith(suffix)).toSorted((a, b) => a.age - b.age);
    const surplus = [
      ...ended('.state').slice(kept),
      ...ended('.includes').slice(kept),
      ...ended('.tmp').filter(({ age }) => age > abandonedAfter),
    ];
    for (const { path } of surplus) rmSync(path, { force: true });
  });
}

/** For what may fail without anybody missing it. */
function ignoringErrors(action: () => void): void {
  try {
    action();
  } catch {
    // The next run tries again.
  }
}
