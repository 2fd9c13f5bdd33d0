import { contractPins } from './contract-pins.ts';
import type { Cut, CutProblem, Cuts } from './cut.ts';
import { cutGraph, type CutGraph } from './cut-graph.ts';
import type { Sides } from './difference.ts';
import { enumerateCuts, MOST_ENUMERATED } from './enumerate-cuts.ts';
import { searchCuts } from './search-cuts.ts';

/**
 * The best distinct ways to cut a squad in two, best first, at most `count`: what they separate costs least, and of
 * those that cost the same the more even one is better. Exact as long as all ways can be tried (20 blocks of what is
 * pinned together), a search beyond that. Pure; the same problem always has the same answer.
 */
export function findCuts(problem: CutProblem, count = 3): Cuts {
  const none = impossible(problem);
  if (none !== null) return { none };
  const blocks = contractPins(problem);
  if ('contradiction' in blocks) return { none: blocks.contradiction };
  const graph = cutGraph(problem, blocks);
  const isExact = blocks.length - 1 <= MOST_ENUMERATED;
  const found = isExact ? enumerateCuts(graph, count) : searchCuts(graph, count);
  const [first, ...rest] = found.map((sides) => cutOf(problem, graph, sides));
  if (first === undefined) return { none: 'what is pinned leaves no two halves within the sizes' };
  return { cuts: [first, ...rest], isExact };
}

/** What no cut can reach, however it is made; null where that is not plain. */
function impossible({ people, size, disciplines }: CutProblem): string | null {
  if (people.size < 2 * size.min) {
    const heads = people.size === 1 ? '1 person is' : `${people.size} people are`;
    return `${heads} too few for two halves of at least ${size.min}`;
  }
  if (people.size > 2 * size.max) {
    return `${people.size} people are too many for two halves of at most ${size.max}`;
  }
  for (const wanted of disciplines) {
    const count = Array.from(people.values()).filter((each) => each === wanted).length;
    if (count < 2)
      return `${count} of its people ${count === 1 ? 'has' : 'have'} the discipline ${wanted}, and each half needs one`;
  }
  return null;
}

function cutOf(problem: CutProblem, { blocks }: CutGraph, sides: Sides): Cut {
  const halfOf = new Map<string, number>();
  blocks.forEach(({ members }, block) => {
    const side = sides[block] ?? 0;
    for (const { node, isOpposite } of members) halfOf.set(node, isOpposite ? 1 - side : side);
  });
  const half = (which: number) => ({
    people: Array.from(problem.people.keys()).filter((node) => halfOf.get(node) === which),
    components: problem.components.filter((node) => halfOf.get(node) === which),
  });
  const separated = problem.bonds.filter(
    ({ between: [left, right] }) => halfOf.get(left) !== halfOf.get(right),
  );
  return {
    halves: [half(0), half(1)],
    cost: separated.reduce((sum, { weight }) => sum + weight, 0),
    separated,
  };
}
