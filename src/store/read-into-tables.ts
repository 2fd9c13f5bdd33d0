import type { Database } from 'better-sqlite3';
import type { Files } from '../source/files.ts';
import { readOrgInto, type ReadFiles } from '../source/read-org.ts';
import type { MainFile } from '../source/walk-files.ts';
import { createStatements } from './base-tables.ts';
import { openDatabase } from './driver.ts';
import { baseTablesFiller } from './fill-base-tables.ts';

/** Reads an organisation into a new database in memory; each entity is written as soon as it is read. */
export function readIntoTables(
  files: Files,
  main: MainFile,
): { readonly read: ReadFiles; readonly db: Database } {
  const db = openDatabase(':memory:');
  db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${createStatements()}`);
  const filler = baseTablesFiller(db);
  const read = readOrgInto(filler, files, main);
  filler.finish(read);
  db.exec(`
    CREATE INDEX subject_of ON subject (kind, id, file);
    CREATE INDEX reference_from ON reference_row (from_subject);
    CREATE INDEX reference_fault ON reference_row (fault) WHERE fault IS NOT NULL;
    CREATE INDEX unread_field_of ON unread_field (kind, id, field);
    CREATE INDEX component_owner_of ON component_owner (component_id);`);
  return { read, db };
}
