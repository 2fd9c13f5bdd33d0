import type { EntityKind, ReferenceListField } from '../model/field.ts';
import type { ScalarNode, YamlNode } from '../yaml/node.ts';
import { kindWords } from './read-scalar.ts';
import { idOf, readReference } from './read-reference.ts';
import { describe, reportField, type Reading } from './reading.ts';

/** One text or a list of texts. */
export function readTexts(reading: Reading, path: string, node: YamlNode): readonly string[] | undefined {
  const items = scalars(reading, path, node, 'a text or a list of texts');
  return items.length === 0 ? undefined : items.map((item) => item.text);
}

/** One reference or a list of references. */
export function readReferences(
  reading: Reading,
  field: ReferenceListField,
  path: string,
  node: YamlNode,
): readonly { kind: EntityKind; id: string }[] | undefined {
  const found: { kind: EntityKind; id: string }[] = [];
  const kinds = kindWords(field.to);
  for (const item of scalars(reading, path, node, `the id of ${kinds}, or a list of them`)) {
    if (item.text === field.none) {
      const message = `${path} of ${reading.label} says ${field.none} beside others`;
      reportField(
        reading,
        'field-type',
        path,
        item,
        message,
        `write ${path}: ${field.none} alone, or leave it out`,
      );
      continue;
    }
    const fieldPath = node.kind === 'list' ? `${path}.${idOf(item.text)}` : path;
    found.push(readReference(reading, fieldPath, field.to, item.text, item.start));
  }
  return found.length === 0 ? undefined : found;
}

function scalars(reading: Reading, path: string, node: YamlNode, expected: string): readonly ScalarNode[] {
  const items = node.kind === 'list' ? node.items : [node];
  const found: ScalarNode[] = [];
  for (const item of items) {
    if (item.kind === 'scalar' && item.text !== '') {
      found.push(item);
    } else if (item.kind === 'list' || item.kind === 'map') {
      const which = node.kind === 'list' ? `an item of ${path}` : path;
      const message = `${which} of ${reading.label} is ${describe(item)}, expected ${expected}`;
      reportField(reading, 'field-type', path, item, message, `write ${expected}`);
    }
  }
  return found;
}
