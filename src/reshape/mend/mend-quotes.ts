import type { Field, FieldTable } from '../../model/field.ts';
import { entityKinds, fieldTables, sections } from '../../model/kinds.ts';
import { applySplices, type Splice } from '../../yaml/edit/splice.ts';
import type { YamlNode } from '../../yaml/node.ts';
import { readYaml } from '../../yaml/read-yaml.ts';

/** A text after a mend, and what was mended in it. */
export interface MendedText {
  readonly text: string;
  readonly mends: readonly string[];
}

/** Texts that begin with a `#` and were read as a comment, where a field was left without a value: `channel: #payments`. */
export function mendQuotes(text: string): MendedText {
  const { root } = readYaml(text, { lazyDepth: 2 });
  const found: Swallowed[] = [];
  if (root?.kind === 'map') {
    for (const { key, value } of root.entries) {
      const kind = entityKinds.find((each) => sections[each] === key);
      if (key === 'org') findIn(value, fieldTables.org, 'org', found);
      if (kind === undefined || value.kind !== 'map') continue;
      for (const entity of value.entries) {
        findIn(entity.value, fieldTables[kind], `${kind} ${entity.key}`, found);
      }
    }
  }
  const splices = found.map(({ end, comment }): Splice => {
    const start = text.indexOf(comment, end);
    return { start, end: start + comment.length, text: JSON.stringify(comment) };
  });
  const mends = found.map(({ label, name, comment }) => `${label}: ${name} is "${comment}", in quotes`);
  return { text: applySplices(text, splices), mends };
}

/** A comment that stands where a value would. */
interface Swallowed {
  readonly label: string;
  readonly name: string;
  /** The end of its key. */
  readonly end: number;
  readonly comment: string;
}

const WORD = /^#[^\s#]+$/;

function findIn(node: YamlNode, table: FieldTable, label: string, found: Swallowed[]): void {
  if (node.kind !== 'map') return;
  for (const { key, end, value } of node.entries) {
    const field: Field | undefined = Object.hasOwn(table, key) ? table[key] : undefined;
    if (field?.type === 'text' && value.kind === 'empty') {
      const { comment } = value;
      if (comment !== undefined && WORD.test(comment)) found.push({ label, name: key, end, comment });
    } else if (field?.type === 'record') {
      findIn(value, field.fields, label, found);
    } else if (field?.type === 'records' && value.kind === 'list') {
      for (const item of value.items) findIn(item, field.fields, label, found);
    }
  }
}
