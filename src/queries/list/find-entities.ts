import { compareText } from '../../diagnostics/order.ts';
import type { EntityKind } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import type { Scope } from '../scope.ts';
import { textsOf } from '../texts-of.ts';
import type { Cell, ListColumn } from './column.ts';
import { searchOf, type Search } from './search.ts';

/** One entity in a list. */
export interface ListEntry {
  readonly kind: EntityKind;
  readonly id: string;
  /** How well it fits the text, 0 best; 0 where there is no text. */
  readonly rank: number;
  /** By the name of the column; `match` are the fields in which the words of the text stand. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Which entities of a kind are asked for. */
export interface Wanted {
  /** All words of it must stand in the entity; null for any entity. */
  readonly text: string | null;
  /** Whether what is gone or still to come is wanted, too. */
  readonly isWithGone: boolean;
  /** What the filters leave; null where there is none. */
  readonly scope: Scope | null;
}

/** The entities of a kind, with these columns, best first where there is a text, then by id; at most `limit` of all. */
export function findEntities(
  store: Pick<Store, 'rows'>,
  kind: EntityKind,
  columns: readonly ListColumn[],
  { text, isWithGone, scope }: Wanted,
  limit = Infinity,
): readonly ListEntry[] {
  const search = text === null ? null : searchOf(kind, text);
  const found: ListEntry[] = [];
  for (const row of readRows(store, selectOf(kind, columns, search, isWithGone, limit), search)) {
    const [id, rank, ...values] = row;
    if (scope !== null && !scope.has(kind, String(id))) continue;
    const cells = new Map<string, Cell>();
    for (const [n, column] of columns.entries()) cells.set(column.name, cellOf(column, values[n] ?? null));
    if (search !== null) cells.set('match', Array.from(new Set(values.slice(columns.length).map(String))));
    found.push({ kind, id: String(id), rank: Number(rank), cells });
  }
  return found.toSorted((a, b) => a.rank - b.rank || compareText(a.id, b.id));
}

type Value = string | number | null | readonly string[];

/** The rows of a SELECT of JSON arrays, as one text: an object for each of thousands of rows takes three times as long. */
function readRows(
  store: Pick<Store, 'rows'>,
  select: string,
  search: Search | null,
): readonly (readonly Value[])[] {
  const sql = `SELECT json_group_array(json(cells)) AS list FROM (${select})`;
  const [row] = search === null ? store.rows(sql) : store.rows(sql, search.parameters);
  const rows: readonly (readonly Value[])[] = JSON.parse(String(row?.['list'] ?? '[]'));
  return rows;
}

/** A SELECT of `cells`: the id, the rank, the columns, and where each word of the search stands. */
function selectOf(
  kind: EntityKind,
  columns: readonly ListColumn[],
  search: Search | null,
  isWithGone: boolean,
  limit: number,
): string {
  const expression = ({ sql, sqlOfGone }: ListColumn) =>
    isWithGone && sql !== sqlOfGone ? `CASE WHEN day.id IS NULL THEN ${sqlOfGone} ELSE ${sql} END` : sql;
  const values = [
    ...columns.map((column, n) => (column.isSelect ? `joined${n}.value` : expression(column))),
    ...(search?.matches ?? []),
  ];
  const names = values.map((_, n) => `value${n}`);
  const wanted = names.slice(columns.length).map((name) => `${name} IS NOT NULL`);
  const joins = columns.flatMap(({ sql, isSelect }, n) =>
    isSelect ? [`LEFT JOIN (${sql}) AS joined${n} ON joined${n}.id = day.id`] : [],
  );
  const from = isWithGone
    ? `${kind} AS written
      LEFT JOIN v_${kind} AS day ON day.id = written.id
      LEFT JOIN v_gone AS gone ON gone.kind = '${kind}' AND gone.id = written.id`
    : `v_${kind} AS day ${needsWritten(columns, search) ? `CROSS JOIN ${kind} AS written ON written.id = day.id` : ''}`;
  const id = isWithGone ? 'written.id' : 'day.id';
  return `
    SELECT json_array(${['id', 'rank', ...names].join(', ')}) AS cells
    FROM (
      SELECT ${[`${id} AS id`, `${search?.rank ?? '0'} AS rank`, ...values.map((value, n) => `${value} AS value${n}`)].join(',\n        ')}
      FROM ${from}
      ${joins.map((join) => (isWithGone ? join.replace(/day\.id$/, 'written.id') : join)).join('\n      ')}
    )
    ${wanted.length === 0 ? '' : `WHERE ${wanted.join(' AND ')}`}
    ${limit === Infinity ? '' : `ORDER BY id LIMIT ${limit}`}`;
}

function needsWritten(columns: readonly ListColumn[], search: Search | null): boolean {
  return search !== null || columns.some(({ sql, isSelect }) => !isSelect && sql.includes('written.'));
}

/** Sums of shares carry the noise of binary fractions: six digits are more than anybody writes. */
function cellOf({ type }: ListColumn, value: Value): Cell {
  switch (type) {
    case 'list':
      return value === null ? [] : typeof value === 'object' ? value : textsOf(String(value));
    case 'flag':
      return value === null ? null : value !== 0;
    case 'plain':
      return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  }
}
