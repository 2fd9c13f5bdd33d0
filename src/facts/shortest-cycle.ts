type Edges = ReadonlyMap<string, readonly string[]>;

/**
 * A shortest cycle among the nodes of one strongly connected group, beginning and ending with the same node; of equal
 * ones that of the smallest start. `starts` says from which nodes to look, in this order.
 */
export function shortestCycle(
  edges: Edges,
  group: ReadonlySet<string>,
  starts: readonly string[],
): readonly string[] {
  let best: readonly string[] = [];
  for (const start of starts.slice(0, mostStarts)) {
    const found = cycleThrough(edges, group, start, best.length === 0 ? Infinity : best.length - 1);
    if (found !== undefined) best = found;
    if (best.length === 2) break;
  }
  return best;
}

/** Beyond this many starts the search would be quadratic: a cycle through one of these is near enough. */
const mostStarts = 200;

/** The shortest way from `start` back to it with fewer than `limit` steps. */
function cycleThrough(
  edges: Edges,
  group: ReadonlySet<string>,
  start: string,
  limit: number,
): readonly string[] | undefined {
  const from = new Map<string, string>();
  let frontier = [start];
  for (let steps = 1; steps < limit && frontier.length > 0; steps++) {
    const next: string[] = [];
    for (const node of frontier) {
      for (const target of edges.get(node) ?? []) {
        if (target === start) return wayBack(from, node, start);
        if (!group.has(target) || from.has(target)) continue;
        from.set(target, node);
        next.push(target);
      }
    }
    frontier = next;
  }
  return undefined;
}

function wayBack(from: ReadonlyMap<string, string>, last: string, start: string): readonly string[] {
  const path = [start];
  for (let node: string | undefined = last; node !== undefined && node !== start; node = from.get(node)) {
    path.push(node);
  }
  path.push(start);
  return path.toReversed();
}
