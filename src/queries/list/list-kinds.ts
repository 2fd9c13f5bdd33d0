import { entityKinds } from '../../model/kinds.ts';
import type { Store } from '../../store/open-store.ts';
import type { Scope } from '../scope.ts';
import type { Cell } from './column.ts';
import { chooseColumns, chooseOrder } from './choose-columns.ts';
import type { Listing } from './list-of.ts';
import { sortEntries } from './sort-entries.ts';

/** The columns of the table of kinds: how many are there on the day, were there before, and will be. */
const columns = ['kind', 'live', 'gone', 'toCome'];

/** Every kind, in the order of org.yaml, with its counts. Throws a UserError (2) for a column that there is not. */
export function listKinds(
  store: Pick<Store, 'rows'>,
  request: { readonly scope: Scope | null; readonly columns: string | null; readonly sort: string | null },
): Listing {
  const choosable = columns.map((name) => ({ name, aliases: [] }));
  const shown = request.columns === null ? columns : chooseColumns(request.columns, choosable);
  const order = request.sort === null ? [] : chooseOrder(request.sort, choosable);
  const sets = ['entity', 'v_entity', 'v_gone'].map((table) => countsOf(store, table, request.scope));
  const entries = entityKinds.map((kind) => {
    const [all = 0, live = 0, gone = 0] = sets.map((counts) => counts.get(kind) ?? 0);
    const cells = Object.entries<Cell>({ kind, live, gone, toCome: all - live - gone });
    return { kind, id: kind, rank: 0, cells: new Map(cells) };
  });
  return { columns: shown, entries: sortEntries(entries, order) };
}

function countsOf(
  store: Pick<Store, 'rows'>,
  table: string,
  scope: Scope | null,
): ReadonlyMap<unknown, number> {
  const rows = store.rows(`
    SELECT kind, count(*) AS number
    FROM ${table} ${scope === null ? '' : 'JOIN v_scope USING (kind, id)'}
    GROUP BY kind`);
  return new Map(rows.map((row) => [row['kind'], Number(row['number'])]));
}
