import type { Database } from 'better-sqlite3';
import type { Fact, FactRow } from '../facts/fact.ts';
import { facts } from '../facts/all.ts';
import { dayTables } from './day/all.ts';
import type { DayTable } from './day/day-table.ts';

const tables = new Map(dayTables.map((table) => [table.name, table]));
const factsByName = new Map(facts.map((fact) => [fact.name, fact]));
const named = /\b(?:v|day|fact)_([a-z_]+)\b/gi;

/** Makes the connection speak of one day: the table `as_of` and the views `v_…`, which are still empty behind. */
export function setDay(db: Database, day: string): void {
  db.pragma('temp_store = memory');
  const views = dayTables.map(
    (table) => `CREATE TEMP VIEW v_${table.name} AS SELECT * FROM day_${table.name};`,
  );
  db.exec(`CREATE TEMP TABLE as_of (day TEXT NOT NULL);${views.join('')}`);
  db.prepare('INSERT INTO as_of VALUES (?)').run(day);
}

/** Fills what the given statements name, views and facts alike, and what those need in turn; each once a connection. */
export function fillNamed(db: Database, statements: Iterable<string>, filled: Set<string>): void {
  for (const sql of statements) {
    for (const [, word] of sql.matchAll(named)) {
      const name = word?.toLowerCase() ?? '';
      const table = tables.get(name);
      if (table !== undefined) fillDayTable(db, table, filled);
      const fact = factsByName.get(name);
      if (fact !== undefined) fillFact(db, fact, filled);
    }
  }
}

function fillDayTable(db: Database, table: DayTable, filled: Set<string>): void {
  const name = `day_${table.name}`;
  if (filled.has(name)) return;
  filled.add(name);
  fillNamed(db, [table.sql], filled);
  const indexes = table.indexes.map(
    (columns, n) => `CREATE INDEX temp.${name}_${n} ON ${name} (${columns});`,
  );
  if (table.key !== undefined) {
    indexes.unshift(`CREATE UNIQUE INDEX temp.${name}_key ON ${name} (${table.key});`);
  }
  db.exec(`CREATE TEMP TABLE ${name} AS ${table.sql};${indexes.join('')}`);
}

function fillFact(db: Database, fact: Fact, filled: Set<string>): void {
  const name = `fact_${fact.name}`;
  if (filled.has(name)) return;
  filled.add(name);
  fillNamed(db, Object.values(fact.inputs), filled);
  const inputs: Record<string, readonly FactRow[]> = {};
  for (const [input, sql] of Object.entries(fact.inputs)) {
    inputs[input] = db.prepare<[], FactRow>(sql).all();
  }
  const columns = Object.keys(fact.columns);
  db.exec(`CREATE TEMP TABLE ${name} (${columns.join(', ')});`);
  const insert = db.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of fact.derive(inputs)) insert.run(row);
}
