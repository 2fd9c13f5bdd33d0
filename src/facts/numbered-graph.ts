/**
 * A directed graph whose nodes and edges have numbers, from 0 on: ten thousand edges in arrays of numbers are walked in
 * a fraction of the time that they take in maps of texts.
 */
export interface NumberedGraph {
  /** The id of each node. */
  readonly ids: readonly string[];
  /** The node of an id; undefined where no edge names it. */
  nodeOf(id: unknown): number | undefined;
  /** The node where each edge begins. */
  readonly sources: Int32Array;
  /** The node where each edge ends. */
  readonly targets: Int32Array;
  /** Of the edges that end at a node one, and for each edge another one that ends there; -1 where there is none. */
  readonly firstInto: Int32Array;
  readonly nextInto: Int32Array;
}

/** The graph of edges that are given as two columns of ids. */
export function numberedGraph(sources: readonly unknown[], targets: readonly unknown[]): NumberedGraph {
  const nodes = new Map<unknown, number>();
  const ids: string[] = [];
  const nodeOf = (id: unknown) => {
    const known = nodes.get(id);
    if (known !== undefined) return known;
    nodes.set(id, ids.length);
    return ids.push(String(id)) - 1;
  };
  const count = sources.length;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  for (let edge = 0; edge < count; edge++) {
    from[edge] = nodeOf(sources[edge]);
    to[edge] = nodeOf(targets[edge]);
  }
  const firstInto = new Int32Array(ids.length).fill(-1);
  const nextInto = new Int32Array(count);
  for (let edge = 0; edge < count; edge++) {
    const target = to[edge] ?? 0;
    nextInto[edge] = firstInto[target] ?? -1;
    firstInto[target] = edge;
  }
  return { ids, nodeOf: (id) => nodes.get(id), sources: from, targets: to, firstInto, nextInto };
}
