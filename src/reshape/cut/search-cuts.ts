import { seededRandom } from '../seeded-random.ts';
import type { CutGraph } from './cut-graph.ts';
import { difference, distinctFrom, type Sides } from './difference.ts';
import { broken, flip, placement, worth, type Placement } from './placement.ts';

/** How often the search begins anew for each answer. */
const STARTS = 60;

/** Worse than any cost: what breaks a limit is only a way to get somewhere. */
const PENALTY = 1e12;

/**
 * Good distinct cuts of a graph that is too large to try all: from many beginnings, moving one block or exchanging two
 * as long as that helps (Kernighan and Lin's idea). The same graph always gives the same answer.
 */
export function searchCuts(graph: CutGraph, count: number): readonly Sides[] {
  const random = seededRandom(0x2f6e2b1);
  const chosen: Sides[] = [];
  while (chosen.length < count) {
    const best = bestFrom(graph, chosen, random);
    if (best === null) break;
    chosen.push(best);
  }
  return chosen;
}

function bestFrom(graph: CutGraph, chosen: readonly Sides[], random: () => number): Sides | null {
  let best: Sides | null = null;
  let lowest = PENALTY;
  for (let start = 0; start < STARTS; start += 1) {
    const placed = placement(graph);
    for (let block = 1; block < graph.blocks.length; block += 1) if (random() < 0.5) flip(placed, block);
    for (let round = 0; round < 4; round += 1) {
      const value = descend(placed, chosen);
      if (value < lowest) {
        lowest = value;
        best = placed.sides.slice();
      }
      for (let kick = 0; kick < 4; kick += 1) {
        const block = 1 + Math.floor(random() * (graph.blocks.length - 1));
        if (block < graph.blocks.length) flip(placed, block);
      }
    }
  }
  return best;
}

/** Makes the change that helps most until none does; what comes out then. */
function descend(placed: Placement, chosen: readonly Sides[]): number {
  for (let value = judge(placed, chosen); ;) {
    const step = bestStep(placed, chosen, value);
    if (step === null) return value;
    for (const block of step.blocks) flip(placed, block);
    value = step.value;
  }
}

interface Step {
  readonly blocks: readonly number[];
  readonly value: number;
}

/** The best move of one block; where none helps, the best exchange of two. */
function bestStep(placed: Placement, chosen: readonly Sides[], now: number): Step | null {
  const { sides } = placed;
  const all = Array.from(sides.keys()).slice(1);
  const valueOf = (blocks: readonly number[]) => {
    for (const block of blocks) flip(placed, block);
    const value = judge(placed, chosen);
    for (const block of blocks) flip(placed, block);
    return value;
  };
  const best = (steps: Iterable<readonly number[]>): Step | null => {
    let found: Step | null = null;
    for (const blocks of steps) {
      const value = valueOf(blocks);
      if (value < (found?.value ?? now)) found = { blocks, value };
    }
    return found;
  };
  const exchanges = () =>
    all.flatMap((left) =>
      all.filter((right) => right > left && sides[left] !== sides[right]).map((right) => [left, right]),
    );
  return best(all.map((block) => [block])) ?? best(exchanges());
}

function judge(placed: Placement, chosen: readonly Sides[]): number {
  const { blocks } = placed.graph;
  const least = distinctFrom(blocks);
  let tooNear = 0;
  for (const other of chosen) tooNear += Math.max(0, least - difference(placed.graph, placed.sides, other));
  return worth(placed) + PENALTY * (broken(placed) + tooNear);
}
