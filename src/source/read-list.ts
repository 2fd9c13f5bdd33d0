import type { EntityKind, ReferenceListField } from '../model/field.ts';
import type { ScalarNode, YamlNode } from '../yaml/node.ts';
import { blankAfterDash } from './missing-blank.ts';
import { kindWords } from './read-scalar.ts';
import { idOf, readReference } from './read-reference.ts';
import { describe, reportField, type Reading } from './reading.ts';

/** One text or a list of texts. */
export function readTexts(reading: Reading, path: string, node: YamlNode): readonly string[] | undefined {
  const texts: string[] = [];
  for (const item of scalars(reading, path, node, null)) texts.push(item.text);
  return texts.length === 0 ? undefined : texts;
}

/** One reference or a list of references. */
export function readReferences(
  reading: Reading,
  field: ReferenceListField,
  path: string,
  node: YamlNode,
): readonly { kind: EntityKind; id: string }[] | undefined {
  const found: { kind: EntityKind; id: string }[] = [];
  const items = scalars(reading, path, node, field.to);
  const isAlone = items.every(({ text }) => text === field.none);
  for (const item of items) {
    if (item.text === field.none) {
      const how = isAlone ? 'in a list' : 'beside others';
      const message = `${path} of ${reading.label} says ${field.none} ${how}`;
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
    const which = node.kind === 'list' ? idOf(item.text) : null;
    found.push(readReference(reading, path, which, field.to, item.text, item.start));
  }
  return found.length === 0 ? undefined : found;
}

/** The texts of a list, or the one text; `to` are the kinds that they should name, if they should. */
function scalars(
  reading: Reading,
  path: string,
  node: YamlNode,
  to: readonly EntityKind[] | null,
): readonly ScalarNode[] {
  const blank = to === null ? undefined : blankAfterDash(node);
  if (blank !== undefined) {
    reportField(
      reading,
      'field-type',
      path,
      blank.at,
      `${path} of ${reading.label}: ${blank.message}`,
      blank.help,
    );
    return [];
  }
  const items = node.kind === 'list' ? node.items : [node];
  const found: ScalarNode[] = [];
  for (const item of items) {
    if (item.kind === 'scalar' && item.text !== '') {
      found.push(item);
    } else if (item.kind === 'list' || item.kind === 'map') {
      const expected =
        to === null ? 'a text or a list of texts' : `the id of ${kindWords(to)}, or a list of them`;
      const which = node.kind === 'list' ? `an item of ${path}` : path;
      const message = `${which} of ${reading.label} is ${describe(item)}, expected ${expected}`;
      reportField(reading, 'field-type', path, item, message, `write ${expected}`);
    }
  }
  return found;
}
