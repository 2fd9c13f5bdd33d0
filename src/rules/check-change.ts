import type { Finding } from '../diagnostics/finding.ts';
import { findingList } from '../diagnostics/finding-list.ts';
import { addedWaivers } from './added-waivers.ts';
import { builtInRules } from './all.ts';
import { checkOrg, type CheckResult } from './check.ts';
import type { CheckRequest } from './check-request.ts';
import { compareFindings } from './compare-findings.ts';
import type { Comparison, Loosened } from './comparison.ts';
import { loosenedSettings } from './loosened.ts';
import type { OpenedOrg } from './opened-org.ts';
import { ownRuleValid } from './own/own-rule-valid.ts';
import { readPolicy } from './read-policy.ts';

/** What a change did, as a check finds it. */
export interface CheckedChange {
  /** Of the state after: each finding has its state, and `fixed` has what is no more. */
  readonly result: CheckResult & { readonly fixed: readonly Finding[] };
  readonly loosened: Comparison['loosened'];
  readonly addedWaivers: Comparison['addedWaivers'];
}

/**
 * Checks two states of an organisation on one day by the policy of the state after, with the rules of a change.
 * `before` speaks in the ids of `after`: see `inLaterIds`.
 */
export function checkChange(before: OpenedOrg, after: OpenedOrg, request: CheckRequest): CheckedChange {
  const now = checkOrg(after, request, { before: before.store });
  const shut = new Set([...now.notChecked, ...now.off].map(({ rule }) => rule));
  const was = checkOrg(before, request, { judge: { policy: after.policy, shut } });
  const told = Array.from<Finding>(was.findings).filter(
    ({ rule, field }) => rule !== ownRuleValid.id || isSameOwnRule(before, after, field),
  );
  const { findings, fixed } = compareFindings(told, now.findings);
  const fixedNow = fixed.filter(({ rule, waived }) => !shut.has(rule) && waived === null);
  const result = { ...now, findings: findingList(findings), fixed: fixedNow };
  if (now.isStopped) return { result, loosened: [], addedWaivers: [] };
  const isLeft = new Set(was.notChecked.map(({ rule }) => rule));
  return {
    result,
    loosened: [
      ...loosenedSettings(before.policy, after.policy),
      ...now.notChecked
        .filter(({ rule, reason }) => !isLeft.has(rule) && isShutGate(rule, reason))
        .map(({ rule, reason }): Loosened => {
          return { rule, what: 'not checked', option: null, before: 'checked', after: reason };
        }),
    ],
    addedWaivers: addedWaivers(before.store, after.store),
  };
}

/** Whether too few have the field of a rule, where there is something to look at. */
function isShutGate(id: string, reason: string): boolean {
  const rule = builtInRules.find((each) => each.id === id);
  return rule?.gate !== undefined && reason !== `no ${rule.gate.noun}`;
}

/** Whether a rule of one's own was written before as it is now, so that what is wrong with it was wrong before. */
function isSameOwnRule(before: OpenedOrg, after: OpenedOrg, field: string | null): boolean {
  const name = field?.split('.')[2];
  const written = ({ policy }: OpenedOrg) => {
    const { texts } =
      readPolicy(policy, builtInRules).ownRules.rules.find(({ rule }) => rule.id === name) ?? {};
    return JSON.stringify(Array.from(texts ?? [], ([key, node]) => [key, node.text]));
  };
  return written(before) === written(after);
}
