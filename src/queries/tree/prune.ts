import type { Scope } from '../scope.ts';
import type { TreeNode } from './branch.ts';

/**
 * A tree with what a scope has and the way there; null where it has nothing of it. A squad is left with all its people
 * or not at all: a tier leaves squads and no people, and who is in two squads does not bring the other one along.
 */
export function prune(node: TreeNode, scope: Scope): TreeNode | null {
  const { entity, details } = node;
  const isIn = entity !== null && scope.has(entity.kind, entity.id);
  if (entity?.kind === 'squad') return isIn ? node : null;
  const children = node.children.flatMap((child) => prune(child, scope) ?? []);
  if (!isIn && children.length === 0) return null;
  if (!details.has('number')) return { ...node, children };
  return { ...node, details: new Map(details).set('number', children.length), children };
}

/** The first levels of a tree, each node saying how many are below it and not shown. */
export function cutTree(node: TreeNode, depth: number): TreeNode {
  const { children } = node;
  if (depth === 0) return { ...node, hidden: node.hidden + children.length, children: [] };
  return { ...node, children: children.map((child) => cutTree(child, depth - 1)) };
}
