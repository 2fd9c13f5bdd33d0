import type { Store } from '../../store/open-store.ts';
import { namesOf, type Named } from '../names.ts';
import { periodStateOf, type PeriodState } from '../period-state.ts';

/** Where the day is outside of the period of an objective, and who still works for one that is over. */
export interface ObjectivePeriod extends PeriodState {
  /** Squads and tribes whose `serves` names it; none where it is not over. */
  readonly stillServedBy: readonly Named[];
}

/** Of a live objective; null where it is not live. */
export function objectivePeriod(store: Pick<Store, 'rows' | 'first'>, id: string): ObjectivePeriod | null {
  const [row] = store.rows(`SELECT period_begin, period_end, ahead, over FROM v_objective WHERE id = :id`, {
    id,
  });
  if (row === undefined) return null;
  const state = periodStateOf(row);
  if (state.overSince === null) return { ...state, stillServedBy: [] };
  const named = namesOf(store);
  const serves = store.rows(`SELECT kind, id FROM v_serves WHERE objective_id = :id ORDER BY kind, id`, {
    id,
  });
  const stillServedBy = serves.map((each) =>
    named(each['kind'] === 'tribe' ? 'tribe' : 'squad', String(each['id'])),
  );
  return { ...state, stillServedBy };
}
