import { excess, unevenness, type CutGraph } from './cut-graph.ts';

/** Where each block is now, with what follows from it kept up to date. */
export interface Placement {
  readonly graph: CutGraph;
  /** 0 for the first half, 1 for the second. */
  readonly sides: Uint8Array;
  /** What it would cost more to have a block on its other side. */
  readonly gains: Int32Array;
  /** How much of each limit is in the first half. */
  readonly inFirst: Int32Array;
  cost: number;
}

/** All blocks in the first half. */
export function placement(graph: CutGraph): Placement {
  const gains = Int32Array.from(graph.weights, (row) => row.reduce((sum, weight) => sum + weight, 0));
  const inFirst = Int32Array.from(graph.limits, ({ counts }) =>
    counts.reduce((sum, [count]) => sum + count, 0),
  );
  return { graph, sides: new Uint8Array(graph.blocks.length), gains, inFirst, cost: graph.baseCost };
}

/** Moves a block to its other side. */
export function flip(placed: Placement, block: number): void {
  const { graph, sides, gains, inFirst } = placed;
  const side = sides[block] ?? 0;
  const gain = gains[block] ?? 0;
  placed.cost += gain;
  gains[block] = -gain;
  const row = graph.weights[block];
  if (row !== undefined) {
    for (let other = 0; other < row.length; other += 1) {
      const weight = row[other] ?? 0;
      if (weight !== 0) gains[other] = (gains[other] ?? 0) + (sides[other] === side ? -2 : 2) * weight;
    }
  }
  sides[block] = 1 - side;
  for (let n = 0; n < graph.limits.length; n += 1) {
    const [first, second] = graph.limits[n]?.counts[block] ?? [0, 0];
    inFirst[n] = (inFirst[n] ?? 0) + (side === 0 ? second - first : first - second);
  }
}

/** What is compared: the cost, then how even people and components are. Smaller is better. */
export function worth({ graph, inFirst, cost }: Placement): number {
  const [people, components] = graph.evenness;
  return cost * 1e6 + unevenness(people, inFirst[0] ?? 0) * 1e3 + unevenness(components, inFirst[1] ?? 0);
}

/** By how much the limits are broken; 0 for what may be proposed. */
export function broken({ graph, inFirst }: Placement): number {
  let sum = 0;
  for (let n = 0; n < graph.limits.length; n += 1) {
    const limit = graph.limits[n];
    if (limit !== undefined) sum += excess(limit, inFirst[n] ?? 0);
  }
  return sum;
}
