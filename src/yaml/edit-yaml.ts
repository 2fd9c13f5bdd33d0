import type { Editing, Spot } from './edit/editing.ts';
import { editValue } from './edit/edit-value.ts';
import { stepOf } from './edit/step.ts';
import { says } from './edit/says.ts';
import { applySplices, mergeSplices, type Splice } from './edit/splice.ts';
import { withoutLastBreak } from './edit/without-last-break.ts';
import type { YamlNode } from './node.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlMap } from './value.ts';

/** A text that was edited, and what that changed. */
export interface EditedYaml {
  readonly text: string;
  /** Sorted, without overlaps; none where the text said what was wanted. */
  readonly splices: readonly Splice[];
}

interface Attempt {
  /** From this depth on a value that changes is written anew. */
  readonly rewriteFrom: number;
  /** Whether a text without a line break at its end may have one now, as the blank lines of a `|+` need it. */
  readonly mayEnd: boolean;
}

/** The next is made where the text that comes of one does not say what was wanted. */
const attempts: readonly Attempt[] = [
  { rewriteFrom: Infinity, mayEnd: false },
  { rewriteFrom: Infinity, mayEnd: true },
  { rewriteFrom: 3, mayEnd: true },
  { rewriteFrom: 2, mayEnd: true },
];

/**
 * Makes a text say what is wanted by the smallest changes; every other byte stays. `renamed` names keys that were
 * renamed where they stand, as the path of the new one and the old key: `squads/new-id` → `old-id`. The text must be
 * readable, and what comes of it is read again: where it does not say what was wanted, that is a bug, and thrown.
 */
export function editYaml(
  text: string,
  wanted: YamlMap,
  renamed: ReadonlyMap<string, string> = new Map(),
): EditedYaml {
  const { root } = readYaml(text);
  if (root === null) throw new Error('a text that cannot be read cannot be edited');
  if (says(root, wanted)) return { text, splices: [] };
  for (const attempt of attempts) {
    const splices = splicesFor(text, root, wanted, renamed, attempt);
    const edited = applySplices(text, splices);
    const { root: again } = readYaml(edited, { lazyDepth: 2 });
    if (again !== null && says(again, wanted)) return { text: edited, splices };
  }
  throw new Error('the edited text does not say what it was edited for, so nothing is written');
}

function splicesFor(
  text: string,
  root: YamlNode,
  wanted: YamlMap,
  renamed: ReadonlyMap<string, string>,
  { rewriteFrom, mayEnd }: Attempt,
): readonly Splice[] {
  const lineBreak = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const isWhole = text === '' || text.endsWith('\n');
  const whole = isWhole ? text : text + lineBreak;
  const oldNames = new Map(Array.from(renamed, ([path, old]) => [path.slice(path.indexOf('/') + 1), old]));
  const splices: Splice[] = [];
  const step = stepOf(root, whole);
  const editing: Editing = { text: whole, lineBreak, step, renamed, oldNames, rewriteFrom, splices };
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const common = { owner: 'root', ownerStart: start, ownerEnd: start, inFlow: false, depth: 0 } as const;
  const spot: Spot = { ...common, node: root, path: '', examples: [] };
  editValue(editing, spot, wanted);
  const merged = mergeSplices(splices);
  return isWhole ? merged : withoutLastBreak(text, lineBreak, merged, mayEnd);
}
