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
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
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
    const id = String(row[0]);
    if (scope !== null && !scope.has(kind, id)) continue;
    const cells = columns.map((column, n) =>
      column.type === 'match' ? matchesIn(row, columns) : cellOf(column, row[n + 2] ?? null),
    );
    found.push({ kind, id, rank: Number(row[1]), cells });
  }
  return found.toSorted((a, b) => a.rank - b.rank || compareText(a.id, b.id));
}

/** What a search has found of an entity: the fields in which the words of the text stand. */
export const matchColumn: ListColumn = {
  name: 'match',
  aliases: [],
  type: 'match',
  sql: 'NULL',
  isSelect: false,
  sqlOfGone: 'NULL',
};

function matchesIn(row: readonly Value[], columns: readonly ListColumn[]): readonly string[] {
  return Array.from(new Set(row.slice(columns.length + 2).map(String)));
}

type Value = string | number | null | readonly string[];

/** The rows of a SELECT as one text: an object for each of thousands of rows takes three times as long. */
function readRows(
  store: Pick<Store, 'rows'>,
  select: string,
  search: Search | null,
): readonly (readonly Value[])[] {
  const [row] = search === null ? store.rows(select) : store.rows(select, search.parameters);
  const rows: readonly (readonly Value[])[] = JSON.parse(String(row?.['list'] ?? '[]'));
  return rows;
}

/** A SELECT of one JSON array of arrays: the id, the rank, the columns, and where each word of the search stands. */
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
    SELECT json_group_array(json_array(${['id', 'rank', ...names].join(', ')})) AS list
    FROM (
      SELECT *
      FROM (
        SELECT ${[`${id} AS id`, `${search?.rank ?? '0'} AS rank`, ...values.map((value, n) => `${value} AS value${n}`)].join(', ')}
        FROM ${from}
        ${joins.map((join) => (isWithGone ? join.replace(/day\.id$/, 'written.id') : join)).join('\n        ')}
      )
      ${wanted.length === 0 ? '' : `WHERE ${wanted.join(' AND ')}`}
      ${limit === Infinity ? '' : `ORDER BY id LIMIT ${limit}`}
    )`;
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
    case 'match':
      return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  }
}
