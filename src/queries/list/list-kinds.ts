import type { EntityKind } from '../../model/field.ts';
import { entityKinds } from '../../model/kinds.ts';
import type { Store } from '../../store/open-store.ts';
import type { Scope } from '../scope.ts';
import { chooseColumns, chooseOrder } from './choose-columns.ts';
import type { Listing } from './list-of.ts';
import { sortEntries } from './sort-entries.ts';

/** The columns of the table of kinds: how many are there on the day, were there before, and will be. */
const columns = ['kind', 'live', 'gone', 'toCome'];

/** Every kind, in the order of org.yaml, with its counts. Throws a UserError (2) for a column that there is not. */
export function listKinds(
  store: Pick<Store, 'rows'>,
  request: {
    readonly scope: Scope | null;
    readonly columns: string | null;
    readonly sort: string | null;
    readonly limit?: number;
  },
): Listing {
  const choosable = columns.map((name) => ({ name, aliases: [] }));
  const shown = request.columns === null ? columns : chooseColumns(request.columns, choosable);
  const order = request.sort === null ? [] : chooseOrder(request.sort, choosable);
  const counts =
    request.scope === null
      ? entityKinds.map((kind) => countKind(store, kind))
      : countScope(store, request.scope);
  const entries = counts.map(({ kind, all, live, gone }) => {
    return { kind, id: kind, rank: 0, cells: [kind, live, gone, all - live - gone] };
  });
  const sorted = sortEntries(entries, order, columns).slice(0, request.limit);
  const places = shown.map((name) => columns.indexOf(name));
  return {
    columns: shown,
    entries: sorted.map((entry) => ({ ...entry, cells: places.map((at) => entry.cells[at] ?? null) })),
    total: entries.length,
  };
}

/** How many of a kind are gone or still to come. */
export function countOthers(store: Pick<Store, 'rows'>, kind: EntityKind): number {
  const { all, live } = countKind(store, kind);
  return all - live;
}

/** How many of a kind were read, are live, and are gone. */
interface KindCounts {
  readonly kind: EntityKind;
  readonly all: number;
  readonly live: number;
  readonly gone: number;
}

function countKind(store: Pick<Store, 'rows'>, kind: EntityKind): KindCounts {
  // Counting a whole table costs little, grouping one does not.
  const [row] = store.rows(`
    SELECT (SELECT count(*) FROM ${kind}) AS written, (SELECT count(*) FROM v_${kind}) AS live,
      (SELECT count(*) FROM v_gone WHERE kind = '${kind}') AS gone`);
  return { kind, all: Number(row?.['written']), live: Number(row?.['live']), gone: Number(row?.['gone']) };
}

function countScope(store: Pick<Store, 'rows'>, scope: Scope): readonly KindCounts[] {
  const isIn = (view: string) => {
    const rows = store.rows(`SELECT kind, id FROM ${view} JOIN v_scope USING (kind, id)`);
    return (kind: EntityKind) => rows.filter((row) => row['kind'] === kind).length;
  };
  const [live, gone] = [isIn('v_entity'), isIn('v_gone')];
  return entityKinds.map((kind) => ({
    kind,
    all: scope.entities.filter((each) => each.kind === kind).length,
    live: live(kind),
    gone: gone(kind),
  }));
}
