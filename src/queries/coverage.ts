import type { Scope } from './scope.ts';
import type { Store } from '../store/open-store.ts';

/** How many components have somebody who looks after them. */
export interface Share {
  readonly components: number;
  readonly owned: number;
  /** `owned` of `components`, 0 to 100 with one decimal: to show, not to compare. */
  readonly percent: number;
}

/** Owned components: those with a live owner squad that has a head, of all live ones that are not deliberately unowned. */
export interface Coverage extends Share {
  /** The same, where a tier 1 component counts four times, a tier 2 one twice, any other once. */
  readonly weighted: number;
  /** Components owned by a guild, a tribe or a person and no squad: beside the coverage, not in it. */
  readonly ownedOtherwise: number;
  readonly deliberate: number;
  readonly byTier: readonly (Share & { readonly tier: number | null })[];
  /** A component counts for each tribe that an owner squad of it belongs to; for `null` where there is none. */
  readonly byTribe: readonly (Share & { readonly tribe: string | null })[];
}

/** Where there is nothing to look at. */
export const noCoverage: Coverage = {
  components: 0,
  owned: 0,
  percent: 0,
  weighted: 0,
  ownedOtherwise: 0,
  deliberate: 0,
  byTier: [],
  byTribe: [],
};

/** Only what the filters leave is looked at, where there are any. */
const lookedAt = (scope: Scope | null) => `
  WITH in_scope AS (
    SELECT *
    FROM v_component
    ${scope === null ? '' : `WHERE id IN (SELECT id FROM v_scope WHERE kind = 'component')`}
  ),
  looked_at AS (
    SELECT id, tier, staffed, CASE tier WHEN 1 THEN 4 WHEN 2 THEN 2 ELSE 1 END AS weight
    FROM in_scope
    WHERE NOT deliberate
  )`;

/** Whether at least `least` percent are owned: exactly, whatever the shown number is rounded to. */
export function isCovered({ owned, components }: Share, least: number): boolean {
  return owned * 100 >= least * components;
}

/** The coverage of the day, of what the filters leave. */
export function coverage(store: Pick<Store, 'rows'>, scope: Scope | null = null): Coverage {
  const looked = lookedAt(scope);
  const [total] = store.rows(`${looked}
    SELECT count(*) AS components, coalesce(sum(staffed), 0) AS owned, coalesce(sum(weight), 0) AS weight,
      coalesce(sum(weight * staffed), 0) AS owned_weight,
      (SELECT count(*) FROM in_scope WHERE deliberate) AS deliberate,
      (SELECT count(*) FROM in_scope AS component
       WHERE component.owner_squads = 0
         AND EXISTS (SELECT 1 FROM v_owner AS owner WHERE owner.component_id = component.id)) AS owned_otherwise
    FROM looked_at`);
  const byTier = store.rows(`${looked}
    SELECT tier, count(*) AS components, sum(staffed) AS owned
    FROM looked_at
    GROUP BY tier
    ORDER BY tier IS NULL, tier`);
  const byTribe = store.rows(`${looked},
    placed AS (
      SELECT DISTINCT looked_at.id, looked_at.staffed, squad.tribe_id
      FROM looked_at
      LEFT JOIN v_owner_squad AS owner ON owner.component_id = looked_at.id
      LEFT JOIN v_squad AS squad ON squad.id = owner.squad_id
    )
    SELECT tribe_id, count(*) AS components, sum(staffed) AS owned
    FROM placed
    GROUP BY tribe_id
    ORDER BY tribe_id IS NULL, tribe_id`);
  return {
    ...shareOf(total),
    weighted: percent(Number(total?.['owned_weight']), Number(total?.['weight'])),
    ownedOtherwise: Number(total?.['owned_otherwise']),
    deliberate: Number(total?.['deliberate']),
    byTier: byTier.map((row) => ({
      tier: typeof row['tier'] === 'number' ? row['tier'] : null,
      ...shareOf(row),
    })),
    byTribe: byTribe.map((row) => ({
      tribe: typeof row['tribe_id'] === 'string' ? row['tribe_id'] : null,
      ...shareOf(row),
    })),
  };
}

function shareOf(row: Readonly<Record<string, unknown>> | undefined): Share {
  const components = Number(row?.['components'] ?? 0);
  const owned = Number(row?.['owned'] ?? 0);
  return { components, owned, percent: percent(owned, components) };
}

/** With one decimal, rounded down: only all are 100, and some are never 0. 0 of 0 is 0. */
function percent(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  return Math.max(1, Math.floor((1000 * part) / whole)) / 10;
}
