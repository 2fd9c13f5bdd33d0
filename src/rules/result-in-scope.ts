import { findingList } from '../diagnostics/finding-list.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Scope } from '../queries/scope.ts';
import type { CheckResult } from './check.ts';
import { countStates } from './finding-states.ts';
import { inScope } from './in-scope.ts';

/** What a check found about what the filters leave. */
export function resultInScope(result: CheckResult, scope: Scope | null): CheckResult {
  if (scope === null) return result;
  const { since, fixed, ...rest } = result;
  const findings = findingList(inScope<Finding>(result.findings, scope));
  if (since === undefined) return { ...rest, findings };
  const left = inScope(fixed ?? [], scope);
  const counts = countStates({ findings, fixed: left });
  return { ...rest, findings, fixed: left, since: { ...since, counts } };
}
