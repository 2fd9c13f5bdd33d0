import type { Block } from './contract-pins.ts';
import type { CutProblem } from './cut.ts';

/** How much of something is in the first half, by block and by the half that the block is in. */
type Counted = readonly (readonly [inFirst: number, inSecond: number])[];

/** Something of which each half must have between `min` and `max`. */
export interface Limit {
  readonly counts: Counted;
  readonly total: number;
  readonly min: number;
  readonly max: number;
}

/** A cut problem as numbers: block 0 is in the first half, every other one in either. */
export interface CutGraph {
  readonly blocks: readonly Block[];
  /** Whether the halves have names, so that it matters which is which. */
  readonly isNamed: boolean;
  /** By two blocks: what it costs more to have them in different halves than in the same. */
  readonly weights: readonly Int32Array[];
  /** The cost where all blocks are in the first half. */
  readonly baseCost: number;
  readonly limits: readonly Limit[];
  /** The people and the components: of two cuts that cost the same the more even one is better. */
  readonly evenness: readonly [Limit, Limit];
}

export function cutGraph(problem: CutProblem, blocks: readonly Block[]): CutGraph {
  const { people, components, size, disciplines } = problem;
  const blockOf = new Map(
    blocks.flatMap(({ members }, block) =>
      members.map(({ node, isOpposite }) => [node, { block, isOpposite }] as const),
    ),
  );
  const weights = blocks.map(() => new Int32Array(blocks.length));
  let baseCost = 0;
  for (const { between, weight } of problem.bonds) {
    const [left, right] = between.map((node) => blockOf.get(node));
    if (left === undefined || right === undefined) continue;
    const isCut = left.isOpposite !== right.isOpposite;
    if (isCut) baseCost += weight;
    if (left.block === right.block) continue;
    addTo(weights[left.block], right.block, isCut ? -weight : weight);
    addTo(weights[right.block], left.block, isCut ? -weight : weight);
  }
  const limitOf = (nodes: Iterable<string>, min: number, max = Infinity): Limit => {
    const counted = new Set(nodes);
    const counts = blocks.map(({ members }) => {
      const own = members.filter(({ node }) => counted.has(node));
      const opposite = own.filter(({ isOpposite }) => isOpposite).length;
      return [own.length - opposite, opposite] as const;
    });
    return { counts, total: counted.size, min, max };
  };
  const ofDiscipline = (wanted: string) =>
    Array.from(people).flatMap(([node, discipline]) => (discipline === wanted ? [node] : []));
  const sized = limitOf(people.keys(), size.min, size.max);
  const owning = limitOf(components, components.length > 1 ? 1 : 0);
  return {
    blocks,
    isNamed: problem.placed.some((nodes) => nodes.length > 0),
    weights,
    baseCost,
    limits: [sized, owning, ...disciplines.map((each) => limitOf(ofDiscipline(each), 1))],
    evenness: [sized, owning],
  };
}

function addTo(row: Int32Array | undefined, at: number, weight: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + weight;
}

/** By how much a limit is broken with this many in the first half. */
export function excess({ total, min, max }: Limit, inFirst: number): number {
  return beyond(inFirst, min, max) + beyond(total - inFirst, min, max);
}

function beyond(count: number, min: number, max: number): number {
  return Math.max(0, min - count, count - max);
}

/** How uneven two halves are. */
export function unevenness({ total }: Limit, inFirst: number): number {
  return Math.abs(total - 2 * inFirst);
}
