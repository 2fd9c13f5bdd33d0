import type { CutProblem } from './cut.ts';

/** A node with all that is pinned to it: its members are in its half, or where `isOpposite` in the other one. */
export interface Block {
  readonly members: readonly { readonly node: string; readonly isOpposite: boolean }[];
}

/** What two pins say against each other, in words. */
export interface Contradiction {
  readonly contradiction: string;
}

/** The name of the first half among the nodes, for whatever is already placed. */
const firstHalf = '';

/**
 * Makes one block of what is pinned together or apart, so that a search only meets what is free. The block that comes
 * first stays in the first half: that of the placed nodes, or the first node's, since halves without a name can be
 * exchanged. Every other block may be in either.
 */
export function contractPins(problem: CutProblem): readonly Block[] | Contradiction {
  const links = linksOf(problem);
  const opposite = new Map<string, boolean>();
  const blocks: Block[] = [];
  for (const start of nodesOf(problem)) {
    if (opposite.has(start)) continue;
    opposite.set(start, false);
    const found = [start];
    for (const node of found) {
      for (const [other, isApart] of links.get(node) ?? []) {
        const expected = opposite.get(node) !== isApart;
        const known = opposite.get(other);
        if (known === undefined) {
          opposite.set(other, expected);
          found.push(other);
        } else if (known !== expected) {
          return {
            contradiction: `${wordsOf(node)} and ${wordsOf(other)} cannot be both together and apart`,
          };
        }
      }
    }
    const members = found
      .filter((node) => node !== firstHalf)
      .map((node) => ({ node, isOpposite: opposite.get(node) === true }));
    blocks.push({ members });
  }
  return blocks;
}

/** Without its kind. */
function wordsOf(node: string): string {
  return node === firstHalf ? 'what was placed' : node.slice(node.indexOf(':') + 1);
}

function nodesOf({ people, components, placed }: CutProblem): readonly string[] {
  const isPlaced = placed.some((nodes) => nodes.length > 0);
  return [...(isPlaced ? [firstHalf] : []), ...people.keys(), ...components];
}

type Links = ReadonlyMap<string, readonly (readonly [other: string, isApart: boolean])[]>;

function linksOf({ together, apart, placed }: CutProblem): Links {
  const links = new Map<string, (readonly [string, boolean])[]>();
  const link = (left: string, right: string, isApart: boolean) => {
    links.set(left, [...(links.get(left) ?? []), [right, isApart]]);
    links.set(right, [...(links.get(right) ?? []), [left, isApart]]);
  };
  for (const [first, ...rest] of together) {
    for (const other of rest) if (first !== undefined) link(first, other, false);
  }
  for (const [left, right] of apart) link(left, right, true);
  for (const node of placed[0]) link(firstHalf, node, false);
  for (const node of placed[1]) link(firstHalf, node, true);
  return links;
}
