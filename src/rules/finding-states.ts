import type { Finding, FindingState } from '../diagnostics/finding.ts';
import { findingStates } from '../diagnostics/finding.ts';
import type { FindingList } from '../diagnostics/finding-list.ts';
import type { CheckResult } from './check.ts';
import { ComparedFinding } from './compared-finding.ts';
import type { Comparison } from './comparison.ts';

/** How many findings count of each state: those that are neither waived nor in a baseline. */
export function countStates({
  findings,
  fixed = [],
}: Pick<CheckResult, 'findings' | 'fixed'>): Comparison['counts'] {
  const number = (wanted: FindingState) =>
    findings.counts
      .filter(({ isWaived, isInBaseline, state }) => !isWaived && !isInBaseline && state === wanted)
      .reduce((sum, each) => sum + each.number, 0);
  const [isNew, worse, same] = findingStates.map(number);
  return { new: isNew ?? 0, worse: worse ?? 0, same: same ?? 0, fixed: fixed.length };
}

/** Findings that are all of one state: of an organisation that did not change, or was not there before. */
export function inState(findings: FindingList, state: FindingState): FindingList {
  const stated = (finding: Finding) => new ComparedFinding({ finding, state });
  return {
    counts: findings.counts.map((count) => ({ ...count, state })),
    get groups() {
      return findings.groups.map((group) => ({
        ...group,
        isSameHelp: group.isSameHelp,
        about: group.about,
        first: group.first.map(stated),
        all: () => group.all().map(stated),
      }));
    },
    about: (subject) => findings.about(subject).map(stated),
    *[Symbol.iterator]() {
      for (const finding of findings) yield stated(finding);
    },
  };
}
