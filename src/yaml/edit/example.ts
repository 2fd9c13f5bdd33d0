import type { YamlNode } from '../node.ts';
import { columnOf } from './lines.ts';
import { isPlain, type Quote } from './write-scalar.ts';

/** A value that is written already, in whose style another one is written. */
export interface Example {
  readonly node: YamlNode;
  /** Where its key or dash stands in its line. */
  readonly column: number;
  /** Whether it stands under another key than what is written. */
  readonly isOther?: true;
}

/** So many neighbours are looked at, the nearest first. */
const MAX_EXAMPLES = 24;

/** Whether a list or map is written in brackets or braces. */
export function isFlow(text: string, node: YamlNode): boolean {
  const first = text.charAt(node.start);
  return (node.kind === 'map' && first === '{') || (node.kind === 'list' && first === '[');
}

/** How a text is written; a block of lines counts as plain. */
export function quoteOf(text: string, start: number): Quote {
  const first = text.charAt(start);
  return first === "'" ? 'single' : first === '"' ? 'double' : 'plain';
}

/** The quotes that most of the examples have although they need none; else those of the first that has some. */
export function quoteLike(text: string, examples: readonly Example[], value: string, inFlow: boolean): Quote {
  const scalars = examples.flatMap(({ node }) => (node.kind === 'scalar' ? node : []));
  const quoted = scalars.flatMap((node) => {
    const quote = quoteOf(text, node.start);
    return quote === 'plain' ? [] : { quote, isNeeded: !isPlain(node.text, inFlow) };
  });
  const isHabit = quoted.filter(({ isNeeded }) => !isNeeded).length * 2 > scalars.length;
  if (!isHabit && isPlain(value, inFlow)) return 'plain';
  return quoted[0]?.quote ?? 'plain';
}

/** The quotes of the keys in the examples that are maps. */
export function keyQuoteLike(text: string, examples: readonly Example[]): Quote {
  const [first] = examples.flatMap(({ node }) => (node.kind === 'map' ? Array.from(node.entries) : []));
  return first === undefined ? 'plain' : quoteOf(text, first.start);
}

/** The values of a key in the examples that are maps; where none has it, the lists and maps under other keys. */
export function examplesOfKey(text: string, examples: readonly Example[], key: string): readonly Example[] {
  const all = examples.flatMap(({ node }) => (node.kind === 'map' ? Array.from(node.entries) : []));
  const same = all.filter((entry) => entry.key === key);
  const alike = same.length > 0 ? same : all.filter(({ value }) => 'items' in value || 'entries' in value);
  return alike.slice(0, MAX_EXAMPLES).map(({ start, value }) => {
    const example = { node: value, column: columnOf(text, start) };
    return same.length > 0 ? example : { ...example, isOther: true };
  });
}

/** The items of the examples that are lists. */
export function examplesOfItem(text: string, examples: readonly Example[]): readonly Example[] {
  const items = examples.flatMap(({ node }) => {
    if (node.kind !== 'list') return [];
    const column = columnOf(text, node.start);
    return node.items.slice(0, MAX_EXAMPLES).map((item) => ({ node: item, column }));
  });
  return items.slice(0, MAX_EXAMPLES * 2);
}

/** Those of the examples that are nearest to a place among them, but for the one there. */
export function nearest(examples: readonly Example[], at: number): readonly Example[] {
  const near: Example[] = [];
  for (let distance = 1; near.length < MAX_EXAMPLES && distance <= examples.length; distance++) {
    const before = examples[at - distance];
    const after = examples[at + distance];
    if (before !== undefined) near.push(before);
    if (after !== undefined) near.push(after);
  }
  return near;
}
