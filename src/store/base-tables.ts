import type { Field, FieldTable, Kind, ScalarField } from '../model/field.ts';
import { entityKinds, fieldTables, groupKinds } from '../model/kinds.ts';

/** One column of a table; `doc` is what the reference docs and `explain` say. */
export interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'REAL' | 'INTEGER';
  readonly doc: string;
}

/** One base table: everything that was read, mistakes included. */
export interface Table {
  readonly name: string;
  readonly doc: string;
  readonly columns: readonly Column[];
  /** Columns that tell its rows apart; empty where rows may repeat. */
  readonly key: readonly string[];
}

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
function fieldColumns(name: string, field: Field): readonly Column[] {
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
function ownerColumns(table: string, kind: Kind): readonly Column[] {
  const sharing = [...entityKinds, 'org' as const].filter((each) =>
    tablesOf(fieldTables[each]).includes(table),
  );
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

function tablesOf(table: FieldTable): readonly string[] {
  return Object.values(table).flatMap((field) => ('table' in field ? [field.table] : []));
}

/** The columns, after those of the owner, of the table that a list or map fills. */
function listColumns(kind: Kind, name: string, field: Field): readonly Column[] {
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

function kindTable(kind: Kind): Table {
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

const text = (name: string, doc: string): Column => ({ name, type: 'TEXT', doc });
const int = (name: string, doc: string): Column => ({ name, type: 'INTEGER', doc });

/** The tables that no field table describes. */
const ownTables: readonly Table[] = [
  {
    name: 'entity',
    doc: 'Every entity of every kind, and where it stands.',
    columns: [
      text('kind', 'Its kind.'),
      text('id', 'Its id.'),
      text('name', 'Its written name.'),
      text('from_date', 'Its first day.'),
      text('until_date', 'Its last day.'),
      int('retired', '1 where `status` or `lifecycle` says retired.'),
      int('file', 'The file, as `input.file`.'),
      int('start_offset', 'Where it begins in the file, in UTF-16 units.'),
      int('end_offset', 'Where it ends.'),
    ],
    key: ['kind', 'id'],
  },
  {
    name: 'reference',
    doc: 'Every written reference, broken ones included.',
    columns: [
      text('from_kind', 'The kind of the entity that points.'),
      text('from_id', 'Its id.'),
      text('field_path', 'The field, in names and ids: `owner`, `members.ada`.'),
      text('to_kind', 'The kind that is pointed at.'),
      text('to_id', 'The id that is pointed at.'),
      text('allowed', 'The kinds that the field allows, separated by blanks.'),
      text('fault', '`kind`: the field allows no such kind; `missing`: nothing has that id; NULL: neither.'),
      int('file', 'The file, as `input.file`.'),
      int('position', 'Where it stands in the file, in UTF-16 units.'),
    ],
    key: [],
  },
  {
    name: 'attribute',
    doc: 'The `x-` keys of entities; nested values are JSON.',
    columns: [
      text('kind', 'The kind.'),
      text('id', 'The id.'),
      text('key', 'The key.'),
      text('value', 'The value.'),
    ],
    key: [],
  },
  {
    name: 'unread_field',
    doc: 'Fields that were written and could not be read; they count as written. `*`: all fields.',
    columns: [text('kind', 'The kind.'), text('id', 'The id.'), text('field', 'The field.')],
    key: [],
  },
  {
    name: 'waiver',
    doc: 'Every waiver that could be read.',
    columns: [
      text('rule', 'The rule.'),
      text('on_kind', 'The kind it is on.'),
      text('on_id', 'The id it is on.'),
      text('on_field', 'The field it is on; NULL for the whole entity.'),
      text('reason', 'Why.'),
      text('until_date', 'Its last day.'),
      text('by_id', 'Who decided.'),
      int('file', 'The file, as `input.file`.'),
      int('start_offset', 'Where it begins.'),
      int('end_offset', 'Where it ends.'),
    ],
    key: [],
  },
  {
    name: 'input',
    doc: 'The files that were read.',
    columns: [
      int('file', 'Its number.'),
      text('path', 'Its path.'),
      text('sha256', 'The hash of its bytes.'),
    ],
    key: ['file'],
  },
];

/** Every base table, derived from the field tables where a field table says it. */
export const baseTables: readonly Table[] = [
  ...(['org', ...entityKinds] as const).map(kindTable),
  ...listTables(),
  ...ownTables,
];

/** The statements that make the base tables. */
export function createStatements(): string {
  return baseTables.map(createStatement).join('\n');
}

function createStatement(table: Table): string {
  const columns = table.columns.map((column) => `${quoted(column.name)} ${column.type}`);
  const key = table.key.length === 0 ? '' : `, PRIMARY KEY (${table.key.join(', ')})`;
  return `CREATE TABLE ${quoted(table.name)} (${columns.join(', ')}${key})${key === '' ? '' : ' WITHOUT ROWID'};`;
}

/** A name as SQL writes it where it might be a word of SQL: `"reference"`. */
export function quoted(name: string): string {
  return `"${name}"`;
}
