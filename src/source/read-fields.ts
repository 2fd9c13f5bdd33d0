import type { Field, FieldTable } from '../model/field.ts';
import type { MapEntry, YamlNode } from '../yaml/node.ts';
import { fieldIndex } from './field-index.ts';
import { guessField } from './guess-name.ts';
import { nodeText } from './node-text.ts';
import { readReferenceMap, readTextMap } from './read-map.ts';
import { readRecord, readRecords } from './read-records.ts';
import { readReferences, readTexts } from './read-list.ts';
import { readScalar } from './read-scalar.ts';
import { markUnread, reportField, type Reading } from './reading.ts';

/** The values of a map by field name, as its field table types them. */
export type Values = Record<string, unknown>;

/** Reads a map by its field table: unknown fields and missing required ones are reported, `x-` keys collected. */
export function readFields(
  reading: Reading,
  table: FieldTable,
  entries: Iterable<MapEntry>,
  path: string,
  attributes: [string, string][] = [],
): Values {
  const values: Values = {};
  const { fields } = fieldIndex(table);
  for (const entry of entries) {
    const known = fields.get(entry.key);
    if (known !== undefined) {
      const { name, field, isText } = known;
      const node = entry.value;
      if (isText && node.kind === 'scalar' && node.text !== '') {
        // Half of all fields: the shortest way for them.
        values[name] = node.text;
        continue;
      }
      const value = readField(reading, field, name, path === '' ? name : path + name, node, values);
      if (value !== undefined) values[name] = value;
    } else if (entry.key.startsWith('x-')) {
      attributes.push([entry.key, nodeText(entry.value)]);
    } else {
      reportUnknownField(reading, table, entry, path);
    }
  }
  return values;
}

/** Reports each required field that has no value and was not written either; `range` is where it should stand. */
export function reportMissing(
  reading: Reading,
  table: FieldTable,
  values: Values,
  path: string,
  range: { readonly start: number; readonly end: number },
): void {
  for (const name of fieldIndex(table).required) {
    if (values[name] !== undefined || reading.unread.has(`${path}${name}`)) continue;
    const message = `${path}${name} of ${reading.label} is missing`;
    reportField(reading, 'required-field', `${path}${name}`, range, message, `add ${name}: …`);
  }
}

function readField(
  reading: Reading,
  field: Field,
  name: string,
  path: string,
  node: YamlNode,
  values: Values,
): unknown {
  switch (field.type) {
    case 'texts':
      return readTexts(reading, path, node);
    case 'references':
      if (field.none !== undefined && node.kind === 'scalar' && node.text === field.none) {
        values[`${name}None`] = 1;
        return undefined;
      }
      return readReferences(reading, field, path, node);
    case 'textMap':
      return readTextMap(reading, path, node);
    case 'referenceMap':
      return readReferenceMap(reading, field, path, node);
    case 'record':
      return readRecord(reading, field, path, node);
    case 'records':
      return readRecords(reading, field, path, node);
    default:
      return readScalar(reading, field, path, node);
  }
}

function reportUnknownField(reading: Reading, table: FieldTable, entry: MapEntry, path: string): void {
  const { name, help } = guessField(reading, path, entry.key, Object.keys(table));
  const where = path === '' ? reading.label : `${path.slice(0, -1)} of ${reading.label}`;
  const message = `unknown field ${JSON.stringify(entry.key)} of ${where}`;
  reportField(reading, 'known-field', `${path}${entry.key}`, entry, message, help);
  if (name !== null) markUnread(reading, `${path}${name}`, nodeText(entry.value));
}
