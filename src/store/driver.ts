import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import BetterSqlite3, { type Database, type Options } from 'better-sqlite3';
import { keepAlive } from './keep-alive.ts';

/** Put in by the build where the scripts of the driver are in the bundle: their version. */
declare const ORGCTL_DRIVER: string | undefined;

/**
 * Opens a database at a path, or in memory one that bytes hold. The scripts of the driver are in the bundle, since to
 * find and load the dozen of them costs a tenth of a start, and the native part is named outright. Where another version
 * is installed, or its native part is not in the usual place, the installed driver does it all, or says why not.
 */
export function openDatabase(path: string | Buffer, options: Options = {}): Database {
  const load = createRequire(import.meta.url);
  const manifest = load.resolve('better-sqlite3/package.json');
  const nativeBinding = join(dirname(manifest), 'build', 'Release', 'better_sqlite3.node');
  const Driver = isInstalled(manifest) ? BetterSqlite3 : installedDriver(load);
  try {
    return keepAlive(new Driver(path, { ...options, nativeBinding }));
  } catch (error) {
    if (!isMissingBinding(error)) throw error;
    return keepAlive(new (installedDriver(load))(path, options));
  }
}

/** Whether the scripts that came with us are those that are installed with the native part. */
function isInstalled(manifest: string): boolean {
  if (typeof ORGCTL_DRIVER !== 'string') return true;
  const { version }: { version: unknown } = JSON.parse(readFileSync(manifest, 'utf8'));
  return version === ORGCTL_DRIVER;
}

function installedDriver(load: NodeJS.Require): typeof BetterSqlite3 {
  const driver: typeof BetterSqlite3 = load('better-sqlite3');
  return driver;
}

function isMissingBinding(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
}
