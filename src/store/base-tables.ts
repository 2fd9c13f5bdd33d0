import type { Field, Kind, ScalarField } from '../model/field.ts';
import { entityKinds, fieldTables, groupKinds } from '../model/kinds.ts';
import { ownTables } from './own-tables.ts';
import type { Column, Table } from './table.ts';

/** `productOwner` → `product_owner`; `from` and `until` are words of SQL, so they become `from_date`, `until_date`. */
function columnName(fieldName: string): string {
  if (fieldName === 'from' || fieldName === 'until') return `${fieldName}_date`;
  return fieldName.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The column of a field that fits into one; references end in `_id`. */
function scalarColumn(name: string, field: ScalarField): Column {
  const { doc } = field;
  if (field.type === 'reference') return { name: `${columnName(name)}_id`, type: 'TEXT', doc };
  if (field.type === 'number')
    return { name: columnName(name), type: field.integer ? 'INTEGER' : 'REAL', doc };
  return { name: columnName(name), type: 'TEXT', doc };
}

/** The columns of a kind's own table that one field fills. */
export function fieldColumns(name: string, field: Field): readonly Column[] {
  switch (field.type) {
    case 'texts':
    case 'textMap':
    case 'referenceMap':
    case 'records':
      return [];
    case 'references': {
      if (field.none === undefined) return [];
      return [
        { name: `${columnName(name)}_none`, type: 'INTEGER', doc: `1 where ${name} says ${field.none}.` },
      ];
    }
    case 'record':
      return Object.entries(field.fields).map(([inner, scalar]) => {
        const column = scalarColumn(inner, scalar);
        return { ...column, name: `${columnName(name)}_${column.name}`, doc: `${field.doc} ${column.doc}` };
      });
    default:
      return [scalarColumn(name, field)];
  }
}

/** Whose rows these are, in a table that a field fills: `squad_id`, or kind and id where several kinds share it. */
export function ownerColumns(table: string, kind: Kind): readonly Column[] {
  const sharing = kindsFilling(table);
  if (sharing.length > 1) {
    const prefix = sharing.every((each) => groupKinds.some((group) => group === each)) ? 'group_' : '';
    return [
      { name: `${prefix}kind`, type: 'TEXT', doc: 'The kind of the entity whose field this is.' },
      { name: `${prefix}id`, type: 'TEXT', doc: 'Its id.' },
    ];
  }
  return kind === 'org'
    ? []
    : [{ name: `${kind}_id`, type: 'TEXT', doc: `The ${kind} whose field this is.` }];
}

/** The kinds whose lists and maps fill a table. */
function kindsFilling(table: string): readonly Kind[] {
  filling ??= tablesFilled();
  return filling.get(table) ?? [];
}

let filling: ReadonlyMap<string, readonly Kind[]> | undefined;

/** By the name of a table, each kind once. */
function tablesFilled(): ReadonlyMap<string, readonly Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const kind of [...entityKinds, 'org' as const]) {
    for (const [, field] of fieldsOf(kind)) {
      if (!('table' in field)) continue;
      const kinds = found.get(field.table);
      if (kinds === undefined) found.set(field.table, [kind]);
      else if (kinds.at(-1) !== kind) kinds.push(kind);
    }
  }
  return found;
}

/** The columns, after those of the owner, of the table that a list or map fills. */
export function listColumns(kind: Kind, name: string, field: Field): readonly Column[] {
  switch (field.type) {
    case 'texts':
      return [{ name: field.column, type: 'TEXT', doc: field.doc }];
    case 'textMap':
      return field.columns.map((column) => ({ name: column, type: 'TEXT', doc: field.doc }));
    case 'references': {
      const [to] = field.to;
      if (field.to.length > 1) {
        return [
          {
            name: `${columnName(name)}_kind`,
            type: 'TEXT',
            doc: `The kind it names: ${field.to.join(', ')}.`,
          },
          { name: `${columnName(name)}_id`, type: 'TEXT', doc: field.doc },
        ];
      }
      return [
        { name: to === kind ? `${columnName(name)}_id` : `${to ?? ''}_id`, type: 'TEXT', doc: field.doc },
      ];
    }
    case 'referenceMap':
      return [
        { name: 'title', type: 'TEXT', doc: 'The title of the role.' },
        { name: `${field.to}_id`, type: 'TEXT', doc: field.doc },
      ];
    case 'records':
      return Object.entries(field.fields).map(([inner, scalar]) => {
        const column = scalarColumn(inner, scalar);
        return inner === kind ? { ...column, name: `${columnName(name)}_id` } : column;
      });
    default:
      return [];
  }
}

/** The field table of a kind as a list, typed as what all field tables have in common. */
function fieldsOf(kind: Kind): readonly (readonly [string, Field])[] {
  return Object.entries<Field>(fieldTables[kind]);
}

/** The table of a kind itself. */
export function kindTable(kind: Kind): Table {
  const id: Column = {
    name: 'id',
    type: 'TEXT',
    doc: kind === 'org' ? 'Always `org`.' : `The id of the ${kind}.`,
  };
  const columns = fieldsOf(kind).flatMap(([name, field]) => fieldColumns(name, field));
  return { name: kind, doc: `Every ${kind} as it was read.`, columns: [id, ...columns], key: ['id'] };
}

function listTables(): readonly Table[] {
  const found = new Map<string, Table>();
  for (const kind of [...entityKinds, 'org' as const]) {
    for (const [name, field] of fieldsOf(kind)) {
      if (!('table' in field) || found.has(field.table)) continue;
      const columns = [...ownerColumns(field.table, kind), ...listColumns(kind, name, field)];
      found.set(field.table, { name: field.table, doc: field.doc, columns, key: [] });
    }
  }
  return Array.from(found.values());
}

/** Every base table, derived from the field tables where a field table says it, when it is first asked for. */
export function baseTables(): readonly Table[] {
  return (made ??= [...(['org', ...entityKinds] as const).map(kindTable), ...listTables(), ...ownTables]);
}

let made: readonly Table[] | undefined;

/** The statements that make the base tables, and the views that some of them are. */
export function createStatements(): string {
  return baseTables().map(createStatement).join('\n');
}

function createStatement({ name, columns, key, select }: Table): string {
  if (select !== undefined) return `CREATE VIEW ${quoted(name)} AS ${select};`;
  const defined = columns.map((column) => `${quoted(column.name)} ${column.type}`);
  const [first] = key;
  if (first === undefined) return `CREATE TABLE ${quoted(name)} (${defined.join(', ')});`;
  // A single number is the row's own number: such a row is found faster than by any index.
  const isNumbered = key.length === 1 && columns.find((column) => column.name === first)?.type === 'INTEGER';
  return `CREATE TABLE ${quoted(name)} (${defined.join(', ')}, PRIMARY KEY (${key.join(', ')}))${isNumbered ? '' : ' WITHOUT ROWID'};`;
}

/** A name as SQL writes it where it might be a word of SQL: `"reference"`. */
export function quoted(name: string): string {
  return `"${name}"`;
}
