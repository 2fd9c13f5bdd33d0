import type { Named } from '../names.ts';

/** What a branch says besides who it is: a number, a word, somebody. */
export type Detail = string | number | boolean | readonly string[] | Named;

/** Something in a tree, with what grows out of it. */
export interface Branch {
  /** null for a group of what belongs nowhere, and for a system. */
  readonly entity: Named | null;
  /** What the branch is called where it is no entity: `no tribe`, `system listening`. */
  readonly label: string | null;
  /** In the order in which they are told; in camelCase. */
  readonly details: ReadonlyMap<string, Detail>;
  readonly below: () => readonly Branch[];
}

/** A branch of which it is known what is shown. */
export interface TreeNode {
  readonly entity: Named | null;
  readonly label: string | null;
  readonly details: ReadonlyMap<string, Detail>;
  /** Whether what is below it stands where it was first met: tribes, people and components can go round in circles. */
  readonly isRepeated: boolean;
  /** How many there are below it that are too deep to be shown. */
  readonly hidden: number;
  readonly children: readonly TreeNode[];
}

/** The tree of a branch, `depth` levels below it; whatever leads to itself or is met again is not followed again. */
export function grow(root: Branch, depth: number): TreeNode {
  const followed = new Set<string>();
  const growFrom = (branch: Branch, left: number): TreeNode => {
    const { entity, label, details } = branch;
    const node = { entity, label, details, isRepeated: false, hidden: 0, children: [] };
    const key = keyOf(branch);
    if (key !== null && followed.has(key)) return { ...node, isRepeated: branch.below().length > 0 };
    if (left === 0) return { ...node, hidden: branch.below().length };
    if (key !== null) followed.add(key);
    return { ...node, children: branch.below().map((each) => growFrom(each, left - 1)) };
  };
  return growFrom(root, depth);
}

/** Kinds that can have their own kind below them. */
const recursive: readonly string[] = ['tribe', 'person', 'component', 'objective'];

function keyOf({ entity }: Branch): string | null {
  return entity !== null && recursive.includes(entity.kind) ? `${entity.kind}:${entity.id}` : null;
}
