import type { Database, Statement } from 'better-sqlite3';
import type { Entity } from '../model/entity.ts';
import type { Field, Kind } from '../model/field.ts';
import { fieldTables } from '../model/kinds.ts';
import type { OrgSource } from '../source/read-org.ts';
import { baseTables, fieldColumns, quoted } from './base-tables.ts';

type Row = (string | number | null)[];

/** Writes everything that was read into the empty base tables of a database. */
export function fillBaseTables(db: Database, source: OrgSource): void {
  const insert = inserts(db);
  db.exec('BEGIN');
  for (const [file, { path, sha256 }] of source.files.entries()) insert('input').run([file, path, sha256]);
  const { org, entities, waivers } = source.org;
  if (org !== null) fillEntity(insert, org);
  for (const entity of entities) fillEntity(insert, entity);
  for (const { rule, on, reason, until, by, place, references } of waivers) {
    insert('waiver').run([
      rule,
      on.kind,
      on.id,
      on.fieldPath,
      reason,
      until,
      by,
      place.file,
      place.start,
      place.end,
    ]);
    fillReferences(insert, { kind: on.kind, id: on.id, place, references });
  }
  db.exec('COMMIT');
}

type Insert = (table: string) => Statement;

/** One prepared INSERT a table, made when its first row comes. */
function inserts(db: Database): Insert {
  const statements = new Map<string, Statement>();
  const columnCounts = new Map(baseTables.map((table) => [table.name, table.columns.length]));
  return (table) => {
    let statement = statements.get(table);
    if (statement === undefined) {
      const places = Array.from({ length: columnCounts.get(table) ?? 0 }, () => '?').join(', ');
      statement = db.prepare(`INSERT INTO ${quoted(table)} VALUES (${places})`);
      statements.set(table, statement);
    }
    return statement;
  };
}

function fillEntity(insert: Insert, entity: Entity): void {
  const { kind, id, place } = entity;
  const fields: Readonly<Record<string, unknown>> = entity.fields;
  insert(kind).run(ownRow(kind, id, fields));
  const retired = fields['status'] === 'retired' || fields['lifecycle'] === 'retired' ? 1 : 0;
  const day = (name: string) => cell(fields[name]);
  insert('entity').run([
    kind,
    id,
    cell(fields['name']),
    day('from'),
    day('until'),
    retired,
    place.file,
    place.start,
    place.end,
  ]);
  for (const { name, field, table } of listFields[kind]) {
    const value = fields[name];
    if (value !== undefined) fillList(insert(table), ownerCells(table, kind, id), field, value);
  }
  fillReferences(insert, entity);
  for (const [key, value] of entity.attributes) insert('attribute').run([kind, id, key, value]);
  for (const field of entity.unread) insert('unread_field').run([kind, id, field]);
}

/** The fields of each kind that fill one table of their own, found once. */
const listFields = {
  org: tabledFields('org'),
  objective: tabledFields('objective'),
  tribe: tabledFields('tribe'),
  squad: tabledFields('squad'),
  chapter: tabledFields('chapter'),
  guild: tabledFields('guild'),
  person: tabledFields('person'),
  component: tabledFields('component'),
};

function tabledFields(kind: Kind): readonly { name: string; field: Field; table: string }[] {
  return Object.entries(fieldTables[kind]).flatMap(([name, field]: [string, Field]) =>
    'table' in field ? [{ name, field, table: field.table }] : [],
  );
}

function ownRow(kind: Kind, id: string, fields: Readonly<Record<string, unknown>>): Row {
  const row: Row = [id];
  for (const [name, field] of Object.entries<Field>(fieldTables[kind])) {
    if (field.type === 'record') {
      const inner = fields[name];
      for (const part of Object.keys(field.fields)) row.push(cell(property(inner, part)));
    } else if (field.type === 'references') {
      if (field.none !== undefined) row.push(fields[`${name}None`] === undefined ? null : 1);
    } else if (fieldColumns(name, field).length === 1) {
      row.push(cell(fields[name]));
    }
  }
  return row;
}

const tableColumns = new Map(baseTables.map((table) => [table.name, table.columns]));

function ownerCells(table: string, kind: Kind, id: string): Row {
  const first = tableColumns.get(table)?.[0]?.name ?? '';
  if (first === 'kind' || first === 'group_kind') return [kind, id];
  return kind === 'org' ? [] : [id];
}

function fillList(insert: Statement, owner: Row, field: Field, value: unknown): void {
  if (value instanceof Map) {
    for (const [label, text] of value) insert.run([...owner, cell(label), cell(text)]);
    return;
  }
  if (!Array.isArray(value)) return;
  for (const item of value) {
    if (field.type === 'texts') insert.run([...owner, cell(item)]);
    else if (field.type === 'references') {
      const kind = field.to.length > 1 ? [cell(property(item, 'kind'))] : [];
      insert.run([...owner, ...kind, cell(property(item, 'id'))]);
    } else if (field.type === 'records') {
      insert.run([...owner, ...Object.keys(field.fields).map((name) => cell(property(item, name)))]);
    }
  }
}

function fillReferences(
  insert: Insert,
  { kind, id, place, references }: Pick<Entity, 'id' | 'place' | 'references'> & { readonly kind: string },
): void {
  for (const { fieldPath, toKind, toId, allowed, position } of references) {
    insert('reference').run([kind, id, fieldPath, toKind, toId, allowed.join(' '), place.file, position]);
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function cell(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
