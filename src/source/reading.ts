import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { ReadingRule } from '../diagnostics/reading-rules.ts';
import type { Subject } from '../diagnostics/finding.ts';
import type { Reference } from '../model/entity.ts';
import type { Range, YamlNode } from '../yaml/node.ts';

/** What is being read, and where its mistakes go. */
export interface Reading {
  /** How messages name it: `squad search`. */
  readonly label: string;
  readonly subject: Subject | null;
  readonly file: number;
  readonly report: (finding: ReadingFinding) => void;
  readonly references: Reference[];
  /** Fields that were written but could not be read. */
  readonly unread: Set<string>;
}

/** Remembers that a field was written although nothing could be read. */
export function markUnread(reading: Reading, field: string): void {
  reading.unread.add(field);
}

/** Reports a mistake in a field and remembers that the field was written. */
export function reportField(
  reading: Reading,
  rule: ReadingRule,
  field: string,
  range: Range,
  message: string,
  help: string,
): void {
  const root = field.split('.', 1)[0] ?? field;
  markUnread(reading, root);
  if (root !== field) markUnread(reading, field);
  reading.report({
    rule,
    subject: reading.subject,
    field,
    message,
    help,
    file: reading.file,
    range: { start: range.start, end: range.end },
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
