import type { YamlNode } from '../node.ts';
import { columnOf } from './lines.ts';

const USUAL_STEP = 2;

/** By how much a text indents: by as much as the first map in lines of its own below a key. */
export function stepOf(root: YamlNode, text: string): number {
  if (root.kind !== 'map') return USUAL_STEP;
  for (const { start, value } of root.entries) {
    if (value.kind !== 'map' || text.charAt(value.start) === '{') continue;
    return Math.max(columnOf(text, value.start) - columnOf(text, start), 1);
  }
  return USUAL_STEP;
}
