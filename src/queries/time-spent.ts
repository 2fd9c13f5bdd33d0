import type { Store } from '../store/open-store.ts';
import type { Scope } from './scope.ts';

/**
 * What people's time goes into, in FTE. `value` to `nothing` add up to `fte`: the sum of all capacities, or more where
 * somebody's shares exceed the capacity.
 */
export interface TimeSpent {
  readonly fte: number;
  readonly value: number;
  readonly overhead: number;
  /** On objectives that say neither value nor overhead. */
  readonly withoutKind: number;
  /** On objectives whose period is over, of any kind. */
  readonly over: number;
  /** The sum of the next two. */
  readonly nothing: number;
  /** In squads that serve no objective. */
  readonly unaligned: number;
  /** In no squad at all: what the shares leave of the capacity. */
  readonly outsideSquads: number;
}

/** Where there is nobody. */
export const noTime: TimeSpent = {
  fte: 0,
  value: 0,
  overhead: 0,
  withoutKind: 0,
  over: 0,
  nothing: 0,
  unaligned: 0,
  outsideSquads: 0,
};

/** The time of everybody who is here; with a scope, of the squads and people in it. */
export function timeSpent(store: Pick<Store, 'rows'>, scope: Scope | null = null): TimeSpent {
  const within = (kind: 'squad' | 'person', column: string) =>
    scope === null ? '' : `AND ${column} IN (SELECT id FROM v_scope WHERE kind = '${kind}')`;
  const [row] = store.rows(`
    WITH work AS (
      SELECT CASE WHEN objective.over THEN 'over' ELSE objective.kind END AS what, work.fte
      FROM v_squad_objective AS work
      CROSS JOIN v_objective AS objective ON objective.id = work.objective_id
      WHERE 1 ${within('squad', 'work.squad_id')}
    )
    SELECT
      (SELECT total(fte) FROM work WHERE what = 'value') AS value,
      (SELECT total(fte) FROM work WHERE what = 'overhead') AS overhead,
      (SELECT total(fte) FROM work WHERE what IS NULL) AS without_kind,
      (SELECT total(fte) FROM work WHERE what = 'over') AS over,
      (SELECT total(squad.fte) FROM v_squad AS squad
       WHERE NOT EXISTS (SELECT 1 FROM v_squad_objective AS own WHERE own.squad_id = squad.id)
         ${within('squad', 'squad.id')}) AS unaligned,
      (SELECT total(max(0, capacity - allocation)) FROM v_person WHERE 1 ${within('person', 'id')}) AS outside`);
  const fte = (column: string) => exact(Number(row?.[column]));
  const [value, overhead, withoutKind, over] = [
    fte('value'),
    fte('overhead'),
    fte('without_kind'),
    fte('over'),
  ];
  const [unaligned, outsideSquads] = [fte('unaligned'), fte('outside')];
  const nothing = exact(unaligned + outsideSquads);
  return {
    fte: exact(value + overhead + withoutKind + over + nothing),
    value,
    overhead,
    withoutKind,
    over,
    nothing,
    unaligned,
    outsideSquads,
  };
}

/** Shares are decimal fractions: 0.1 + 0.2 is 0.3. */
export function exact(fte: number): number {
  return Math.round(fte * 1e6) / 1e6;
}
