import type { Field, Kind } from '../model/field.ts';
import { entityKinds, fieldTables } from '../model/kinds.ts';
import { fieldColumns, listColumns, ownerColumns } from './base-tables.ts';
import type { Column } from './table.ts';

/** A column of a base table that holds ids: of one kind, or of the kind that another column names. */
export interface IdColumn {
  readonly table: string;
  readonly column: string;
  readonly kind: Kind | { readonly column: string };
}

/** Every column of the base tables that holds the id of an entity, the tables behind `entity` and `reference` included. */
export function idColumns(): readonly IdColumn[] {
  const found = [...entityKinds, 'org' as const].flatMap((kind) => [
    { table: kind, column: 'id', kind },
    ...Object.entries<Field>(fieldTables[kind]).flatMap(([name, field]) => columnsOf(kind, name, field)),
  ]);
  const own: readonly IdColumn[] = [
    ...['subject', 'attribute', 'unread_field'].map((table) => ofKindIn(table, 'kind', 'id')),
    ofKindIn('waiver', 'on_kind', 'on_id'),
    { table: 'waiver', column: 'by_id', kind: 'person' },
  ];
  const unique = new Map([...found, ...own].map((each) => [`${each.table}.${each.column}`, each]));
  return Array.from(unique.values());
}

function ofKindIn(table: string, kindColumn: string, column: string): IdColumn {
  return { table, column, kind: { column: kindColumn } };
}

function columnsOf(kind: Kind, name: string, field: Field): readonly IdColumn[] {
  switch (field.type) {
    case 'reference':
      return zipped(kind, fieldColumns(name, field), [field.to]);
    case 'record':
      return zipped(kind, fieldColumns(name, field), Object.values(field.fields).map(targetOf));
    case 'texts':
    case 'textMap':
      return ownerIds(field.table, kind);
    case 'references': {
      const [first, second] = listColumns(kind, name, field);
      const target =
        second === undefined
          ? zipped(field.table, first === undefined ? [] : [first], [field.to[0]])
          : [ofKindIn(field.table, first?.name ?? '', second.name)];
      return [...ownerIds(field.table, kind), ...target];
    }
    case 'referenceMap':
      return [
        ...ownerIds(field.table, kind),
        ...zipped(field.table, listColumns(kind, name, field), [null, field.to]),
      ];
    case 'records':
      return [
        ...ownerIds(field.table, kind),
        ...zipped(field.table, listColumns(kind, name, field), Object.values(field.fields).map(targetOf)),
      ];
    default:
      return [];
  }
}

function ownerIds(table: string, kind: Kind): readonly IdColumn[] {
  const [first, second] = ownerColumns(table, kind);
  if (first === undefined) return [];
  return second === undefined
    ? [{ table, column: first.name, kind }]
    : [ofKindIn(table, first.name, second.name)];
}

function targetOf(field: Field): Kind | null {
  return field.type === 'reference' ? field.to : null;
}

function zipped(
  table: string,
  columns: readonly Column[],
  kinds: readonly (Kind | null)[],
): readonly IdColumn[] {
  return columns.flatMap(({ name }, index) => {
    const kind = kinds[index] ?? null;
    return kind === null ? [] : [{ table, column: name, kind }];
  });
}
