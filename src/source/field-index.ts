import type { Field, FieldTable } from '../model/field.ts';

/** A field table, prepared for looking up fields by the keys of a file. */
export interface FieldIndex {
  /** A Map, so that `constructor` is no field. */
  readonly fields: ReadonlyMap<string, NamedField>;
  /** The names of the required fields: most tables have none. */
  readonly required: readonly string[];
}

/** A field and its name: a value is stored much faster under the table's own string than under one cut out of a file. */
interface NamedField {
  readonly name: string;
  readonly field: Field;
  /** Asked here and not of the field: fields have many shapes, which makes every look at them slow. */
  readonly isText: boolean;
}

const indexes = new WeakMap<FieldTable, FieldIndex>();

/** The index of a table, made once. */
export function fieldIndex(table: FieldTable): FieldIndex {
  return indexes.get(table) ?? makeIndex(table);
}

function makeIndex(table: FieldTable): FieldIndex {
  const fields = new Map<string, NamedField>();
  const required: string[] = [];
  for (const [name, field] of Object.entries(table)) {
    fields.set(name, { name, field, isText: field.type === 'text' });
    if (field.required === true) required.push(name);
  }
  const index = { fields, required };
  indexes.set(table, index);
  return index;
}
