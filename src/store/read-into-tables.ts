import type { Database } from 'better-sqlite3';
import type { Files } from '../source/files.ts';
import { readOrgInto, type ReadFiles } from '../source/read-org.ts';
import type { MainFile } from '../source/walk-files.ts';
import { createStatements } from './base-tables.ts';
import { openDatabase } from './driver.ts';
import { baseTablesFiller, fillInputs } from './fill-base-tables.ts';

/** What was read, and the tables that it is in. */
interface ReadTables {
  readonly read: ReadFiles;
  readonly db: Database;
}

/** What was read, and the tables that it is in but for `input`. */
export interface LateTables extends ReadTables {
  /** Fills `input` when it is first called. */
  readonly fillLate: () => void;
}

/** Reads an organisation into a new database in memory; each entity is written as soon as it is read. */
export function readIntoTables(files: Files, main: MainFile): ReadTables {
  const { read, db, fillLate } = readButInputs(files, main);
  fillLate();
  return { read, db };
}

/**
 * The same but for `input`, which holds the hash of each file: few ask for one, and Node loads for several milliseconds
 * what makes it.
 */
export function readButInputs(files: Files, main: MainFile): LateTables {
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
  let isFilled = false;
  const fillLate = () => {
    if (!isFilled) fillInputs(db, read);
    isFilled = true;
  };
  return { read, db, fillLate };
}
