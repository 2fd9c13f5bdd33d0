import type { EntityKind } from '../../model/field.ts';
import { entityKinds } from '../../model/kinds.ts';
import { compareText } from '../../diagnostics/order.ts';
import type { Store } from '../../store/open-store.ts';
import { chooseColumns, chooseOrder } from './choose-columns.ts';
import type { ListColumn } from './column.ts';
import { findEntities, matchColumn, type ListEntry, type Wanted } from './find-entities.ts';
import { columnsOf, state, usualColumns } from './kind-columns.ts';
import { sortEntries } from './sort-entries.ts';

/** What is asked of a list. */
export interface ListRequest extends Wanted {
  /** null: all kinds. */
  readonly kind: EntityKind | null;
  /** As it was written: `id,name`, `-heads`. */
  readonly columns: string | null;
  readonly sort: string | null;
  /** Whether all columns are wanted where none are named. */
  readonly isWhole: boolean;
  /** No more than so many. */
  readonly limit?: number;
}

/** The entities that fit, in their order, and the names of the columns to show. */
export interface Listing {
  readonly columns: readonly string[];
  /** With the cells of just these columns. */
  readonly entries: readonly ListEntry[];
  /** How many fit, without a limit. */
  readonly total: number;
}

/** A list of one kind, or of whatever fits a text. Throws a UserError (2) for a column that there is not. */
export function listOf(store: Pick<Store, 'rows'>, request: ListRequest): Listing {
  const { kind, text, columns, sort, limit = Infinity } = request;
  const possible = kind === null ? columnsOfAny(null) : columnsOf(kind, keysOf(store, kind));
  const matched = text === null ? [] : [matchColumn];
  const choosable = [...possible, ...matched];
  const shown = columns === null ? shownColumns(request, choosable) : chooseColumns(columns, choosable);
  const order = sort === null ? [] : chooseOrder(sort, choosable);
  const needed = Array.from(new Set([...shown, ...order.map(({ column }) => column)]));
  const isCounted = kind !== null && isOrderKnown(request);
  const found = (kind === null ? entityKinds : [kind]).flatMap((each) => {
    const all = kind === null ? [...columnsOfAny(each), ...matched] : choosable;
    const wanted = needed.flatMap((name) => all.find((column) => column.name === name) ?? []);
    return findEntities(store, each, wanted, request, isCounted ? limit : Infinity);
  });
  const ranked = kind === null ? found.toSorted((a, b) => a.rank - b.rank || compareText(a.id, b.id)) : found;
  const sorted = sortEntries(ranked, order, needed).slice(0, limit);
  return {
    columns: shown,
    entries: needed.length === shown.length ? sorted : sorted.map((entry) => withCells(entry, shown.length)),
    total: isCounted && limit !== Infinity ? countLive(store, kind) : found.length,
  };
}

function withCells(entry: ListEntry, length: number): ListEntry {
  return { ...entry, cells: entry.cells.slice(0, length) };
}

/** Whether the first in the list are the first by id, so that the others need not be read. */
function isOrderKnown({ text, sort, scope, isWithGone }: ListRequest): boolean {
  return text === null && sort === null && scope === null && !isWithGone;
}

function countLive(store: Pick<Store, 'rows'>, kind: EntityKind): number {
  return Number(store.rows(`SELECT count(*) AS number FROM v_${kind}`)[0]?.['number']);
}

function shownColumns(
  { kind, text, isWithGone, isWhole }: ListRequest,
  possible: readonly { readonly name: string }[],
): readonly string[] {
  if (isWhole) return possible.map(({ name }) => name);
  const usual = kind === null ? ['kind', 'id', 'name'] : usualColumns[kind];
  return [...usual, ...(isWithGone ? ['state'] : []), ...(text === null ? [] : ['match'])];
}

/** The columns that every kind has; with `kind` itself, of one of them. */
function columnsOfAny(kind: EntityKind | null): readonly ListColumn[] {
  const column = (name: string, sql = `written.${name}`) =>
    ({ name, aliases: [], type: 'plain', sql, isSelect: false, sqlOfGone: sql }) as const;
  return [
    column('kind', `'${kind ?? ''}'`),
    column('id'),
    column('name'),
    column('description'),
    column('from', 'written.from_date'),
    column('until', 'written.until_date'),
    state,
  ];
}

/** The `x-` keys that entities of a kind have. */
function keysOf(store: Pick<Store, 'rows'>, kind: EntityKind): readonly string[] {
  const rows = store.rows(`SELECT DISTINCT key FROM attribute WHERE kind = :kind ORDER BY key`, { kind });
  return rows.map((row) => String(row['key']));
}
