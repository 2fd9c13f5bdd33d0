import { nearest } from '../diagnostics/nearest.ts';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { Waiver } from '../model/entity.ts';
import { entityKinds, sections } from '../model/kinds.ts';
import { waiverFields } from '../model/waiver.ts';
import type { YamlNode } from '../yaml/node.ts';
import { readFields, reportMissing, type Values } from './read-fields.ts';
import { describe, reportField, type Reading } from './reading.ts';

function kindHelp(kind: string, id: string): string {
  if (kind === 'org') return 'write org for the organisation itself';
  const meant = entityKinds.find((each) => sections[each] === kind) ?? nearest(kind, entityKinds);
  return meant === undefined
    ? `write one of ${joinWords(entityKinds, 9, 'or')}`
    : `did you mean ${meant}:${id}?`;
}

const onPattern = /^(?:org|([a-z]+):([^.\s]+))(?:\.(.+))?$/;

/** Reads the list of waivers; one without a rule, a target, a reason or an end is reported and does nothing. */
export function readWaivers(
  node: YamlNode,
  file: number,
  report: (finding: ReadingFinding) => void,
): readonly Waiver[] {
  if (node.kind === 'empty') return [];
  const reading = waiverReading(file, report);
  if (node.kind !== 'list') {
    reportField(
      reading,
      'field-type',
      'waivers',
      node,
      `waivers is ${describe(node)}, expected a list`,
      'write - {rule: …, on: …, reason: …, until: …}',
    );
    return [];
  }
  return node.items.flatMap((item) => readWaiver(item, file, report) ?? []);
}

function readWaiver(
  item: YamlNode,
  file: number,
  report: (finding: ReadingFinding) => void,
): Waiver | undefined {
  const reading = waiverReading(file, report);
  if (item.kind !== 'map') {
    const message = `an item of waivers is ${describe(item)}, expected a map`;
    reportField(
      reading,
      'field-type',
      'waivers',
      item,
      message,
      'write {rule: …, on: …, reason: …, until: …}',
    );
    return undefined;
  }
  const entries = Array.from(item.entries);
  const values = readFields(reading, waiverFields, entries, '');
  reportMissing(reading, waiverFields, values, '', item);
  const onNode = entries.find((entry) => entry.key === 'on')?.value ?? item;
  const on = typeof values['on'] === 'string' ? readTarget(reading, values['on'], onNode) : undefined;
  const rule = textOf(values, 'rule');
  const reason = textOf(values, 'reason');
  const until = textOf(values, 'until');
  if (on === undefined || rule === undefined || reason === undefined || until === undefined) return undefined;
  const by = textOf(values, 'by') ?? null;
  const references = reading.references.map((each) => ({ ...each, path: on.fieldPath ?? 'by', item: null }));
  return { rule, on, reason, until, by, place: { file, start: item.start, end: item.end }, references };
}

function waiverReading(file: number, report: (finding: ReadingFinding) => void): Reading {
  return { label: 'a waiver', subject: null, file, report, references: [], unread: new Map() };
}

function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function readTarget(reading: Reading, written: string, node: YamlNode): Waiver['on'] | undefined {
  const parts = onPattern.exec(written);
  if (parts !== null) {
    const [, kind = 'org', id = 'org', fieldPath = null] = parts;
    if (parts[1] === undefined || entityKinds.some((each) => each === kind)) return { kind, id, fieldPath };
    const message = `on of a waiver is ${describe(node)}, but there is no kind ${kind} that has ids`;
    reportField(reading, 'field-type', 'on', node, message, kindHelp(kind, id));
    return undefined;
  }
  const message = `on of a waiver is ${describe(node)}, expected kind:id or kind:id.field.id`;
  reportField(reading, 'field-type', 'on', node, message, 'write squad:search, or component:lyrics.owner');
  return undefined;
}
