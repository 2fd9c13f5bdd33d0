import type { Detail, TreeNode } from '../../queries/tree/branch.ts';
import { document, type AnswerHead } from '../json.ts';
import { namedJson } from '../named.ts';

/** The answer `orgctl.tree/v1`. */
export function treeJson(head: AnswerHead, root: TreeNode): string {
  return document('tree', head, { root: nodeJson(root) });
}

function nodeJson({
  entity,
  label,
  details,
  isRepeated,
  hidden,
  children,
}: TreeNode): Readonly<Record<string, unknown>> {
  return {
    ...(entity === null ? { entity: null, name: label } : namedJson(entity)),
    ...Object.fromEntries(Array.from(details, ([name, value]) => [name, detailJson(value)])),
    ...(isRepeated ? { repeated: true } : {}),
    ...(hidden === 0 ? {} : { hidden }),
    children: children.map(nodeJson),
  };
}

function detailJson(value: Detail): unknown {
  return typeof value === 'object' && 'kind' in value ? namedJson(value) : value;
}
