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

/** The entities of a kind, with these columns: best first where there is a text, then by id. */
export function findEntities(
  store: Pick<Store, 'rows'>,
  kind: EntityKind,
  columns: readonly ListColumn[],
  { text, isWithGone, scope }: Wanted,
): readonly ListEntry[] {
  const search = text === null ? null : searchOf(kind, text);
  const sql = selectOf(kind, columns, search, isWithGone);
  const rows = search === null ? store.rows(sql) : store.rows(sql, search.parameters);
  const found: ListEntry[] = [];
  for (const row of rows) {
    const id = String(row['id']);
    if (scope !== null && !scope.has(kind, id)) continue;
    const cells = new Map<string, Cell>();
    for (const [n, column] of columns.entries()) {
      cells.set(column.name, cellOf(column, row[`column${n}`] ?? null));
    }
    const matches = new Set(search?.matches.map((_, n) => String(row[`match${n}`])));
    if (search !== null) cells.set('match', Array.from(matches));
    found.push({ kind, id, rank: Number(row['rank']), cells });
  }
  return found.toSorted((a, b) => a.rank - b.rank || compareText(a.id, b.id));
}

function selectOf(
  kind: EntityKind,
  columns: readonly ListColumn[],
  search: Search | null,
  isWithGone: boolean,
): string {
  const of = (name: string, view: string) =>
    `LEFT JOIN ${view} AS ${name} ON ${name}.kind = '${kind}' AND ${name}.id = written.id`;
  const uses = (name: string) => columns.some(({ sql, isSelect }) => !isSelect && sql.includes(`${name}.`));
  const from = isWithGone
    ? `${kind} AS written ${of('live', 'v_entity')}`
    : `v_entity AS live CROSS JOIN ${kind} AS written ON written.id = live.id AND live.kind = '${kind}'`;
  const selected = columns.map(
    ({ sql, isSelect }, n) => `${isSelect ? `joined${n}.value` : sql} AS column${n}`,
  );
  const matches = search?.matches ?? [];
  const wanted = matches.map((_, n) => `match${n} IS NOT NULL`);
  const joins = [
    ...(uses('day') ? [`LEFT JOIN v_${kind} AS day ON day.id = written.id`] : []),
    ...(uses('gone') ? [of('gone', 'v_gone')] : []),
    ...columns.flatMap(({ sql, isSelect }, n) =>
      isSelect ? [`LEFT JOIN (${sql}) AS joined${n} ON joined${n}.id = written.id`] : [],
    ),
  ];
  return `
    SELECT *
    FROM (
      SELECT ${['written.id AS id', `${search?.rank ?? '0'} AS rank`, ...selected, ...matches.map((match, n) => `${match} AS match${n}`)].join(', ')}
      FROM ${from}
      ${joins.join('\n      ')}
    )
    ${wanted.length === 0 ? '' : `WHERE ${wanted.join(' AND ')}`}`;
}

/** Sums of shares carry the noise of binary fractions: six digits are more than anybody writes. */
function cellOf({ type }: ListColumn, value: string | number | null): Cell {
  switch (type) {
    case 'list':
      return value === null ? [] : textsOf(String(value));
    case 'flag':
      return value === null ? null : value !== 0;
    case 'plain':
      return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  }
}
