import type { Database } from 'better-sqlite3';
import type { Entity, Reference } from '../model/entity.ts';
import { kinds, type Field, type Kind } from '../model/field.ts';
import { fieldTables } from '../model/kinds.ts';
import type { OrgSource } from '../source/read-org.ts';
import { baseTables } from './base-tables.ts';
import { rowWriter, type Cell, type RowWriter } from './row-writer.ts';

/** Writes everything that was read into the empty base tables of a database. */
export function fillBaseTables(db: Database, source: OrgSource): void {
  db.exec('BEGIN');
  const writer = rowWriter(db);
  for (const [file, { path, sha256 }] of source.files.entries()) writer.add('input', file, path, sha256);
  const { org, entities, waivers } = source.org;
  if (org !== null) fillEntity(writer, org);
  for (const entity of entities) fillEntity(writer, entity);
  for (const { rule, on, reason, until, by, place, references } of waivers) {
    const { file, start, end } = place;
    writer.add('waiver', rule, on.kind, on.id, on.fieldPath, reason, until, by, file, start, end);
    fillReferences(writer, on.kind, on.id, file, references);
  }
  writer.finish();
  db.exec('COMMIT');
}

type Fields = Readonly<Record<string, unknown>>;

/** How the fields of a kind become rows: found once, used for every entity. */
interface Plan {
  /** The cells of the kind's own table, without the id. */
  readonly own: readonly ((fields: Fields) => Cell)[];
  /** The lists that fill tables of their own. */
  readonly lists: readonly {
    readonly name: string;
    readonly field: Field;
    readonly table: string;
    readonly hasKind: boolean;
  }[];
}

const plans = new Map(kinds.map((kind) => [kind, planOf(kind)]));

function planOf(kind: Kind): Plan {
  const fields = Object.entries<Field>(fieldTables[kind]);
  return {
    own: fields.flatMap(([name, field]) => ownCells(name, field)),
    lists: fields.flatMap(([name, field]) => {
      if (!('table' in field)) return [];
      const first = baseTables.find((table) => table.name === field.table)?.columns[0]?.name;
      return [{ name, field, table: field.table, hasKind: first === 'kind' || first === 'group_kind' }];
    }),
  };
}

function ownCells(name: string, field: Field): readonly ((fields: Fields) => Cell)[] {
  switch (field.type) {
    case 'texts':
    case 'textMap':
    case 'referenceMap':
    case 'records':
      return [];
    case 'references':
      return field.none === undefined ? [] : [(fields) => cell(fields[`${name}None`])];
    case 'record':
      return Object.keys(field.fields).map((part) => (fields) => cell(property(fields[name], part)));
    default:
      return [(fields) => cell(fields[name])];
  }
}

function fillEntity(writer: RowWriter, entity: Entity): void {
  const { kind, id, place, references } = entity;
  const fields: Fields = entity.fields;
  const plan = plans.get(kind);
  if (plan === undefined) return;
  writer.add(kind, id, ...plan.own.map((read) => read(fields)));
  const retired = fields['status'] === 'retired' || fields['lifecycle'] === 'retired' ? 1 : 0;
  const { file, start, end } = place;
  writer.add(
    'entity',
    kind,
    id,
    cell(fields['name']),
    cell(fields['from']),
    cell(fields['until']),
    retired,
    file,
    start,
    end,
  );
  for (const { name, field, table, hasKind } of plan.lists) {
    const value = fields[name];
    if (value === undefined) continue;
    const owner = hasKind ? [kind, id] : kind === 'org' ? [] : [id];
    for (const row of listRows(field, value)) writer.add(table, ...owner, ...row);
  }
  fillReferences(writer, kind, id, file, references);
  for (const [key, value] of entity.attributes) writer.add('attribute', kind, id, key, value);
  for (const field of entity.unread) writer.add('unread_field', kind, id, field);
}

/** The cells of each item of a list or map, after those of its owner. */
function listRows(field: Field, value: unknown): readonly (readonly Cell[])[] {
  if (value instanceof Map) return Array.from(value, ([label, text]) => [cell(label), cell(text)]);
  if (!Array.isArray(value)) return [];
  switch (field.type) {
    case 'texts':
      return value.map((item) => [cell(item)]);
    case 'references': {
      const isMixed = field.to.length > 1;
      return value.map((item) => {
        const id = cell(property(item, 'id'));
        return isMixed ? [cell(property(item, 'kind')), id] : [id];
      });
    }
    case 'records': {
      const names = Object.keys(field.fields);
      return value.map((item) => names.map((name) => cell(property(item, name))));
    }
    default:
      return [];
  }
}

function fillReferences(
  writer: RowWriter,
  kind: string,
  id: string,
  file: number,
  references: readonly Reference[],
): void {
  for (const { fieldPath, toKind, toId, allowed, position } of references) {
    writer.add('reference', kind, id, fieldPath, toKind, toId, allowed.join(' '), file, position);
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function cell(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
