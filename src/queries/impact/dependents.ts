import { subjectText } from '../../diagnostics/finding.ts';
import { compareText } from '../../diagnostics/order.ts';
import { numberCell, textCell } from '../cells.ts';
import type { Named } from '../names.ts';
import { ownersOf } from '../owners.ts';
import type { Dependent, DependentSquad, ImpactContext, ImpactStore, OwnerToTell } from './answer.ts';
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
      const row = store.first(`SELECT tier, deliberate FROM v_component WHERE id = ?`, id);
      const owners = ownersOf(store, id, named);
      const tribes = new Set(owners.flatMap((owner) => tribeOf(store, owner) ?? []));
      return {
        component: named('component', id),
        tier: numberCell(row?.['tier']),
        owners,
        isDeliberate: row?.['deliberate'] === 1,
        tribes: Array.from(tribes, (tribe) => named('tribe', tribe)),
        depth: steps,
        through: named('component', through),
      };
    })
    .toSorted((a, b) => a.depth - b.depth || byTier(a, b));
}

/** The tribe that an owner is, or that an owner squad is of. */
function tribeOf(store: ImpactStore, { kind, id }: Named): string | null {
  if (kind === 'tribe') return id;
  if (kind !== 'squad') return null;
  return textCell(store.first(`SELECT tribe_id FROM v_squad WHERE id = ?`, id)?.['tribe_id']);
}

/** Tier 1 first, none last, then by id. */
export function byTier(
  a: { readonly component: Named; readonly tier: number | null },
  b: { readonly component: Named; readonly tier: number | null },
): number {
  return (a.tier ?? 9) - (b.tier ?? 9) || compareText(a.component.id, b.component.id);
}

/** Who owns any of these components: those that are nearest first. */
export function ownersToTell(
  context: ImpactContext,
  dependents: readonly Dependent[],
): readonly OwnerToTell[] {
  const found = new Map<
    string,
    { readonly owner: Named; readonly components: Named[]; readonly depth: number }
  >();
  for (const { component, owners, depth } of dependents) {
    for (const owner of owners) {
      const key = subjectText(owner);
      const known = found.get(key);
      if (known === undefined) found.set(key, { owner, components: [component], depth });
      else known.components.push(component);
    }
  }
  return Array.from(found.values(), (each) => ({ ...each, ...reachOf(context, each.owner) })).toSorted(
    (a, b) => a.depth - b.depth || compareText(subjectText(a.owner), subjectText(b.owner)),
  );
}

/** How an owner is told: a squad in its channel, another through whoever speaks for it. */
function reachOf({ store, named }: ImpactContext, owner: Named): Pick<OwnerToTell, 'channel' | 'contact'> {
  const { kind, id } = owner;
  if (kind === 'person') return { channel: null, contact: owner };
  if (kind === 'squad') {
    const squad = store.first(`SELECT channel FROM v_squad WHERE id = ?`, id);
    return { channel: textCell(squad?.['channel']), contact: null };
  }
  const row =
    kind === 'tribe'
      ? store.first(`SELECT NULL AS channel, lead_id AS person_id FROM v_tribe WHERE id = ?`, id)
      : store.first(`SELECT channel, coordinator_id AS person_id FROM v_guild WHERE id = ?`, id);
  const person = textCell(row?.['person_id']);
  return {
    channel: textCell(row?.['channel']),
    contact: person === null ? null : named('person', person),
  };
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
