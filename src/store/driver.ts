import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Database, Options } from 'better-sqlite3';

/**
 * Opens a database. The native part is named outright: searched for, as the driver does by itself, it costs a tenth of
 * a start. Where it is not in its usual place, the driver's own search finds it or says why not.
 */
export function openDatabase(path: string, options: Options = {}): Database {
  try {
    return new BetterSqlite3(path, { ...options, nativeBinding });
  } catch (error) {
    if (!isMissingBinding(error)) throw error;
    return new BetterSqlite3(path, options);
  }
}

const driverFolder = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
const nativeBinding = join(driverFolder, 'build', 'Release', 'better_sqlite3.node');

function isMissingBinding(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
}
