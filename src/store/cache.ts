import { hash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checksum } from './checksum.ts';

/** So many of each are kept: a team's branches, and some days back. */
const kept = 20;

const endings = ['.state', '.reading', '.day', '.answers', '.includes', '.history', '.seen'];

/** A temporary file that is older, in milliseconds, was left by a run that was killed. */
const abandonedAfter = 10 * 60 * 1000;

/** The files of one organisation state, whose names hold the hash of what it was made of. */
export interface StatePaths {
  /** The base tables. */
  readonly state: string;
  /** What reading found that does not fit into tables. */
  readonly reading: string;
  /** The views and facts of an ISO day. */
  day(day: string): string;
  /** What is said of the organisation on an ISO day. */
  answers(day: string): string;
}

/** The folder of files that never change once they have their name: a name holds the hash of what it was made of. */
export interface StateCache {
  readonly folder: string;
  /** The paths of the state that was made of what a trail names. */
  paths(trail: string): StatePaths;
  /** The paths of a state by its name: how the names of its files begin. */
  pathsNamed(name: string): StatePaths;
  /** The path of what is known of a file with that stamp. */
  seenPath(stamp: string): string;
  /** The path of the list of what files include, by the hash of the main file's bytes. */
  includesPath(sha256: string): string;
  /** The path of what is known of the past of an organisation, by a name that only its file has. */
  historyPath(of: string): string;
  /** Writes a whole file beside and renames it: other runs see all of it or nothing. */
  write(path: string, content: Uint8Array | string): void;
  /** Marks a file as used, so that it is kept. */
  touch(path: string): void;
  /** Removes a state and everything that was made of it. */
  forget(paths: StatePaths): void;
  /** Removes the oldest files, and whatever killed runs left. */
  prune(): void;
}

/** The cache in a folder, for what one version of this program's sources writes; `now` is in milliseconds since 1970. */
export function stateCache(folder: string, version: string, now: number): StateCache {
  const nameOf = (content: string) => hash('sha256', JSON.stringify([version, content])).slice(0, 32);
  const pathsNamed = (name: string): StatePaths => {
    const path = join(folder, name);
    return {
      state: `${path}.state`,
      reading: `${path}.reading`,
      day: (day) => `${path}.${day}.day`,
      answers: (day) => `${path}.${day}.answers`,
    };
  };
  return {
    folder,
    paths: (trail) => pathsNamed(nameOf(trail)),
    pathsNamed,
    seenPath: (stamp) => join(folder, `${checksum(version)}.${checksum(stamp)}.seen`),
    includesPath: (sha256) => join(folder, `${nameOf(sha256)}.includes`),
    historyPath: (of) => join(folder, `${nameOf(of)}.history`),
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
    forget: ({ state }) => forget(folder, basename(state, '.state')),
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

function forget(folder: string, name: string): void {
  ignoringErrors(() => {
    for (const each of readdirSync(folder)) {
      if (each.startsWith(`${name}.`) && !each.endsWith('.tmp')) rmSync(join(folder, each), { force: true });
    }
  });
}

/** Another run may be doing the same. */
function prune(folder: string, now: number): void {
  ignoringErrors(() => {
    const files = readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ path, age: now - stats.mtimeMs }];
    });
    const ended = (ending: string) =>
      files.filter(({ path }) => path.endsWith(ending)).toSorted((a, b) => a.age - b.age);
    const surplus = [
      ...endings.flatMap((ending) => ended(ending).slice(kept)),
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
