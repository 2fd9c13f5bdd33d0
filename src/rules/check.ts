import type { Category } from '../diagnostics/category.ts';
import { findingList, type FindingList } from '../diagnostics/finding-list.ts';
import { subjectText, type Finding } from '../diagnostics/finding.ts';
import { fingerprint } from '../diagnostics/fingerprint.ts';
import { findingOrder } from '../diagnostics/order.ts';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import { readingRules, stoppingRules } from '../diagnostics/reading-rules.ts';
import { rules } from './all.ts';
import { isOfCategories, type CheckRequest } from './check-request.ts';
import { locatorOf, type Locator } from './locate.ts';
import type { Comparison } from './comparison.ts';
import type { OpenedOrg } from './opened-org.ts';
import { profiles } from './profiles/all.ts';
import { readPolicy, type ReadPolicy } from './read-policy.ts';
import type { Rule } from './rule.ts';
import { findingsOf, type CheckedFinding } from './rule-finding.ts';
import { runRules } from './run-rules.ts';
import { settingsOf } from './settings.ts';
import { suggestionsOf } from './suggest-ids.ts';
import { activeWaivers } from './active-waivers.ts';

/** A rule that says nothing, and why. */
export interface Unchecked {
  readonly rule: string;
  readonly reason: string;
}

/** What a check found, and what it could not look at. */
export interface CheckResult<F extends Finding = Finding> {
  /** Sorted; waived ones included. Their words can be asked for as long as the store is open. */
  readonly findings: FindingList<F>;
  readonly notChecked: readonly Unchecked[];
  /** The selected rules that are off, and where that is said. */
  readonly off: readonly Unchecked[];
  /** How many mistakes of reading the request leaves out of the findings. */
  readonly leftOut: number;
  /** How many rules were checked. */
  readonly checkedRules: number;
  /** Whether reading had to stop, so that no rule was checked. */
  readonly isStopped: boolean;
  /** The id of the profile whose thresholds counted. */
  readonly profile: string;
  /** What the findings were compared with: then each has its state; absent where they were compared with nothing. */
  readonly since?: Comparison;
  /** What was found in the state compared with and is no more; these are not among the findings. */
  readonly fixed?: readonly Finding[];
}

/** Checks an organisation: what reading found, then every selected rule. */
export function checkOrg(org: OpenedOrg, request: CheckRequest): CheckResult<CheckedFinding> {
  const locator = locatorOf(org);
  const policy = readPolicy(org.policy, rules);
  const profile = profiles.find((each) => each.id === (request.profile ?? policy.profile)) ?? profiles[0];
  const reading = [...org.findings, ...policy.findings];
  const isStopped = reading.some((finding) => stoppingRules.includes(finding.rule));
  const found = reading
    .filter((finding) => stoppingRules.includes(finding.rule) || isSelectedReading(request, finding))
    .map((finding) => readingFinding(finding, locator));
  const leftOut = reading.length - found.length;
  if (profile === undefined || isStopped) {
    const reason = 'the organisation could not be read whole';
    const notChecked = rules
      .filter((rule) => isSelected(request, rule))
      .map(({ id }) => ({ rule: id, reason }));
    return {
      findings: sorted(org, found),
      notChecked,
      off: [],
      leftOut,
      checkedRules: 0,
      isStopped,
      profile: profile?.id ?? '',
    };
  }
  const named = new Set(request.rules);
  const settings = new Map(
    rules.map((rule) => [rule.id, settingsOf(rule, profile, policy.rules, named)] as const),
  );
  const run = runRules(org.store, settings, (rule) => isSelected(request, rule));
  const context = {
    locator,
    waivers: activeWaivers(org.store, org.day),
    suggest: suggestionsOf(org.store),
  };
  for (const checked of run.checked) {
    for (const finding of findingsOf(checked, context)) {
      if (isOfCategories(request, [finding.category])) found.push(finding);
    }
  }
  return {
    findings: sorted(org, found),
    notChecked: [
      ...run.notChecked.map(({ rule, reason }) => ({ rule: rule.id, reason })),
      ...ownRules(request, policy),
    ],
    off: Array.from(settings.values())
      .filter(({ rule, isOn }) => !isOn && isSelected(request, rule))
      .map(({ rule: { id } }) => ({
        rule: id,
        reason: policy.rules[id]?.level === 'off' ? 'off in the policy' : `off in the profile ${profile.id}`,
      })),
    leftOut,
    checkedRules: run.checked.length + namedReading(request).length,
    isStopped,
    profile: profile.id,
  };
}

function sorted({ files }: OpenedOrg, found: readonly CheckedFinding[]): FindingList<CheckedFinding> {
  const paths = new Map(files.map(({ path, ownPath }) => [path, ownPath ?? path]));
  return findingList(found.toSorted(findingOrder(paths)));
}

/** Rules of one's own are written down and not forgotten: they are not run yet, and that is said. */
function ownRules(request: CheckRequest, policy: ReadPolicy) {
  if (request.only !== null || request.rules.length > 0) return [];
  const reason = 'this version does not run rules of your own';
  return policy.ownRules.map((rule) => ({ rule, reason }));
}

/** Whether a request is for this rule. */
export function isSelected(request: CheckRequest, rule: Rule): boolean {
  if (!isOfCategories(request, categoriesOf(rule))) return false;
  return request.rules.length === 0 || request.rules.includes(rule.id);
}

/** A rule whose rows may be gaps of ownership speaks there, too: a component whose owner does not exist. */
function categoriesOf({ category, rowsHaveGap }: Rule): readonly Category[] {
  return rowsHaveGap === true ? [category, 'ownership'] : [category];
}

/** The rules of reading that the command line names; they are checked whatever was read. */
export function namedReading(request: CheckRequest): readonly string[] {
  const isAsked = isOfCategories(request, ['structure']);
  return isAsked ? readingRules.filter((rule) => request.rules.includes(rule)) : [];
}

function isSelectedReading(request: CheckRequest, finding: ReadingFinding): boolean {
  if (!isOfCategories(request, ['structure'])) return false;
  return request.rules.length === 0 || request.rules.includes(finding.rule);
}

function readingFinding(finding: ReadingFinding, locator: Locator): CheckedFinding {
  const { rule, subject, field, message, help, file, range, keys } = finding;
  return {
    rule,
    category: 'structure',
    severity: 'error',
    subject,
    field,
    value: null,
    message,
    help,
    position: range === null ? locator.fileStart(file) : locator.position({ file, ...range }),
    fingerprint: () => fingerprint(rule, subject === null ? '' : subjectText(subject), field, keys),
    waived: null,
    gap: null,
    row: null,
  };
}
