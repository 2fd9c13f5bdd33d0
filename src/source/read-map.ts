import type { ReferenceMapField } from '../model/field.ts';
import type { YamlNode } from '../yaml/node.ts';
import { only, readReference } from './read-reference.ts';
import { describe, reportField, type Reading } from './reading.ts';

/** Label to text. */
export function readTextMap(
  reading: Reading,
  path: string,
  node: YamlNode,
): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const { key, text } of texts(reading, path, node, 'a map of label to text', 'a text'))
    found.set(key, text);
  return found.size === 0 ? undefined : found;
}

/** Title to reference. */
export function readReferenceMap(
  reading: Reading,
  field: ReferenceMapField,
  path: string,
  node: YamlNode,
): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const { key, text, start } of texts(
    reading,
    path,
    node,
    `a map of title to ${field.to}`,
    `the id of a ${field.to}`,
  )) {
    found.set(key, readReference(reading, path, key, only(field.to), text, start).id);
  }
  return found.size === 0 ? undefined : found;
}

function texts(reading: Reading, path: string, node: YamlNode, expected: string, one: string) {
  const found: { key: string; text: string; start: number }[] = [];
  if (node.kind !== 'map') {
    if (node.kind === 'empty') return found;
    const message = `${path} of ${reading.label} is ${describe(node)}, expected ${expected}`;
    reportField(reading, 'field-type', path, node, message, `write ${expected}, as {label: text}`);
    return found;
  }
  for (const { key, value } of node.entries) {
    if (value.kind === 'scalar' && value.text !== '')
      found.push({ key, text: value.text, start: value.start });
    else if (value.kind === 'list' || value.kind === 'map') {
      const message = `${path}.${key} of ${reading.label} is ${describe(value)}, expected ${one}`;
      reportField(reading, 'field-type', `${path}.${key}`, value, message, `write ${one} on the same line`);
    }
  }
  return found;
}
