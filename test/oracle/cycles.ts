/** Arrows between ids, sorted. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

function reachable(arrows: Arrows, start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...(arrows.get(start) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(arrows.get(next) ?? []));
  }
  return seen;
}

/** Length of the shortest way from an id back to itself. */
function wayBack(arrows: Arrows, start: string): number {
  let edge = new Set(arrows.get(start) ?? []);
  const seen = new Set<string>();
  for (let length = 1; edge.size > 0; length += 1) {
    if (edge.has(start)) return length;
    for (const id of edge) seen.add(id);
    edge = new Set([...edge].flatMap((id) => arrows.get(id) ?? []).filter((id) => !seen.has(id)));
  }
  return Infinity;
}

/** For every strongly connected group the smallest id that is on one of its shortest cycles. */
export function cyclesOf(arrows: Arrows): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  for (const id of [...arrows.keys()].toSorted()) {
    const reached = reachable(arrows, id);
    if (done.has(id) || !reached.has(id)) continue;
    const group = [...reached].filter((each) => reachable(arrows, each).has(id)).toSorted();
    for (const each of group) done.add(each);
    const shortest = Math.min(...group.map((each) => wayBack(arrows, each)));
    found.push(...group.filter((each) => wayBack(arrows, each) === shortest).slice(0, 1));
  }
  return found;
}
