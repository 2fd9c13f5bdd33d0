import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { Entity, Reference } from '../model/entity.ts';
import type { EntityKind, Kind } from '../model/field.ts';
import { correctedId, idMistake } from '../model/id.ts';
import { fieldTables, type FieldsOf } from '../model/kinds.ts';
import type { MapEntry, YamlNode } from '../yaml/node.ts';
import { readFields, reportMissing, type Values } from './read-fields.ts';
import { blankAfterColon } from './missing-blank.ts';
import { nodeText } from './node-text.ts';
import { describe, markUnread, type Reading } from './reading.ts';

/** Reads one `id: {…}` of a section. A bad id and unreadable fields are reported; the entity is kept all the same. */
export function readEntity(
  kind: EntityKind,
  entry: MapEntry,
  file: number,
  report: (finding: ReadingFinding) => void,
): Entity {
  const reading = startReading(kind, entry.key, `${kind} ${entry.key}`, file, report);
  reportBadId(reading, kind, entry);
  return finishEntity(reading, kind, entry.key, entry, entry.value);
}

/** Reads the organisation itself. */
export function readOrganisation(
  entry: MapEntry,
  file: number,
  report: (finding: ReadingFinding) => void,
): Entity<'org'> {
  const reading = startReading('org', 'org', 'org', file, report);
  return finishEntity(reading, 'org', 'org', entry, entry.value);
}

function startReading(
  kind: Kind,
  id: string,
  label: string,
  file: number,
  report: (finding: ReadingFinding) => void,
): Reading {
  return { label, subject: { kind, id }, file, report, references: [], unread: new Map() };
}

function finishEntity<K extends Kind>(
  reading: Reading,
  kind: K,
  id: string,
  key: MapEntry,
  node: YamlNode,
): Entity<K> {
  const attributes: [string, string][] = [];
  const table = fieldTables[kind];
  let values: Values = {};
  if (node.kind === 'map') {
    values = readFields(reading, table, node.entries, '', attributes);
  } else if (node.kind !== 'empty') {
    markUnread(reading, '*', nodeText(node));
    const names = Object.keys(table);
    const blank = blankAfterColon(node, names);
    const { start, end } = blank?.at ?? node;
    const what =
      blank === undefined ? ` is ${describe(node)}, expected a map of its fields` : `: ${blank.message}`;
    reading.report({
      rule: 'field-type',
      subject: reading.subject,
      field: null,
      message: `${reading.label}${what}`,
      help: blank?.help ?? `write its fields below it, indented: ${names[0] ?? ''}: …`,
      file: reading.file,
      range: { start, end },
      keys: [],
    });
  }
  if (!reading.unread.has('*')) reportMissing(reading, table, values, '', key);
  const references: readonly Reference[] = reading.references;
  return {
    kind,
    id,
    place: { file: reading.file, start: key.start, end: Math.max(key.end, node.end) },
    fields: asFields<K>(values),
    references,
    attributes,
    unread: reading.unread,
  };
}

/** The brand constructor of an entity's fields: its field table has just read and typed each of them. */
function asFields<K extends Kind>(values: Values): FieldsOf<K> {
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return values as FieldsOf<K>;
}

function reportBadId(reading: Reading, kind: EntityKind, entry: MapEntry): void {
  const mistake = idMistake(entry.key);
  if (mistake === undefined) return;
  const better = correctedId(entry.key);
  reading.report({
    rule: 'id-format',
    subject: reading.subject,
    field: null,
    message: `the id ${JSON.stringify(entry.key)} of a ${kind} ${mistake}`,
    help: better === undefined ? `choose another id, such as my-${kind}` : `write ${better}`,
    file: reading.file,
    range: { start: entry.start, end: entry.end },
    keys: [],
  });
}
