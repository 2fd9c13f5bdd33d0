import type { Database, Statement } from 'better-sqlite3';
import { baseTables, quoted } from './base-tables.ts';

/** What fits into a cell. */
export type Cell = string | number | null;

/** So many rows go into one INSERT: a call costs as much as a row. */
const rowsAtOnce = 24;

/** Collects the rows of base tables and writes them many at a time; `finish` writes what is left. */
export interface RowWriter {
  add(table: string, ...cells: readonly Cell[]): void;
  finish(): void;
}

/** A writer into the empty base tables of a database. */
export function rowWriter(db: Database): RowWriter {
  const buffers = new Map(
    baseTables.map(({ name, columns }) => [name, tableBuffer(db, name, columns.length)]),
  );
  return {
    add(table, ...cells) {
      buffers.get(table)?.add(cells);
    },
    finish() {
      for (const buffer of buffers.values()) buffer.finish();
    },
  };
}

function tableBuffer(db: Database, table: string, width: number) {
  let waiting: Cell[] = [];
  let many: Statement | undefined;
  const insert = (rows: number) => {
    const places = `(${Array.from({ length: width }, () => '?').join(', ')})`;
    return db.prepare(
      `INSERT INTO ${quoted(table)} VALUES ${Array.from({ length: rows }, () => places).join(', ')}`,
    );
  };
  return {
    add(cells: readonly Cell[]) {
      for (const cell of cells) waiting.push(cell);
      if (waiting.length < rowsAtOnce * width) return;
      many ??= insert(rowsAtOnce);
      many.run(waiting);
      waiting = [];
    },
    finish() {
      const one = waiting.length > 0 ? insert(1) : undefined;
      for (let at = 0; at < waiting.length; at += width) one?.run(waiting.slice(at, at + width));
      waiting = [];
    },
  };
}
