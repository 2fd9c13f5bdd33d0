import type { Database } from 'better-sqlite3';
import type { Entity } from '../model/entity.ts';
import type { Field, Kind } from '../model/field.ts';
import { fieldTables } from '../model/kinds.ts';
import type { EntityTaker, Mention } from '../source/entity-taker.ts';
import type { ReadFiles } from '../source/read-org.ts';
import { baseTables } from './base-tables.ts';
import { referenceWriter, type ReferenceWriter } from './reference-writer.ts';
import { rowWriter, type Cell, type CellPath, type RowWriter, type TableWriter } from './row-writer.ts';
import { subjectNumbers, type SubjectNumbers } from './subject-numbers.ts';

/** Takes entities, and what the files say besides when all of them are taken. */
export interface BaseTablesFiller extends EntityTaker {
  finish(read: ReadFiles): void;
}

/** Writes everything that is read into the empty base tables of a database, but for `input`. */
export function baseTablesFiller(db: Database): BaseTablesFiller {
  db.exec('BEGIN');
  const writer = rowWriter(db);
  const numbers = subjectNumbers();
  const references = referenceWriter(writer, numbers);
  const writers = kindWriters(writer, references);
  return {
    take: (entity) => fillEntity(writers(entity.kind), numbers.ofEntity(entity.kind, entity.id), entity),
    mentions() {
      writer.flush();
      return mentionsOf(db, numbers);
    },
    finish({ org: { org, waivers } }) {
      if (org !== null) fillEntity(writers(org.kind), numbers.orgNumber, org);
      const waiverRows = writer.into('waiver');
      for (const { rule, on, reason, until, by, place, references: written } of waivers) {
        const { file, start, end } = place;
        putAll(waiverRows, [rule, on.kind, on.id, on.fieldPath, reason, until, by, file, start, end]);
        references.putAll(numbers.ofNamed(on.kind, on.id), file, written);
      }
      const isComplete = !fillUnread(writer, numbers);
      writer.flush();
      if (!isComplete) db.exec(markMissing);
      db.exec('COMMIT');
    },
  };
}

/** Writes the hash of each file that was read. */
export function fillInputs(db: Database, { files }: Pick<ReadFiles, 'files'>): void {
  const writer = rowWriter(db);
  const inputs = writer.into('input');
  for (const [file, { path, sha256 }] of files.entries()) putAll(inputs, [file, path, sha256]);
  writer.flush();
}

/** What is only named stands nowhere. */
const NOWHERE = {
  name: null,
  from_date: null,
  until_date: null,
  retired: null,
  file: null,
  start_offset: null,
  end_offset: null,
};

/** Gives what is only named its row; false where there is no such thing. */
function fillUnread(writer: RowWriter, numbers: SubjectNumbers): boolean {
  const rows = writer.into('subject', NOWHERE);
  let hasAny = false;
  for (const { kind, id, number, isRead } of numbers.given()) {
    if (isRead) continue;
    putAll(rows, [number, kind, id]);
    hasAny = true;
  }
  return hasAny;
}

/** References that may lead to what they name, and do not: it is nowhere. */
const markMissing = `
  UPDATE reference_row SET fault = 'missing'
  WHERE fault IS NULL AND to_subject IN (SELECT number FROM subject WHERE file IS NULL)`;

/** What the written references lead to. */
function mentionsOf(db: Database, numbers: SubjectNumbers): readonly Mention[] {
  const times = new Map(
    db
      .prepare<[], [number, number]>(`SELECT to_subject, count(*) FROM reference_row GROUP BY to_subject`)
      .raw()
      .all(),
  );
  return Array.from(numbers.given(), ({ kind, id, number }) => ({ kind, id, times: times.get(number) ?? 0 }));
}

/** What writes the entities of one kind. */
interface KindWriter {
  readonly subject: TableWriter;
  /** The kind's own table, and its cells after the id. */
  readonly own: TableWriter;
  readonly cells: readonly CellPath[];
  /** The lists that fill tables of their own. */
  readonly lists: readonly ListWriter[];
  readonly references: ReferenceWriter;
  readonly attributes: TableWriter;
  readonly unread: TableWriter;
}

