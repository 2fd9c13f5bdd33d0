import type { Database } from 'better-sqlite3';
import type { Fact, FactColumn, FactColumns } from '../facts/fact.ts';
import { facts } from '../facts/all.ts';
import { dayTables } from './day/all.ts';
import type { DayTable } from './day/day-table.ts';

const tables = new Map(dayTables.map((table) => [table.name, table]));
const factsByName = new Map(facts.map((fact) => [fact.name, fact]));
const named = /\b(v|fact)_([a-z_]+)\b/gi;

/** All names of views and facts in one text. */
const everyDayName = [
  ...dayTables.map(({ name }) => `v_${name}`),
  ...facts.map(({ name }) => `fact_${name}`),
].join(' ');

/**
 * Makes the connection speak of one day, in a database beside the main one that is called `day`: the table `as_of`;
 * everything else is filled when it is named. With pages of this size filling takes a tenth less than with SQLite's own.
 */
export function setDay(db: Database, day: string): void {
  db.exec(`
    ATTACH ':memory:' AS day;
    PRAGMA day.page_size = 16384;
    PRAGMA day.journal_mode = OFF;
    CREATE TABLE day.as_of (day TEXT NOT NULL);`);
  db.prepare('INSERT INTO as_of VALUES (?)').run(day);
}

/** Fills what the given statements name, views and facts alike, and what those need in turn; each once a connection. */
export function fillNamed(db: Database, statements: Iterable<string>, filled: Set<string>): void {
  for (const sql of statements) {
    for (const [whole, prefix, word] of sql.matchAll(named)) {
      const name = whole.toLowerCase();
      if (filled.has(name)) continue;
      filled.add(name);
      const table = prefix?.toLowerCase() === 'v' ? tables.get(word?.toLowerCase() ?? '') : undefined;
      if (table !== undefined) fillDayTable(db, name, table, filled);
      const fact = table === undefined ? factsByName.get(word?.toLowerCase() ?? '') : undefined;
      if (fact !== undefined) fillFact(db, name, fact, filled);
    }
  }
}

/** Fills every view and fact, as it is kept for whoever asks later. */
export function fillToKeep(db: Database, filled: Set<string>): void {
  fillNamed(db, [everyDayName], filled);
  for (const { name, keptIndexes = [] } of dayTables)
    db.exec(indexStatements(`v_${name}`, 'kept', keptIndexes));
}

function indexStatements(table: string, purpose: string, indexes: readonly string[]): string {
  return indexes
    .map((columns, n) => `CREATE INDEX day.${table}_${purpose}_${n} ON ${table} (${columns});`)
    .join('');
}

/** A table that has a key is kept in its order, so that one tree serves as table and index. */
function fillDayTable(db: Database, name: string, table: DayTable, filled: Set<string>): void {
  fillNamed(db, [table.sql, table.afterwards ?? ''], filled);
  const columns = Object.keys(table.columns).join(', ');
  const key = table.key === undefined ? ')' : `, PRIMARY KEY (${table.key})) WITHOUT ROWID`;
  const merge =
    table.merge === undefined ? '' : `ON CONFLICT (${table.key ?? ''}) DO UPDATE SET ${table.merge}`;
  db.exec(`
    CREATE TABLE day.${name} (${columns}${key};
    INSERT ${table.repeats === true ? 'OR IGNORE ' : ''}INTO day.${name} ${table.sql} ${merge};
    ${indexStatements(name, 'by', table.indexes)}
    ${table.afterwards ?? ''}`);
}

function fillFact(db: Database, name: string, fact: Fact, filled: Set<string>): void {
  fillNamed(db, Object.values(fact.inputs), filled);
  const inputs: Record<string, FactColumns> = {};
  for (const [input, sql] of Object.entries(fact.inputs)) inputs[input] = columnsOf(db, sql);
  const columns = Object.keys(fact.columns);
  db.exec(`BEGIN; CREATE TABLE day.${name} (${columns.join(', ')});`);
  const insert = db.prepare(`INSERT INTO day.${name} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of fact.derive(inputs)) insert.run(...row);
  db.exec('COMMIT');
}

/** What a SELECT gives in one row of lists. */
function columnsOf(db: Database, sql: string): FactColumns {
  const lists = db.prepare<[], Readonly<Record<string, string>>>(sql).get() ?? {};
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => {
      const column: FactColumn = JSON.parse(list);
      return [name, column] as const;
    }),
  );
}
