import { closeSync, constants, openSync, readFileSync } from 'node:fs';

/** A FIFO in the place of a file is opened without waiting for somebody to write into it; Windows has none. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file of the cache, to be read and closed. Throws a system error. */
export function openCached(path: string): number {
  return openSync(path, readOnly);
}

/** The whole text of a file of the cache. Throws a system error. */
export function readCached(path: string): string {
  const file = openCached(path);
  try {
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
