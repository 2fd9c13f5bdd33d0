import type { Fact } from './fact.ts';
import { numberedGraph, type NumberedGraph } from './numbered-graph.ts';
import { shortestCycle } from './shortest-cycle.ts';
import { stronglyConnected } from './strongly-connected.ts';

/** Which graphs are searched: every entity's for the fields of the model, live ones' for what software and squads need. */
const graphs = {
  manager: edgesSql('id', 'manager_id', `person WHERE manager_id IS NOT NULL`),
  supports: edgesSql('id', 'supports_id', `objective WHERE supports_id IS NOT NULL`),
  parent: edgesSql('id', 'parent_id', `tribe WHERE parent_id IS NOT NULL`),
  component: edgesSql('component_id', 'depends_on_id', `v_component_dependency`),
  blocking: edgesSql(
    'squad_id',
    'depends_on_id',
    `
    (SELECT DISTINCT squad_id, depends_on_id FROM v_squad_dependency WHERE severity = 'blocking')`,
  ),
};

function edgesSql(source: string, target: string, from: string): string {
  return `SELECT json_group_array(${source}) AS source, json_group_array(${target}) AS target FROM ${from}`;
}

export const cycleFact: Fact = {
  name: 'cycle',
  doc: 'A group of entities that lead back to themselves, with one shortest way round.',
  columns: {
    graph: '`manager`, `supports`, `parent`, `component` (dependsOn) or `blocking` (dependencies of squads).',
    id: 'The smallest id of the cycle that is shown.',
    path: 'JSON: a shortest cycle, beginning and ending with that id.',
    others: 'JSON: the other ids of the group, sorted, those outside of the shown cycle included.',
  },
  inputs: graphs,
  *derive(inputs) {
    for (const [graph, { source = [], target = [] }] of Object.entries(inputs)) {
      const edges = edgesThatMayReturn(numberedGraph(source, target));
      for (const group of stronglyConnected(edges)) {
        const sorted = group.toSorted();
        const path = shortestCycle(edges, new Set(sorted), sorted);
        const [smallest] = path;
        if (smallest === undefined) continue;
        const others = sorted.filter((id) => id !== smallest);
        yield [graph, smallest, JSON.stringify(path), JSON.stringify(others)];
      }
    }
  },
};

/**
 * Neighbours by node, each list sorted, so that results do not depend on the order of rows; without the nodes that lead
 * nowhere, and those that then lead nowhere, again and again: mostly nothing is left.
 */
function edgesThatMayReturn(graph: NumberedGraph): ReadonlyMap<string, readonly string[]> {
  const { ids, sources, targets, firstInto, nextInto } = graph;
  const left = new Int32Array(ids.length);
  for (const source of sources) left[source] = (left[source] ?? 0) + 1;
  const ends: number[] = [];
  for (let node = 0; node < left.length; node++) if (left[node] === 0) ends.push(node);
  for (const end of ends) {
    for (let edge = firstInto[end] ?? -1; edge !== -1; edge = nextInto[edge] ?? -1) {
      const source = sources[edge] ?? 0;
      const others = (left[source] ?? 0) - 1;
      left[source] = others;
      if (others === 0) ends.push(source);
    }
  }
  const edges = new Map<string, string[]>();
  if (ends.length === ids.length) return edges;
  for (const [edge, target] of targets.entries()) {
    const source = sources[edge] ?? 0;
    if (left[source] === 0 || left[target] === 0) continue;
    const known = edges.get(ids[source] ?? '');
    if (known === undefined) edges.set(ids[source] ?? '', [ids[target] ?? '']);
    else known.push(ids[target] ?? '');
  }
  for (const list of edges.values()) list.sort();
  return edges;
}
