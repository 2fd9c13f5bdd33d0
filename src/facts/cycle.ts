import type { Fact, FactRow } from './fact.ts';
import { shortestCycle } from './shortest-cycle.ts';
import { stronglyConnected } from './strongly-connected.ts';

/** Which graphs are searched: every entity's for the fields of the model, live ones' for what software and squads need. */
const graphs = {
  manager: `SELECT id AS source, manager_id AS target FROM person WHERE manager_id IS NOT NULL`,
  supports: `SELECT id AS source, supports_id AS target FROM objective WHERE supports_id IS NOT NULL`,
  parent: `SELECT id AS source, parent_id AS target FROM tribe WHERE parent_id IS NOT NULL`,
  component: `SELECT component_id AS source, depends_on_id AS target FROM v_component_dependency`,
  blocking: `
    SELECT DISTINCT squad_id AS source, depends_on_id AS target FROM v_squad_dependency WHERE severity = 'blocking'`,
};

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
    for (const [graph, rows] of Object.entries(inputs)) {
      const edges = edgesOf(rows);
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

/** Neighbours by node, each list sorted, so that results do not depend on the order of rows. */
function edgesOf(rows: readonly FactRow[]): ReadonlyMap<string, readonly string[]> {
  const edges = new Map<string, string[]>();
  for (const { source, target } of rows) {
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    const targets = edges.get(source);
    if (targets === undefined) edges.set(source, [target]);
    else targets.push(target);
  }
  for (const targets of edges.values()) targets.sort();
  return edges;
}
