import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { Database, Options } from 'better-sqlite3';

/**
 * Opens a database at a path, or in memory one that bytes hold. The driver is loaded here and the native part is named
 * outright: some answers need no database, and the driver's own search costs a tenth of a start. Where it is not in its
 * usual place, that search finds it or says why not.
 */
export function openDatabase(path: string | Buffer, options: Options = {}): Database {
  const load = createRequire(import.meta.url);
  const Driver: typeof BetterSqlite3 = load('better-sqlite3');
  const folder = dirname(load.resolve('better-sqlite3/package.json'));
  const nativeBinding = join(folder, 'build', 'Release', 'better_sqlite3.node');
  try {
    return new Driver(path, { ...options, nativeBinding });
  } catch (error) {
    if (!isMissingBinding(error)) throw error;
    return new Driver(path, options);
  }
}

function isMissingBinding(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
}
