import type { ParsedNode, YAMLMap } from 'yaml';
import { isLeftOut } from './convert-node.ts';
import type { LineIndex } from './line-index.ts';
import type { Range } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { duplicateKeyProblem, keyKindProblem } from './refusals.ts';
import type { YamlPackage } from './yaml-package.ts';

interface NodeCheck {
  readonly yaml: YamlPackage;
  readonly lines: LineIndex;
  /** Where the text could not be read: keys around such a place may not belong together. */
  readonly mistakes: readonly number[];
  readonly problems: YamlProblem[];
}

/** Finds keys that are written twice, and keys that are no text, in what the slow reader understood. */
export function checkNodes(
  yaml: YamlPackage,
  lines: LineIndex,
  root: ParsedNode | null,
  mistakes: readonly number[],
): readonly YamlProblem[] {
  const check: NodeCheck = { yaml, lines, mistakes, problems: [] };
  checkNode(check, root);
  return check.problems;
}

function checkNode(check: NodeCheck, node: unknown): void {
  if (check.yaml.isSeq(node)) {
    for (const item of node.items) checkNode(check, item);
  } else if (check.yaml.isMap(node)) {
    checkKeys(check, node);
    for (const pair of node.items) checkNode(check, pair.value);
  } else if (check.yaml.isPair(node)) checkNode(check, node.value);
}

function checkKeys(check: NodeCheck, map: YAMLMap): void {
  const [start, , end] = map.range ?? [0, 0, 0];
  if (check.mistakes.some((at) => at >= start && at <= end)) return;
  const seen = new Map<string, Range>();
  for (const { key, value } of map.items) checkKey(check, key, value, seen);
}

function checkKey(check: NodeCheck, key: unknown, value: unknown, seen: Map<string, Range>): void {
  const { yaml, lines, problems } = check;
  const range = rangeOf(yaml, key) ?? rangeOf(yaml, value) ?? { start: 0, end: 0 };
  if (yaml.isAlias(key)) return;
  if (!yaml.isScalar(key) || isLeftOut(key)) {
    const kind = yaml.isSeq(key) ? 'list' : yaml.isMap(key) ? 'map' : 'empty';
    problems.push(keyKindProblem(kind, range));
    return;
  }
  const name = String(key.value);
  const first = seen.get(name);
  if (first === undefined) seen.set(name, range);
  else problems.push(duplicateKeyProblem(lines, name, first, range));
}

function rangeOf(yaml: YamlPackage, node: unknown): Range | undefined {
  if (!yaml.isNode(node) || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}
