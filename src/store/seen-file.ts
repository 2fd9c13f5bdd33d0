import { basename } from 'node:path';
import type { StateCache } from './cache.ts';
import { checksum } from './checksum.ts';
import { readCached } from './open-cached.ts';

/** What an earlier run knows of an organisation of one file, whose stamp is still the same: it is not read again. */
export interface Seen {
  /** The SHA-256 of the file. */
  readonly sha256: string;
  /** The name of its state in the cache. */
  readonly state: string;
  /** As it is kept of the reading. */
  readonly summary: string;
}

/** null where no run has seen the file with this stamp, or what it kept is damaged. */
export function readSeen(cache: StateCache, stamp: string): Seen | null {
  const path = cache.seenPath(stamp);
  try {
    const [sum, found, content = ''] = readCached(path).split('\n', 3);
    if (found !== stamp || Number(sum) !== checksum(content + basename(path))) return null;
    const seen: Seen = JSON.parse(content);
    cache.touch(path);
    return seen;
  } catch {
    return null;
  }
}

/** Keeps it; where nothing can be written, the next run reads the file. */
export function writeSeen(cache: StateCache, stamp: string, { sha256, state, summary }: Seen): void {
  const path = cache.seenPath(stamp);
  const content = JSON.stringify({ sha256, state, summary });
  try {
    cache.write(path, [checksum(content + basename(path)), stamp, content].join('\n'));
  } catch {
    // What cannot be written at all is said by who writes more.
  }
}
