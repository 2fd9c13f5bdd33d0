import type { Database, Statement } from 'better-sqlite3';
import { baseTables, quoted } from './base-tables.ts';

/** What fits into a cell. */
export type Cell = string | number | null;

/** A cell of a row: a property of what the row is made of, or a part of that property. */
export interface CellPath {
  readonly name: string;
  readonly part: string | null;
}

/** Takes the cells of one table, row after row, and writes many rows at a time. */
export interface TableWriter {
  put(cell: Cell): void;
  /** Puts several cells of one thing; what is neither text nor number is NULL. */
  putAt(thing: unknown, paths: readonly CellPath[]): void;
}

/** Writes rows of base tables. */
export interface RowWriter {
  /**
   * A writer into a table. Cells that are the same in all of its rows are given by column: binding a text costs more
   * than all that SQLite does with it, so these are part of the statement and are not put.
   */
  into(table: string, same?: Readonly<Record<string, string | null>>): TableWriter;
  /** Writes what was put and waits to be many rows. */
  flush(): void;
}

/** So many rows go into one INSERT: a call costs as much as a row. */
const rowsAtOnce = 24;

/** A writer into the empty base tables of a database. */
export function rowWriter(db: Database): RowWriter {
  const buffers: ReturnType<typeof tableBuffer>[] = [];
  return {
    into(table, same = {}) {
      const buffer = tableBuffer(db, table, same);
      buffers.push(buffer);
      return buffer;
    },
    flush() {
      for (const buffer of buffers) buffer.flush();
    },
  };
}

function tableBuffer(db: Database, table: string, same: Readonly<Record<string, string | null>>) {
  const columns = baseTables().find(({ name }) => name === table)?.columns ?? [];
  const width = columns.length - Object.keys(same).length;
  const waiting: Cell[] = Array.from({ length: rowsAtOnce * width }, () => null);
  let filled = 0;
  let many: Statement | undefined;
  const insert = (rows: number) => {
    const places = columns.map(({ name }) => {
      const cell = same[name];
      if (cell === undefined) return '?';
      return cell === null ? 'NULL' : `'${cell.replaceAll("'", "''")}'`;
    });
    const row = `(${places.join(', ')})`;
    return db.prepare(
      `INSERT INTO ${quoted(table)} VALUES ${Array.from({ length: rows }, () => row).join(', ')}`,
    );
  };
  const writeMany = () => {
    many ??= insert(rowsAtOnce);
    // As arguments: the driver reads those faster than the items of an array.
    many.run(...waiting);
    filled = 0;
  };
  return {
    put(cell: Cell) {
      waiting[filled++] = cell;
      if (filled === waiting.length) writeMany();
    },
    putAt(thing: unknown, paths: readonly CellPath[]) {
      const has = isObject(thing);
      for (const { name, part } of paths) {
        let value = has ? thing[name] : undefined;
        if (part !== null) value = isObject(value) ? value[part] : undefined;
        waiting[filled++] = typeof value === 'string' || typeof value === 'number' ? value : null;
      }
      if (filled === waiting.length) writeMany();
    },
    flush() {
      const one = filled > 0 ? insert(1) : undefined;
      for (let at = 0; at < filled; at += width) one?.run(...waiting.slice(at, at + width));
      filled = 0;
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
