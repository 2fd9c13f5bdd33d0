import type { Field, Kind } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import { listColumns, ownerColumns, quoted } from '../../store/base-tables.ts';
import type { Store } from '../../store/open-store.ts';
import { textCell } from '../cells.ts';
import { ownValue, rowsValue, saidNone, type Written } from '../show/written-fields.ts';
import { byId, changedKinds, saidWaiver, type SaidEntity, type SaidOrg } from './said-org.ts';

type Row = ReturnType<Store['rows']>[number];

/** What the base tables of a store say, a SELECT for each of them. */
export function saidByStore(store: Pick<Store, 'rows'>, policy: SaidEntity | null): SaidOrg {
  const tables = new Map<string, readonly Row[]>();
  const rowsOf = (table: string) => {
    const rows = tables.get(table) ?? store.rows(`SELECT * FROM ${quoted(table)}`);
    tables.set(table, rows);
    return rows;
  };
  return new Map(
    changedKinds.map((kind) => {
      if (kind === 'policy') return [kind, new Map(policy === null ? [] : [[policy.id, policy]])] as const;
      return [kind, kind === 'waiver' ? waivers(rowsOf('waiver')) : entitiesOf(kind, rowsOf)] as const;
    }),
  );
}

type RowsOf = (table: string) => readonly Row[];

function entitiesOf(kind: Kind, rowsOf: RowsOf): ReadonlyMap<string, SaidEntity> {
  const readers = Object.entries<Field>(fieldTables[kind]).map(
    ([name, field]) => [name, fieldReader(kind, name, field, rowsOf)] as const,
  );
  const beside = ['kind', 'id'];
  const attributes = cellsById(rowsOf('attribute'), kind, beside, ['key', 'value']);
  const unread = cellsById(rowsOf('unread_field'), kind, beside, ['field']);
  const found = new Map<string, SaidEntity>();
  for (const row of rowsOf(kind)) {
    const id = String(row['id']);
    const fields = new Map<string, Written>();
    for (const [name, read] of readers) {
      const value = read(id, row);
      if (value !== null) fields.set(name, value);
    }
    for (const [key, value] of attributes.get(id) ?? []) fields.set(String(key), String(value));
    const names = unread.get(id)?.map(([field]) => String(field));
    if (names !== undefined) fields.set('unread', names);
    found.set(id, { kind, id, fields });
  }
  return found;
}

/** What reads one field of an entity, by its id and its own row. */
function fieldReader(
  kind: Kind,
  name: string,
  field: Field,
  rowsOf: RowsOf,
): (id: string, row: Row) => Written | null {
  if (!('table' in field)) return (_, row) => ownValue(name, field, row);
  const owners = ownerColumns(field.table, kind).map((column) => column.name);
  const columns = listColumns(kind, name, field).map((column) => column.name);
  const cells = cellsById(rowsOf(field.table), kind, owners, columns);
  return (id, row) => {
    const own = cells.get(id);
    return own === undefined ? saidNone(name, field, row) : rowsValue(field, own);
  };
}

/** The cells of these columns of all rows that a kind has in a table, by the id that they belong to. */
function cellsById(
  rows: readonly Row[],
  kind: Kind,
  owners: readonly string[],
  columns: readonly string[],
): ReadonlyMap<string, readonly (readonly (string | number | null)[])[]> {
  const idColumn = owners.at(-1);
  const kindColumn = owners.length > 1 ? owners[0] : undefined;
  const found = new Map<string, (string | number | null)[][]>();
  for (const row of rows) {
    if (kindColumn !== undefined && row[kindColumn] !== kind) continue;
    const id = idColumn === undefined ? kind : String(row[idColumn]);
    const cells = columns.map((column) => row[column] ?? null);
    const known = found.get(id);
    if (known === undefined) found.set(id, [cells]);
    else known.push(cells);
  }
  return found;
}

function waivers(rows: readonly Row[]): ReadonlyMap<string, SaidEntity> {
  const text = (row: Row, column: string) => textCell(row[column]) ?? '';
  return byId(
    rows.map((row) =>
      saidWaiver({
        rule: text(row, 'rule'),
        on: { kind: text(row, 'on_kind'), id: text(row, 'on_id'), fieldPath: textCell(row['on_field']) },
        reason: text(row, 'reason'),
        until: text(row, 'until_date'),
        by: textCell(row['by_id']),
      }),
    ),
  );
}
