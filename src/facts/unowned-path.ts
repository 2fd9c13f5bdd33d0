import type { Fact, FactColumns } from './fact.ts';
import { numberedGraph, type NumberedGraph } from './numbered-graph.ts';

export const unownedPathFact: Fact = {
  name: 'unowned_path',
  doc: 'A critical component that needs, directly or through others, one that nobody owns; with the shortest way to it.',
  columns: {
    component_id: 'The critical component.',
    unowned_id: 'The nearest unowned component; of equally near ones that with the smallest way.',
    path: 'JSON: the way, both ends included.',
  },
  inputs: {
    critical: `SELECT json_group_array(id) AS id FROM v_component WHERE critical`,
    edges: `
      SELECT json_group_array(component_id) AS component_id, json_group_array(depends_on_id) AS depends_on_id
      FROM v_component_dependency`,
    unowned: `
      SELECT json_group_array(component.id) AS id
      FROM v_component AS component
      WHERE NOT component.deliberate AND component.owner_squads = 0
        AND NOT EXISTS (
          SELECT 1 FROM component_owner AS written
          WHERE written.component_id = component.id
        )
        AND NOT EXISTS (
          SELECT 1 FROM unread_field
          WHERE unread_field.kind = 'component' AND unread_field.id = component.id
            AND unread_field.field IN ('owner', '*')
        )`,
  },
  *derive({ critical = {}, edges = {}, unowned = {} }) {
    const graph = numberedGraph(edges['component_id'] ?? [], edges['depends_on_id'] ?? []);
    const goals = nodesOf(graph, unowned);
    const steps = stepsTo(goals, graph);
    const nearest = nearestTargets(graph, steps);
    let targets: Targets | undefined;
    const sorted = () => (targets ??= sortedTargets(graph));
    for (const start of nodesOf(graph, critical)) {
      const down = wayDown(start, nearest, steps);
      const path = down?.at(-1) === start ? wayToAnother(start, sorted(), new Set(goals)) : down;
      if (path === undefined) continue;
      const ids = path.map((node) => graph.ids[node] ?? '');
      yield [ids[0] ?? null, ids.at(-1) ?? null, JSON.stringify(ids)];
    }
  },
};

/** Those of the ids that an edge names, as nodes. */
function nodesOf(graph: NumberedGraph, { id: ids = [] }: FactColumns): readonly number[] {
  const nodes: number[] = [];
  for (const id of ids) {
    const node = graph.nodeOf(id);
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

/** How many steps each node is away from the nearest goal, for all of them in one walk backwards; -1 where no way leads to one. */
function stepsTo(goals: readonly number[], graph: NumberedGraph): Int32Array {
  const { ids, sources, firstInto, nextInto } = graph;
  const steps = new Int32Array(ids.length).fill(-1);
  const reached = Array.from(goals);
  for (const goal of goals) steps[goal] = 0;
  for (const node of reached) {
    const distance = (steps[node] ?? 0) + 1;
    for (let edge = firstInto[node] ?? -1; edge !== -1; edge = nextInto[edge] ?? -1) {
      const source = sources[edge] ?? 0;
      if (steps[source] !== -1) continue;
      steps[source] = distance;
      reached.push(source);
    }
  }
  return steps;
}

/** The target of each node that is nearest to a goal, the smallest id of equally near ones; -1 where none leads to one. */
function nearestTargets({ ids, sources, targets }: NumberedGraph, steps: Int32Array): Int32Array {
  const nearest = new Int32Array(ids.length).fill(-1);
  for (let edge = 0; edge < targets.length; edge++) {
    const target = targets[edge] ?? 0;
    const distance = steps[target] ?? -1;
    if (distance === -1) continue;
    const source = sources[edge] ?? 0;
    const known = nearest[source] ?? -1;
    const least = known === -1 ? Infinity : (steps[known] ?? 0);
    if (distance > least || (distance === least && (ids[target] ?? '') >= (ids[known] ?? ''))) continue;
    nearest[source] = target;
  }
  return nearest;
}

/** From `start` always to the nearest neighbour, until a goal; it may lead back to `start`. */
function wayDown(start: number, nearest: Int32Array, steps: Int32Array): readonly number[] | undefined {
  const path = [start];
  let node = start;
  do {
    node = nearest[node] ?? -1;
    if (node === -1) return undefined;
    path.push(node);
  } while (steps[node] !== 0);
  return path;
}

/** Where the edges of a node lead, the smallest id first. */
type Targets = ReadonlyMap<number, readonly number[]>;

function sortedTargets({ ids, sources, targets }: NumberedGraph): Targets {
  const lists = new Map<number, number[]>();
  for (const [edge, source] of sources.entries()) {
    const known = lists.get(source);
    if (known === undefined) lists.set(source, [targets[edge] ?? 0]);
    else known.push(targets[edge] ?? 0);
  }
  for (const list of lists.values()) list.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  return lists;
}

/** Where `start` is unowned and the nearest goal is itself, in a cycle: the shortest way to another goal. */
function wayToAnother(
  start: number,
  targets: Targets,
  goals: ReadonlySet<number>,
): readonly number[] | undefined {
  const ways = new Map([[start, [start]]]);
  for (const [node, way] of ways) {
    for (const target of targets.get(node) ?? []) {
      if (ways.has(target)) continue;
      if (goals.has(target)) return [...way, target];
      ways.set(target, [...way, target]);
    }
  }
  return undefined;
}