interface ListWriter {
  readonly name: string;
  readonly rows: TableWriter;
  /** Whether the id of the entity begins each row. */
  readonly hasId: boolean;
  /** The other cells of an item; null where the item itself is the cell. */
  readonly cells: readonly CellPath[] | null;
}

/** Finds the writer of a kind; each is made when it is first asked for. */
function kindWriters(writer: RowWriter, references: ReferenceWriter): (kind: Kind) => KindWriter {
  const made = new Map<Kind, KindWriter>();
  return (kind) => {
    const known = made.get(kind) ?? kindWriter(writer, references, kind);
    made.set(kind, known);
    return known;
  };
}

function kindWriter(writer: RowWriter, references: ReferenceWriter, kind: Kind): KindWriter {
  const fields = Object.entries<Field>(fieldTables[kind]);
  return {
    subject: writer.into('subject', { kind }),
    own: writer.into(kind),
    cells: fields.flatMap(([name, field]) => ownCells(name, field)),
    lists: fields.flatMap(([name, field]) => {
      if (!('table' in field)) return [];
      const first = baseTables().find((table) => table.name === field.table)?.columns[0]?.name ?? '';
      const hasKind = first === 'kind' || first === 'group_kind';
      const rows = writer.into(field.table, hasKind ? { [first]: kind } : {});
      return [{ name, rows, hasId: hasKind || kind !== 'org', cells: itemCells(field) }];
    }),
    references,
    attributes: writer.into('attribute', { kind }),
    unread: writer.into('unread_field', { kind }),
  };
}

function ownCells(name: string, field: Field): readonly CellPath[] {
  switch (field.type) {
    case 'texts':
    case 'textMap':
    case 'referenceMap':
    case 'records':
      return [];
    case 'references':
      return field.none === undefined ? [] : [{ name: `${name}None`, part: null }];
    case 'record':
      return Object.keys(field.fields).map((part) => ({ name, part }));
    default:
      return [{ name, part: null }];
  }
}

/** The cells of each item of a list or map, after those of its owner; an item of a map is a pair. */
function itemCells(field: Field): readonly CellPath[] | null {
  switch (field.type) {
    case 'textMap':
    case 'referenceMap':
      return cellsOf(['0', '1']);
    case 'references':
      return cellsOf(field.to.length > 1 ? ['kind', 'id'] : ['id']);
    case 'records':
      return cellsOf(Object.keys(field.fields));
    default:
      return null;
  }
}

function cellsOf(names: readonly string[]): readonly CellPath[] {
  return names.map((name) => ({ name, part: null }));
}

function fillEntity(
  writer: KindWriter,
  number: number,
  { id, place, fields, references, attributes, unread }: Entity,
): void {
  const { subject, own } = writer;
  own.put(id);
  own.putAt(fields, writer.cells);
  const values: Readonly<Record<string, unknown>> = fields;
  subject.put(number);
  subject.put(id);
  subject.putAt(values, subjectCells);
  subject.put(values['status'] === 'retired' || values['lifecycle'] === 'retired' ? 1 : 0);
  subject.put(place.file);
  subject.put(place.start);
  subject.put(place.end);
  for (const list of writer.lists) fillList(list, id, values[list.name]);
  writer.references.putAll(number, place.file, references);
  for (const [key, value] of attributes) putAll(writer.attributes, [id, key, value]);
  for (const [field, said] of unread) putAll(writer.unread, [id, field, said]);
}

const subjectCells = cellsOf(['name', 'from', 'until']);

function fillList({ rows, hasId, cells }: ListWriter, id: string, value: unknown): void {
  if (!Array.isArray(value) && !(value instanceof Map)) return;
  for (const item of value) {
    if (hasId) rows.put(id);
    if (cells === null) rows.put(typeof item === 'string' ? item : null);
    else rows.putAt(item, cells);
  }
}

function putAll(writer: TableWriter, cells: readonly Cell[]): void {
  for (const each of cells) writer.put(each);
}
