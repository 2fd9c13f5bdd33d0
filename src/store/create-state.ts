import type { Database } from 'better-sqlite3';
import type { OrgSource } from '../source/read-org.ts';
import { createStatements } from './base-tables.ts';
import { openDatabase } from './driver.ts';
import { fillBaseTables } from './fill-base-tables.ts';

/** Writes what was read into a new database in memory. */
export function createState(source: OrgSource): Database {
  const db = openDatabase(':memory:');
  db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${createStatements()}`);
  fillBaseTables(db, source);
  db.exec(`
    CREATE INDEX subject_of ON subject (kind, id, file);
    CREATE INDEX reference_from ON reference_row (from_subject);
    CREATE INDEX reference_fault ON reference_row (fault) WHERE fault IS NOT NULL;
    CREATE INDEX unread_field_of ON unread_field (kind, id, field);
    CREATE INDEX component_owner_of ON component_owner (component_id);`);
  return db;
}
