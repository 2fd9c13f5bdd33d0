import { findingList } from '../diagnostics/finding-list.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { joinWords } from '../diagnostics/words.ts';
import { entityKinds } from '../model/kinds.ts';
import type { EntityCounts } from '../queries/count-entities.ts';
import type { Scope } from '../queries/scope.ts';
import type { CheckRequest } from './check-request.ts';
import type { CheckResult } from './check.ts';
import { countStates } from './finding-states.ts';
import { inScope } from './in-scope.ts';
import { kindsLookedAt } from './kinds-looked-at.ts';

/** What filters leave. */
export interface LeftByFilters {
  readonly scope: Scope;
  readonly counts: EntityCounts;
  /** The filters as they were written. */
  readonly filters: string;
}

/** What a check found about what filters leave; a rule of whose kinds these leave nothing was not checked. */
export function resultInScope(result: CheckResult, request: CheckRequest, left: LeftByFilters): CheckResult {
  const { since, fixed, ...whole } = result;
  const findings = findingList(inScope<Finding>(result.findings, left.scope));
  const unchecked = withoutAny(result, request, left);
  const rest = {
    ...whole,
    notChecked: [...result.notChecked, ...unchecked],
    checkedRules: result.checkedRules - unchecked.length,
  };
  if (since === undefined) return { ...rest, findings };
  const gone = inScope(fixed ?? [], left.scope);
  const counts = countStates({ findings, fixed: gone });
  return { ...rest, findings, fixed: gone, since: { ...since, counts } };
}

/** The rules that were checked over the whole, and of whose kinds filters leave nothing. */
function withoutAny(result: CheckResult, request: CheckRequest, { counts, filters }: LeftByFilters) {
  if (result.isStopped) return [];
  return kindsLookedAt(request, result)
    .filter(({ kinds }) => !entityKinds.some((kind) => kinds.has(kind) && counts[kind] > 0))
    .map(({ rule, kinds }) => {
      const words = Array.from(kinds, (kind) => (kind === 'org' ? 'organisation' : kind));
      return { rule, reason: `no ${joinWords(words, 9, 'or')} is left by ${filters}` };
    });
}
