import { closeSync, fstatSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { checksum } from './checksum.ts';
import { openCached } from './open-cached.ts';

/** "orgc" in bytes: says in a database's header whose it is. */
const applicationId = 0x6f726763;

/** The length of what every SQLite file begins with (https://sqlite.org/fileformat2.html#the_database_header). */
const headerLength = 100;

/** The bytes of a database that is to stand at a path; its header says so. */
export function databaseBytes(db: Database, schema: 'main' | 'day', path: string): Uint8Array {
  db.exec(
    `PRAGMA ${schema}.application_id = ${applicationId}; PRAGMA ${schema}.user_version = ${markOf(path)};`,
  );
  return db.serialize({ attached: schema });
}

/** Whether what stands at a path was written for it and is as long as it was: missing, cut off and foreign files are not. */
export function isWholeDatabase(path: string): boolean {
  let file: number | undefined;
  try {
    file = openCached(path);
    const header = Buffer.alloc(headerLength);
    readSync(file, header, 0, headerLength, 0);
    const pageSize = header.readUInt16BE(16);
    const size = header.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize);
    return (
      header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
      header.readInt32BE(60) === markOf(path) &&
      header.readInt32BE(68) === applicationId &&
      fstatSync(file).size === size
    );
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A number that few other names have. */
function markOf(path: string): number {
  return checksum(basename(path));
}
