import type { Database, Statement } from 'better-sqlite3';
import { bindable } from './bindable.ts';
import { fillNamed, fillToKeep, setDay } from './day.ts';
import { fold, foldMarks } from './fold.ts';

type Value = string | number | null;

/** An organisation in SQLite, speaking of one day. */
export interface Store {
  readonly db: Database;
  /** The rows of a SELECT; the views and facts that it names are filled before. */
  rows(
    sql: string,
    parameters?: Readonly<Record<string, string | number>>,
  ): readonly Readonly<Record<string, Value>>[];
  /** The first row of a SELECT with `?` for each of the given cells, for whoever asks thousands of times. */
  first(sql: string, ...cells: readonly Value[]): Readonly<Record<string, Value>> | undefined;
  /** Fills the views, facts and late tables that a statement names. */
  fill(sql: string): void;
  /** Makes a TEMP table of these rows, in place of one that it made before; it goes before a view of the same name. */
  setTable(name: string, columns: readonly string[], rows: Iterable<readonly Value[]>): void;
  close(): void;
}

/** A store that is opened when it is first asked something. */
export function lazyStore(open: () => Store): Store {
  let opened: Store | undefined;
  const store = () => (opened ??= open());
  return {
    get db() {
      return store().db;
    },
    rows: (sql, parameters) => store().rows(sql, parameters),
    first: (sql, ...cells) => store().first(sql, ...cells),
    fill: (sql) => store().fill(sql),
    setTable: (name, columns, rows) => store().setTable(name, columns, rows),
    close: () => opened?.close(),
  };
}

/**
 * Opens a database of base tables for one day, an ISO day; views and facts are filled when they are named, and so is
 * `input`, by `fillInputs`, where it is not yet.
 */
export function openStore(db: Database, day: string, fillInputs: () => void = () => {}): Store {
  setDay(db, day);
  const filled = new Set<string>();
  return storeOf(db, (sql) => {
    if (/\binput\b/i.test(sql)) fillInputs();
    fillNamed(db, [sql], filled);
  });
}

/** Opens a database of base tables for one day, all of whose views and facts are filled at once and are to be kept. */
export function openStoreToKeep(db: Database, day: string): Store {
  setDay(db, day);
  const store = storeOf(db, () => {});
  fillToKeep(db, new Set());
  return store;
}

/** Opens a database of base tables with the file that holds all views and facts of a day. */
export function openFilledStore(db: Database, dayPath: string): Store {
  db.prepare('ATTACH ? AS day').run(dayPath);
  return storeOf(db, () => {});
}

function storeOf(db: Database, fill: (sql: string) => void): Store {
  db.exec('PRAGMA temp_store = memory; PRAGMA temp.journal_mode = OFF;');
  db.function('fold', { deterministic: true }, textOrNull(fold));
  db.function('fold_marks', { deterministic: true }, textOrNull(foldMarks));
  const statements = new Map<string, Statement<unknown[], Readonly<Record<string, Value>>>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    fill(sql);
    const statement = db.prepare<unknown[], Readonly<Record<string, Value>>>(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    db,
    rows: (sql, parameters) =>
      parameters === undefined ? prepare(sql).all() : prepare(sql).all(bindable(parameters)),
    first: (sql, ...cells) => prepare(sql).get(...cells),
    fill,
    setTable: (name, columns, rows) => setTable(db, name, columns, rows),
    close: () => db.close(),
  };
}

/** As SQL calls it: NULL stays NULL. */
function textOrNull(change: (text: string) => string) {
  return (text: unknown) => (typeof text === 'string' ? change(text) : null);
}

function setTable(
  db: Database,
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): void {
  db.exec(
    `BEGIN; CREATE TEMP TABLE IF NOT EXISTS ${name} (${columns.join(', ')}); DELETE FROM temp.${name};`,
  );
  const insert = db.prepare(`INSERT INTO temp.${name} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(row);
  db.exec('COMMIT');
}
