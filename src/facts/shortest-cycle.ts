type Edges = ReadonlyMap<string, readonly string[]>;

/**
 * A shortest cycle among the nodes of one strongly connected group, beginning and ending with its smallest node; of
 * equally short ones that with the smallest. `starts` are the nodes of the group, sorted.
 */
export function shortestCycle(
  edges: Edges,
  group: ReadonlySet<string>,
  starts: readonly string[],
): readonly string[] {
  let best: readonly string[] = [];
  let steps = 0;
  for (const start of starts) {
    const found = cycleThrough(edges, group, start, best.length === 0 ? Infinity : best.length - 1);
    if (found !== undefined) best = found;
    steps += best.length;
    if (best.length === 2 || steps > mostSteps) break;
  }
  return best;
}

/** Where all cycles of a huge group are long, looking from every node would be quadratic: by then one is near enough. */
const mostSteps = 2_000_000;

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
