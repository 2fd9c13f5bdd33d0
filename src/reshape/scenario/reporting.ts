import { nearest } from '../../diagnostics/nearest.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { describe } from '../../source/reading.ts';
import type { MapEntry, Range, YamlNode } from '../../yaml/node.ts';

/** Where the mistakes of a scenario file go. */
export type Report = (range: Range, message: string, help: string) => void;

/** The text of an entry; empty where it is none, which is reported unless nothing is written. */
export function textOf({ key, value }: MapEntry, report: Report): string {
  if (value.kind === 'scalar') return value.text;
  if (value.kind !== 'empty')
    report(value, `${key} is ${describe(value)}, expected a text`, `write ${key}: …`);
  return '';
}

/** The entries of a map; anything else that is written is reported. */
export function entriesOf(node: YamlNode, what: string, report: Report): readonly MapEntry[] {
  if (node.kind === 'map') return Array.from(node.entries);
  if (node.kind !== 'empty')
    report(node, `${what} is ${describe(node)}, expected a map`, 'write name: value');
  return [];
}

/** Reports a name that there is not, with the one that was meant. */
export function reportUnknown(
  { key, ...range }: { readonly key: string } & Range,
  noun: string,
  known: readonly string[],
  report: Report,
): void {
  const meant = nearest(key, known);
  const help = meant === undefined ? `write ${joinWords(known, 40, 'or')}` : `did you mean ${meant}?`;
  report(range, `unknown ${noun} ${JSON.stringify(key)}`, help);
}
