import type { RecordField, RecordListField } from '../model/field.ts';
import type { MapNode, YamlNode } from '../yaml/node.ts';
import { blankAfterDash } from './missing-blank.ts';
import { readFields, reportMissing, type Values } from './read-fields.ts';
import { idOf, only, readReference } from './read-reference.ts';
import { readScalar } from './read-scalar.ts';
import { describe, reportField, type Reading } from './reading.ts';

/** A small map whose fields become columns of the entity. */
export function readRecord(
  reading: Reading,
  field: RecordField,
  path: string,
  node: YamlNode,
): Values | undefined {
  if (node.kind === 'map') return readFields(reading, field.fields, node.entries, `${path}.`);
  if (node.kind === 'empty') return undefined;
  const message = `${path} of ${reading.label} is ${describe(node)}, expected a map`;
  reportField(reading, 'field-type', path, node, message, `write ${mapForm(field)}`);
  return undefined;
}

function mapForm({ fields }: RecordField | RecordListField): string {
  return `{${Object.keys(fields)
    .map((name) => `${name}: …`)
    .join(', ')}}`;
}

/** A list of small maps; where the field allows it an item may be the key's value alone. */
export function readRecords(
  reading: Reading,
  field: RecordListField,
  path: string,
  node: YamlNode,
): readonly Values[] | undefined {
  if (node.kind === 'empty') return undefined;
  if (node.kind !== 'list') {
    const blank = blankAfterDash(node);
    const what = blank === undefined ? ` is ${describe(node)}, expected a list` : `: ${blank.message}`;
    const message = `${path} of ${reading.label}${what}`;
    reportField(
      reading,
      'field-type',
      path,
      blank?.at ?? node,
      message,
      blank?.help ?? `write ${formOf(field)}`,
    );
    return undefined;
  }
  const records: Values[] = [];
  const items: YamlNode[] = [];
  for (const item of node.items) {
    const record = readItem(reading, field, path, item);
    if (record === undefined) continue;
    records.push(record);
    items.push(item);
  }
  reportRepeated(reading, field, path, items, records);
  return records.length === 0 ? undefined : records;
}

function formOf(field: RecordListField): string {
  return field.bare ? `a list of ids, or of {${field.key}: …}` : `a list of ${mapForm(field)}`;
}

function readItem(
  reading: Reading,
  field: RecordListField,
  path: string,
  item: YamlNode,
): Values | undefined {
  if (item.kind === 'empty') return undefined;
  const keyField = field.fields[field.key];
  if (item.kind === 'scalar' && field.bare && keyField !== undefined) {
    const { text, start } = item;
    if (keyField.type === 'reference' && text !== '') {
      // Nearly all members: the shortest way for them.
      return { [field.key]: readReference(reading, path, idOf(text), only(keyField.to), text, start).id };
    }
    const id = readScalar(reading, keyField, `${path}.${idOf(item.text)}`, item);
    return id === undefined ? undefined : { [field.key]: id };
  }
  if (item.kind !== 'map') {
    const message = `an item of ${path} of ${reading.label} is ${describe(item)}, expected ${field.bare ? 'an id or a map' : 'a map'}`;
    const help = field.bare ? `write ${formOf(field)}` : `write ${mapForm(field)}`;
    reportField(reading, 'field-type', path, item, message, help);
    return undefined;
  }
  const key = valueOf(item, field.key);
  const which = key?.kind === 'scalar' && key.text !== '' ? idOf(key.text) : null;
  const name = which === null ? path : `${path}.${which}`;
  const references = reading.references.length;
  const record = readFields(reading, field.fields, item.entries, `${name}.`);
  // The key's own path is the item's: `members.ada`, not `members.ada.person`.
  const keyPath = `${name}.${field.key}`;
  for (let index = references; index < reading.references.length; index++) {
    const reference = reading.references[index];
    if (reference?.path === keyPath) {
      reading.references[index] = { ...reference, path, item: which };
    }
  }
  reportMissing(reading, field.fields, record, `${name}.`, item);
  return field.fields[field.key]?.required === true && record[field.key] === undefined ? undefined : record;
}

function valueOf(map: MapNode, key: string): YamlNode | undefined {
  for (const entry of map.entries) if (entry.key === key) return entry.value;
  return undefined;
}

/** The same key twice is a mistake, unless both say when and the times do not touch; said once, of the later one. */
function reportRepeated(
  reading: Reading,
  field: RecordListField,
  path: string,
  items: readonly YamlNode[],
  records: readonly Values[],
): void {
  if (field.fields[field.key]?.required !== true) return;
  const keys = new Set<unknown>();
  for (const record of records) keys.add(record[field.key]);
  if (keys.size === records.length) return;
  const taken = new Map<unknown, Time[] | 'said'>();
  for (const [index, record] of records.entries()) {
    const key = record[field.key];
    const earlier = taken.get(key) ?? [];
    taken.set(key, earlier);
    if (earlier === 'said' || isPlaced(earlier, timeOf(record))) continue;
    taken.set(key, 'said');
    const range = items[index];
    if (range === undefined) continue;
    const message = `${String(key)} stands twice in ${path} of ${reading.label}`;
    const help = 'keep one of the two, or give both times that do not overlap';
    reportField(reading, 'defined-once', `${path}.${String(key)}`, range, message, help);
  }
}

interface Time {
  readonly first: string;
  readonly last: string;
}

function timeOf(record: Values): Time {
  const day = (value: unknown, open: string) => (typeof value === 'string' ? value : open);
  return { first: day(record['from'], '0000-00-00'), last: day(record['until'], '9999-99-99') };
}

/** Puts a time among earlier ones, which are in order and do not touch; false where it touches one of them. */
function isPlaced(earlier: Time[], time: Time): boolean {
  // It ends before it begins: that is date-order's.
  if (time.first > time.last) return true;
  let low = 0;
  for (let high = earlier.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((earlier[middle]?.last ?? '') < time.first) low = middle + 1;
    else high = middle;
  }
  const next = earlier[low];
  if (next !== undefined && next.first <= time.last) return false;
  earlier.splice(low, 0, time);
  return true;
}
