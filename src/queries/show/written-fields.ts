import type { Field, Kind } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import { fieldColumns, listColumns, ownerColumns, quoted } from '../../store/base-tables.ts';
import type { Store } from '../../store/open-store.ts';

type Row = ReturnType<Store['rows']>[number];
type Cell = string | number | null;

/** One value as it is written: a text, a number, a list of texts or maps, a map. */
export type Written = string | number | readonly Written[] | { readonly [key: string]: Written };

/** The fields of an entity as they stand in org.yaml, in the order of its field table, the `x-` keys last. */
export function writtenFields(
  store: Pick<Store, 'rows' | 'first'>,
  kind: Kind,
  id: string,
): ReadonlyMap<string, Written> {
  const own = store.first(`SELECT * FROM ${quoted(kind)} WHERE id = ?`, id) ?? {};
  const fields = new Map<string, Written>();
  for (const [name, field] of Object.entries<Field>(fieldTables[kind])) {
    const value =
      'table' in field ? listValue(store, { kind, id, name, field }, own) : ownValue(name, field, own);
    if (value !== null) fields.set(name, value);
  }
  const keys = store.rows(`SELECT key, value FROM attribute WHERE kind = :kind AND id = :id`, { kind, id });
  for (const { key, value } of keys) fields.set(String(key), String(value));
  return fields;
}

/** The value of a field that stands in the row of the entity itself. */
export function ownValue(name: string, field: Field, own: Row): Written | null {
  const columns = fieldColumns(name, field);
  if (field.type !== 'record') return own[columns[0]?.name ?? ''] ?? null;
  return mapOf(Object.keys(field.fields).map((inner, n) => [inner, own[columns[n]?.name ?? ''] ?? null]));
}

/** A field whose values are rows of a table of their own. */
interface ListOf {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly field: Extract<Field, { readonly table: string }>;
}

function listValue(store: Pick<Store, 'rows'>, list: ListOf, own: Row): Written | null {
  const { kind, id, name, field } = list;
  const none = saidNone(name, field, own);
  if (none !== null) return none;
  const owners = ownerColumns(field.table, kind).map((column) => column.name);
  const wanted = owners.map((column, n) => `${column} = ${n === owners.length - 1 ? ':id' : ':kind'}`);
  const sql = `SELECT * FROM ${quoted(field.table)} ${wanted.length === 0 ? '' : `WHERE ${wanted.join(' AND ')}`}`;
  const columns = listColumns(kind, name, field).map((column) => column.name);
  const rows = store.rows(sql, { kind, id }).map((row) => columns.map((column): Cell => row[column] ?? null));
  return rows.length === 0 ? null : rowsValue(field, rows);
}

/** `[none]` where the row of the entity says nobody on purpose in this field; null elsewhere. */
export function saidNone(name: string, field: Field, own: Row): Written | null {
  if (field.type !== 'references' || field.none === undefined) return null;
  const cell = own[fieldColumns(name, field)[0]?.name ?? ''];
  return cell === null || cell === undefined ? null : [field.none];
}

/** The value of a field whose rows stand in a table of their own, as `listColumns` names the cells. */
export function rowsValue(field: ListOf['field'], rows: readonly (readonly Cell[])[]): Written {
  switch (field.type) {
    case 'texts':
      return rows.map(([text]) => String(text));
    case 'textMap':
    case 'referenceMap':
      return mapOf(rows.map(([key, value]) => [String(key), value ?? null])) ?? {};
    case 'references':
      return rows.map((cells) => {
        const [first, second] = cells;
        return cells.length === 1 || first === field.to[0] ? String(cells.at(-1)) : `${first}:${second}`;
      });
    case 'records':
      return rows.map(
        (cells) => mapOf(Object.keys(field.fields).map((inner, n) => [inner, cells[n] ?? null])) ?? {},
      );
  }
}

/** A map without what is not written; null where that is everything. */
function mapOf(entries: readonly (readonly [string, Cell])[]): { readonly [key: string]: Written } | null {
  const written = entries.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
  return written.length === 0 ? null : Object.fromEntries(written);
}
