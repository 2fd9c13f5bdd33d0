import { compareText } from '../../diagnostics/order.ts';
import { numberCell, textCell } from '../cells.ts';
import type { Named } from '../names.ts';
import type { Dependent, DependentSquad, ImpactContext, SquadToTell } from './answer.ts';
import { closure } from './closure.ts';

const componentStep = `
  SELECT dependency.component_id AS id, min(dependency.depends_on_id) AS through
  FROM json_each(:ids) AS wanted
  CROSS JOIN v_component_dependency AS dependency ON dependency.depends_on_id = wanted.value
  GROUP BY dependency.component_id
  ORDER BY dependency.component_id`;

/** The components that rest on the given ones, directly or through others: nearest first, then by tier. */
export function dependentsOf(context: ImpactContext, ids: readonly string[]): readonly Dependent[] {
  const { store, named, depth } = context;
  const reached = closure(store, ids, componentStep, depth);
  return reached
    .map(({ id, depth: steps, through }) => {
      const row = store.first(`SELECT tier FROM v_component WHERE id = ?`, id);
      const owners = store.rows(
        `SELECT owner.squad_id, squad.tribe_id
         FROM v_owner_squad AS owner
         CROSS JOIN v_squad AS squad ON squad.id = owner.squad_id
         WHERE owner.component_id = :id
         ORDER BY owner.squad_id`,
        { id },
      );
      const tribes = new Set(owners.flatMap((owner) => textCell(owner['tribe_id']) ?? []));
      return {
        component: named('component', id),
        tier: numberCell(row?.['tier']),
        squads: owners.map((owner) => named('squad', String(owner['squad_id']))),
        tribes: Array.from(tribes, (tribe) => named('tribe', tribe)),
        depth: steps,
        through: named('component', through),
      };
    })
    .toSorted((a, b) => a.depth - b.depth || byTier(a, b));
}

/** Tier 1 first, none last, then by id. */
export function byTier(
  a: { readonly component: Named; readonly tier: number | null },
  b: { readonly component: Named; readonly tier: number | null },
): number {
  return (a.tier ?? 9) - (b.tier ?? 9) || compareText(a.component.id, b.component.id);
}

/** The squads that own any of these components: those that are nearest first. */
export function squadsToTell(
  { store }: ImpactContext,
  dependents: readonly Dependent[],
): readonly SquadToTell[] {
  const found = new Map<
    string,
    { readonly squad: Named; readonly components: Named[]; readonly depth: number }
  >();
  for (const { component, squads, depth } of dependents) {
    for (const squad of squads) {
      const known = found.get(squad.id);
      if (known === undefined) found.set(squad.id, { squad, components: [component], depth });
      else known.components.push(component);
    }
  }
  return Array.from(found.values(), (each) => ({
    ...each,
    channel: textCell(store.first(`SELECT channel FROM v_squad WHERE id = ?`, each.squad.id)?.['channel']),
  })).toSorted((a, b) => a.depth - b.depth || compareText(a.squad.id, b.squad.id));
}

const squadStep = `
  SELECT link.squad_id AS id, min(link.depends_on_id) AS through
  FROM json_each(:ids) AS wanted
  CROSS JOIN v_squad_link AS link ON link.depends_on_id = wanted.value
  GROUP BY link.squad_id
  ORDER BY link.squad_id`;

/** The squads that depend on the given ones, declared or through components, directly or through others. */
export function dependentSquadsOf(
  { store, named, depth }: ImpactContext,
  ids: readonly string[],
): readonly DependentSquad[] {
  return closure(store, ids, squadStep, depth).map(({ id, depth: steps, through }) => {
    const link = store.first(
      `SELECT declared, through_components FROM v_squad_link WHERE squad_id = ? AND depends_on_id = ?`,
      id,
      through,
    );
    const written = store.first(
      `SELECT severity FROM v_squad_dependency WHERE squad_id = ? AND depends_on_id = ?`,
      id,
      through,
    );
    const squad = store.first(`SELECT tribe_id, channel FROM v_squad WHERE id = ?`, id);
    const tribe = textCell(squad?.['tribe_id']);
    return {
      squad: named('squad', id),
      tribe: tribe === null ? null : named('tribe', tribe),
      channel: textCell(squad?.['channel']),
      depth: steps,
      through: named('squad', through),
      declared: link?.['declared'] === 1,
      throughComponents: link?.['through_components'] === 1,
      severity: textCell(written?.['severity']),
    };
  });
}
