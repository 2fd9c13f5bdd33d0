import type { Fact, FactRow } from './fact.ts';

export const unownedPathFact: Fact = {
  name: 'unowned_path',
  doc: 'A critical component that needs, directly or through others, one that nobody owns; with the shortest way to it.',
  columns: {
    component_id: 'The critical component.',
    unowned_id: 'The nearest unowned component; of equally near ones that with the smallest way.',
    path: 'JSON: the way, both ends included.',
  },
  inputs: {
    critical: `SELECT id FROM v_component WHERE critical ORDER BY id`,
    edges: `SELECT component_id, depends_on_id FROM v_component_dependency ORDER BY component_id, depends_on_id`,
    unowned: `
      SELECT component.id
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
  *derive({ critical = [], edges = [], unowned = [] }) {
    const targets = neighbours(edges, 'component_id', 'depends_on_id');
    const sources = neighbours(edges, 'depends_on_id', 'component_id');
    const goals = new Set(unowned.map(({ id }) => String(id)));
    const steps = stepsTo(goals, sources);
    for (const { id } of critical) {
      const start = String(id);
      const nearest = wayDown(start, targets, steps);
      const path = nearest?.at(-1) === start ? wayToAnother(start, targets, goals) : nearest;
      if (path !== undefined) yield [start, path.at(-1) ?? null, JSON.stringify(path)];
    }
  },
};

function neighbours(
  edges: readonly FactRow[],
  by: string,
  to: string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const known = found.get(String(edge[by]));
    if (known === undefined) found.set(String(edge[by]), [String(edge[to])]);
    else known.push(String(edge[to]));
  }
  return found;
}

/** How many steps each node is away from the nearest goal, for all of them in one walk backwards. */
function stepsTo(
  goals: Iterable<string>,
  sources: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const steps = new Map<string, number>(Array.from(goals, (goal) => [goal, 0]));
  for (const [node, distance] of steps) {
    for (const source of sources.get(node) ?? []) {
      if (!steps.has(source)) steps.set(source, distance + 1);
    }
  }
  return steps;
}

/** From `start` always to the nearest neighbour, the smallest id of equally near ones; it may lead back to `start`. */
function wayDown(
  start: string,
  targets: ReadonlyMap<string, readonly string[]>,
  steps: ReadonlyMap<string, number>,
): readonly string[] | undefined {
  const path = [start];
  for (let left = Infinity; left > 0;) {
    let next: string | undefined;
    for (const target of targets.get(path.at(-1) ?? start) ?? []) {
      const distance = steps.get(target) ?? Infinity;
      if (distance < left) [next, left] = [target, distance];
    }
    if (next === undefined) return undefined;
    path.push(next);
  }
  return path;
}

/** Where `start` is unowned and the nearest goal is itself, in a cycle: the shortest way to another goal. */
function wayToAnother(
  start: string,
  targets: ReadonlyMap<string, readonly string[]>,
  goals: ReadonlySet<string>,
): readonly string[] | undefined {
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
