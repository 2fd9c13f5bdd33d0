import { weightOfTier } from '../weight-of-tier.ts';
import type { Candidate, Cost, TeamProblem } from './team.ts';

/**
 * What each loss weighs, [own]: a squad that is left with nobody for its components above all, then one that falls below
 * its minimum, then a role; knowledge as coverage weighs it, by tier; a new line manager least.
 */
const weights = { nobody: 12, size: 4, role: 3, manager: 1 };

/** What it costs the squads they leave when these people go together. */
export function teamCosts(problem: TeamProblem, people: readonly Candidate[]): readonly Cost[] {
  const leaving = new Map<string, number>();
  const forgotten = new Map<number, number>();
  const costs: Cost[] = [];
  for (const { person, squad, roles, knows, changesManager } of people) {
    if (squad !== null) {
      leaving.set(squad, (leaving.get(squad) ?? 0) + 1);
      for (const field of roles) costs.push({ of: 'role', weight: weights.role, squad, field, person });
    }
    for (const component of knows) forgotten.set(component, (forgotten.get(component) ?? 0) + 1);
    if (changesManager) costs.push({ of: 'manager', weight: weights.manager, person });
  }
  for (const [squad, count] of leaving) {
    const { heads: before, components } = problem.squads.get(squad) ?? { heads: 0, components: 0 };
    const heads = before - count;
    if (heads >= problem.limits.squadLeast) continue;
    const weight = heads === 0 ? (components === 0 ? 0 : weights.nobody) : weights.size;
    if (weight > 0) costs.push({ of: 'size', weight, squad, heads });
  }
  for (const [index, count] of forgotten) {
    const component = problem.components[index];
    if (component === undefined) continue;
    const knowers = component.knowers - count;
    if (knowers >= problem.limits.knowers) continue;
    costs.push({ of: 'knowledge', weight: weightOfTier(component.tier), component: component.id, knowers });
  }
  return costs;
}

export function costOf(costs: readonly Cost[]): number {
  return costs.reduce((sum, { weight }) => sum + weight, 0);
}
