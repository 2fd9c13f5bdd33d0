import { hash } from 'node:crypto';
import { stateCache } from '../store/cache.ts';
import { readCached } from '../store/open-cached.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Shell } from './shell.ts';
import { build } from './version.ts';

/** A value that this very version has kept for later runs. */
export interface KeptJson<T> {
  /** undefined where none is kept, or it is damaged. */
  read(): T | undefined;
  /** Where the cache cannot be written, the next run finds it out again. */
  write(value: T): void;
}

/** What is kept of an organisation under a name that tells it from all others. */
export function keptJson<T>(shell: Shell, name: readonly unknown[]): KeptJson<T> {
  const cache = stateCache(cacheFolder(shell), build, Date.now());
  const path = cache.historyPath(hash('sha256', JSON.stringify(name)));
  return {
    read: () => {
      try {
        const value: T = JSON.parse(readCached(path));
        cache.touch(path);
        return value;
      } catch {
        return undefined;
      }
    },
    write: (value) => {
      try {
        cache.write(path, JSON.stringify(value));
        cache.prune();
      } catch {
        // A folder that cannot be written is no reason to say less.
      }
    },
  };
}
