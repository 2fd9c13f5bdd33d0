type Edges = ReadonlyMap<string, readonly string[]>;

interface Visit {
  readonly node: string;
  readonly targets: Iterator<string>;
}

/**
 * The groups of nodes that reach each other, of two or more nodes, or of one that points at itself (Tarjan 1972,
 * without recursion: real graphs are deeper than a stack).
 */
export function stronglyConnected(edges: Edges): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  const visits: Visit[] = [];

  const begin = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    visits.push({ node, targets: (edges.get(node) ?? [])[Symbol.iterator]() });
  };
  const lower = (node: string, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const close = (node: string) => {
    if (lowest.get(node) !== order.get(node)) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const each of group) isOpen.delete(each);
    if (group.length > 1 || (edges.get(node) ?? []).includes(node)) groups.push(group);
  };

  for (const start of edges.keys()) {
    if (!order.has(start)) begin(start);
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const next = visit.targets.next();
      if (next.done === true) {
        visits.pop();
        const parent = visits.at(-1);
        if (parent !== undefined) lower(parent.node, lowest.get(visit.node) ?? 0);
        close(visit.node);
      } else if (!order.has(next.value)) begin(next.value);
      else if (isOpen.has(next.value)) lower(visit.node, order.get(next.value) ?? 0);
    }
  }
  return groups;
}
