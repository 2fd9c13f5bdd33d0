import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';

/** A tree that was read without the BOM before it, at its offsets in the text that has one. */
export function nodeBehindBom(node: YamlNode): YamlNode {
  const range = { start: node.start + 1, end: node.end + 1 };
  if (node.kind === 'list') return { kind: 'list', ...range, items: node.items.map(nodeBehindBom) };
  if (node.kind !== 'map') return { ...node, ...range };
  const entries = Array.from(node.entries, (entry) => {
    return { key: entry.key, start: entry.start + 1, end: entry.end + 1, value: nodeBehindBom(entry.value) };
  });
  return { kind: 'map', ...range, entries };
}

/** A problem that was found without the BOM before the text, at its offset in the text that has one. */
export function problemBehindBom(problem: YamlProblem): YamlProblem {
  return { ...problem, start: problem.start + 1, end: problem.end + 1 };
}
