import type { CutGraph } from './cut-graph.ts';
import { difference, distinctFrom, type Sides } from './difference.ts';
import { broken, flip, placement, worth } from './placement.ts';

/** So many blocks that are free can be tried in every way: half a million ways, some 50 ms. */
export const MOST_ENUMERATED = 19;

/** The best distinct cuts of all there are, best first. Each step to the next one moves a single block (Gray code). */
export function enumerateCuts(graph: CutGraph, count: number): readonly Sides[] {
  const free = graph.blocks.length - 1;
  const placed = placement(graph);
  const worths = new Float64Array(2 ** free);
  let code = 0;
  worths[0] = broken(placed) === 0 ? worth(placed) : Infinity;
  for (let step = 1; step < worths.length; step += 1) {
    const bit = 31 - Math.clz32(step & -step);
    flip(placed, bit + 1);
    code ^= 1 << bit;
    worths[code] = broken(placed) === 0 ? worth(placed) : Infinity;
  }
  const chosen: Sides[] = [];
  while (chosen.length < count) {
    const best = bestOf(graph, worths, chosen);
    if (best === null) break;
    chosen.push(best);
  }
  return chosen;
}

function bestOf(graph: CutGraph, worths: Float64Array, chosen: readonly Sides[]): Sides | null {
  const least = distinctFrom(graph.blocks);
  let best: Sides | null = null;
  let lowest = Infinity;
  for (let code = 0; code < worths.length; code += 1) {
    const value = worths[code] ?? Infinity;
    if (value >= lowest) continue;
    const sides = sidesOf(graph, code);
    if (chosen.some((other) => difference(graph, sides, other) < least)) continue;
    best = sides;
    lowest = value;
  }
  return best;
}

function sidesOf({ blocks }: CutGraph, code: number): Sides {
  return Uint8Array.from(blocks, (_, block) => (block === 0 ? 0 : (code >> (block - 1)) & 1));
}
