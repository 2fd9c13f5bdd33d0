import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { ReadingRule } from '../diagnostics/reading-rules.ts';
import type { Subject } from '../diagnostics/finding.ts';
import type { Reference } from '../model/entity.ts';
import type { Range, YamlNode } from '../yaml/node.ts';
import { nodeText } from './node-text.ts';

/** What is being read, and where its mistakes go. */
export interface Reading {
  /** How messages name it: `squad search`. */
  readonly label: string;
  readonly subject: Subject | null;
  readonly file: number;
  readonly report: (finding: ReadingFinding) => void;
  readonly references: Reference[];
  /** Fields that were written but could not be read, and what is written there; empty where that is not known. */
  readonly unread: Map<string, string>;
}

/** Remembers that a field was written although nothing could be read, and what is written there. */
export function markUnread({ unread }: Reading, field: string, said: string): void {
  unread.set(field, `${unread.get(field) ?? ''} ${said}`.trim());
}

/** Reports a mistake in a field and remembers that the field was written. */
export function reportField(
  reading: Reading,
  rule: ReadingRule,
  field: string,
  at: YamlNode | (Range & { readonly kind?: undefined }),
  message: string,
  help: string,
): void {
  const said = at.kind === undefined ? '' : nodeText(at);
  const root = field.split('.', 1)[0] ?? field;
  markUnread(reading, root, said);
  if (root !== field) markUnread(reading, field, said);
  reading.report({
    rule,
    subject: reading.subject,
    field,
    message,
    help,
    file: reading.file,
    range: { start: at.start, end: at.end },
    keys: reading.subject === null ? [reading.label] : [],
  });
}

/** "a list", "a map", "empty", or the text itself in quotes. */
export function describe(node: YamlNode): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.text.length > 40 ? `${node.text.slice(0, 39)}…` : node.text);
    case 'list':
      return 'a list';
    case 'map':
      return 'a map';
    case 'empty':
      return 'empty';
  }
}
