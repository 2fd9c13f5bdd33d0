import type { YamlNode } from '../node.ts';
import type { Example } from './example.ts';
import type { Splice } from './splice.ts';
import type { Place } from './write-value.ts';

/** A text that is being edited. */
export interface Editing {
  /** It ends with a line break. */
  readonly text: string;
  readonly lineBreak: string;
  /** By how much the file indents. */
  readonly step: number;
  /** The path of each key that was renamed, and the old key. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The old id of each entity that was renamed. */
  readonly oldNames: ReadonlyMap<string, string>;
  /** From this depth on a value that changes is written anew. */
  readonly rewriteFrom: number;
  readonly splices: Splice[];
}

/** A value in the text that is to say something else. */
export interface Spot {
  readonly node: YamlNode;
  readonly owner: Place['owner'];
  /** Where its key or dash begins. */
  readonly ownerStart: number;
  /** Behind the colon of its key, or behind its dash. */
  readonly ownerEnd: number;
  readonly inFlow: boolean;
  /** How many keys lead to it. */
  readonly depth: number;
  /** The keys that lead to it, with `/`; null within a list. */
  readonly path: string | null;
  /** What stands in the same place elsewhere. */
  readonly examples: readonly Example[];
}

export function splice(editing: Editing, start: number, end: number, text: string): void {
  editing.splices.push({ start, end, text });
}

export function insertLines(editing: Editing, at: number, lines: readonly string[]): void {
  if (lines.length > 0) splice(editing, at, at, lines.map((line) => line + editing.lineBreak).join(''));
}
