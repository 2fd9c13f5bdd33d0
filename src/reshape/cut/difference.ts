import type { Block } from './contract-pins.ts';
import type { CutGraph } from './cut-graph.ts';

/** Which side each block is on. */
export type Sides = Uint8Array;

/** How many nodes two cuts place differently. Where the halves have no names, exchanging them changes nothing. */
export function difference({ blocks, isNamed }: CutGraph, left: Sides, right: Sides): number {
  let same = 0;
  let other = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    const size = blocks[block]?.members.length ?? 0;
    if (left[block] === right[block]) same += size;
    else other += size;
  }
  return isNamed ? other : Math.min(same, other);
}

/** From how many nodes on two cuts count as distinct: an eighth of them, and at least 2. */
export function distinctFrom(blocks: readonly Block[]): number {
  const nodes = blocks.reduce((sum, { members }) => sum + members.length, 0);
  return Math.max(2, Math.ceil(nodes / 8));
}
