import type { Column, Table } from './table.ts';

const text = (name: string, doc: string): Column => ({ name, type: 'TEXT', doc });
const int = (name: string, doc: string): Column => ({ name, type: 'INTEGER', doc });

const placeColumns: readonly Column[] = [
  int('file', 'The file, as `input.file`.'),
  int('position', 'Where it stands in the file, in UTF-16 units.'),
];

const fault = text(
  'fault',
  '`kind`: the field allows no such kind; `missing`: nothing has that id; NULL: neither.',
);

/** What is said of every entity, whatever its kind, after its kind and id. */
const entityColumns: readonly Column[] = [
  text('name', 'Its written name.'),
  text('from_date', 'Its first day.'),
  text('until_date', 'Its last day.'),
  int('retired', '1 where `status` or `lifecycle` says retired.'),
  int('file', 'The file, as `input.file`.'),
  int('start_offset', 'Where it begins in the file, in UTF-16 units.'),
  int('end_offset', 'Where it ends.'),
];

/** The tables that no field table describes. */
export const ownTables: readonly Table[] = [
  {
    name: 'entity',
    doc: 'Every entity of every kind, and where it stands.',
    columns: [text('kind', 'Its kind.'), text('id', 'Its id.'), ...entityColumns],
    key: ['kind', 'id'],
    select: `
      SELECT kind, id, ${entityColumns.map(({ name }) => name).join(', ')}
      FROM subject
      WHERE file IS NOT NULL`,
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
      fault,
      ...placeColumns,
    ],
    key: [],
    select: `
      SELECT source.kind AS from_kind, source.id AS from_id,
        CASE WHEN field.has_target THEN field.path || '.' || target.id ELSE field.path END AS field_path,
        target.kind AS to_kind, target.id AS to_id, field.allowed, written.fault, written.file, written.position
      FROM reference_row AS written
      JOIN reference_field AS field ON field.number = written.field
      JOIN subject AS source ON source.number = written.from_subject
      JOIN subject AS target ON target.number = written.to_subject`,
  },
  {
    name: 'subject',
    doc: 'What `entity` is made of: everything that is written as an entity or named by a reference, by a number.',
    columns: [
      int('number', 'Its number.'),
      text('kind', 'Its kind.'),
      text('id', 'Its id.'),
      ...entityColumns.map((column) =>
        column.name === 'file' ? int('file', `${column.doc} NULL for what is only named.`) : column,
      ),
    ],
    key: ['number'],
  },
  {
    name: 'reference_row',
    doc: 'What `reference` is made of: by far the most rows of all, and in numbers they are filled in a quarter of the time.',
    columns: [
      int('from_subject', 'What points, as `subject.number`.'),
      int('field', 'The field, as `reference_field.number`.'),
      int('to_subject', 'What is pointed at, as `subject.number`.'),
      fault,
      ...placeColumns,
    ],
    key: [],
  },
  {
    name: 'reference_field',
    doc: 'The fields that references stand in.',
    columns: [
      int('number', 'Its number.'),
      text('path', 'The field path, or what it begins with.'),
      int('has_target', '1 where the path ends in a dot and the id that is pointed at.'),
      text('allowed', 'The kinds that the field allows, separated by blanks.'),
    ],
    key: ['number'],
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
    columns: [
      text('kind', 'The kind.'),
      text('id', 'The id.'),
      text('field', 'The field.'),
      text('said', 'What is written there, nested values as JSON; empty where that is not known.'),
    ],
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
