import { countEntities, countLives } from '../queries/count-entities.ts';
import { coverage } from '../queries/coverage.ts';
import type { Scope } from '../queries/scope.ts';
import { timeSpent } from '../queries/time-spent.ts';
import type { Store } from '../store/open-store.ts';
import type { Answers } from './answers.ts';
import { wholeCheck } from './check-request.ts';
import { gapList } from './gap-list.ts';
import { inScope } from './in-scope.ts';
import { resultInScope } from './result-in-scope.ts';

/** What there is to say of the part of an organisation that filters leave; `v_scope` speaks of it, too. */
export function answersInScope(
  { check, title, gaps }: Answers,
  store: Store,
  scope: Scope,
  filters: string,
): Answers {
  const counts = countEntities(store, scope);
  return {
    check: resultInScope(check, wholeCheck, { scope, counts, filters }),
    entities: counts,
    lives: countLives(store, scope),
    time: timeSpent(store, scope),
    coverage: coverage(store, scope),
    title,
    gaps: gapList(inScope(gaps, scope)),
  };
}
