import type { ReadFiles } from '../source/read-org.ts';
import type { StateCache } from './cache.ts';
import { readCached } from './open-cached.ts';

/** What files include that have the word in them: patterns by the hash of a file's bytes. */
export type Includes = ReadonlyMap<string, readonly string[]>;

/** So many files are remembered beside those of a run: those of other branches, and of earlier days. */
const mostOthers = 2000;

/** Keeps what the files of a run include, beside what those of other runs with the same main file did. */
export function writeIncludes(cache: StateCache, { files: [main], includes }: ReadFiles): void {
  if (main === undefined || includes.length === 0) return;
  const own = new Map(includes.map(({ sha256, patterns }) => [sha256(), patterns.map(({ text }) => text)]));
  const others = Array.from(readIncludes(cache, main.sha256)).filter(([sha256]) => !own.has(sha256));
  cache.write(cache.includesPath(main.sha256), JSON.stringify([...own, ...others.slice(0, mostOthers)]));
}

/** What earlier runs with the same main file have found in its files; empty where there were none. */
export function readIncludes(cache: StateCache, mainSha256: string): Includes {
  const found = new Map<string, readonly string[]>();
  try {
    const lists: unknown = JSON.parse(readCached(cache.includesPath(mainSha256)));
    for (const list of Array.isArray(lists) ? lists : []) {
      const [sha256, texts]: readonly unknown[] = Array.isArray(list) ? list : [];
      if (Array.isArray(texts)) found.set(String(sha256), texts.map(String));
    }
  } catch {
    // It is written again.
  }
  return found;
}
