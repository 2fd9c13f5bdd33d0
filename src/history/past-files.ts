import { posix } from 'node:path';
import type { Files } from '../source/files.ts';
import { isOthersFolder, listFiles } from '../source/list-files.ts';
import { commitTree } from './commit-tree.ts';
import type { PastState } from './past-states.ts';
import type { Repository } from './repository.ts';

/** So many contents are fetched at once, and about so many bytes: a process for each would take longer than the reading. */
const atOnce = 40;
const bytesAtOnce = 32 * 1024 * 1024;

/** The contents of a repository, of which those to come are fetched together. */
export interface Contents {
  /** The bytes of an object; undefined where this clone does not have it. */
  read(object: string): Uint8Array | undefined;
}

/** Contents that are read in about the order of `coming`; only the last ones fetched are held. */
export function contentsOf(repository: Repository, coming: readonly string[]): Contents {
  const order = new Map(coming.map((object, index) => [object, index]));
  let held = commitTree(repository, '');
  let known = new Set<string>();
  let number = 1;
  return {
    read: (object) => {
      if (!known.has(object)) {
        held = commitTree(repository, '');
        const at = order.get(object);
        known = new Set([object, ...(at === undefined ? [] : coming.slice(at, at + number))]);
        held.prefetch(Array.from(known));
      }
      const bytes = held.content(object);
      number = Math.max(1, Math.min(atOnce, Math.floor(bytesAtOnce / (bytes?.length ?? bytesAtOnce))));
      return bytes;
    },
  };
}

/** The files of a commit, relative to the folder of its main file; links are none. */
export function pastFiles({ files, mainPath }: PastState, contents: Contents): Files {
  const root = posix.dirname(mainPath) === '.' ? '' : `${posix.dirname(mainPath)}/`;
  const below = (folder: string, depth: number) => {
    const prefix = `${root}${folder === '' ? '' : `${folder}/`}`;
    return Array.from(files.keys())
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
      .filter((path) => path.split('/').length <= depth && !path.split('/').some(isOthersFolder));
  };
  return {
    list: (pattern, folder) => listFiles(pattern, folder, below),
    read: (path) => {
      const whole = posix.normalize(`${root}${path}`);
      const object = files.get(whole);
      const bytes = object === undefined ? undefined : contents.read(object);
      if (bytes !== undefined) return { bytes, realPath: whole };
      return { reason: 'it does not exist', help: 'correct the path' };
    },
    isInside: (path) => path.startsWith(root),
  };
}
