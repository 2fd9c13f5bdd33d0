import type { Category } from '../diagnostics/category.ts';
import { findingList, type FindingList } from '../diagnostics/finding-list.ts';
import { subjectText, type Finding } from '../diagnostics/finding.ts';
import { fingerprint } from '../diagnostics/fingerprint.ts';
import { findingOrder } from '../diagnostics/order.ts';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import { readingRules, stoppingRules } from '../diagnostics/reading-rules.ts';
import { builtInRules, rules } from './all.ts';
import { needsBefore, withBefore } from './before-tables.ts';
import { changeRules } from './change/all.ts';
import { isOfCategories, type CheckRequest } from './check-request.ts';
import { locatorOf, type Locator } from './locate.ts';
import type { Comparison } from './comparison.ts';
import type { OpenedOrg } from './opened-org.ts';
import { ownRuleValid } from './own/own-rule-valid.ts';
import { ownRun, type OwnRun } from './own/run-own-rules.ts';
import { profiles } from './profiles/all.ts';
import { readPolicy, type ReadPolicy } from './read-policy.ts';
import type { Rule } from './rule.ts';
import { findingsOf, type CheckedFinding } from './rule-finding.ts';
import { runRules } from './run-rules.ts';
import { settingsOf, type Profile, type RuleSettings } from './settings.ts';
import type { Policy } from '../source/collected.ts';
import type { Store } from '../store/open-store.ts';
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
  /** How the rules of one's own ended: where one was stopped, another run may say something else. */
  readonly ownRules: ReturnType<OwnRun['ended']>;
}

/** What a check is to be compared with. */
export interface Against {
  /** The state before a change; without one the rules of changes are not checked. */
  readonly before?: Pick<Store, 'rows'>;
  /** Another state whose policy counts here, and its rules whose gate was shut: those of all others are open. */
  readonly judge?: { readonly policy: Policy | null; readonly shut: ReadonlySet<string> };
}

/** Checks an organisation: what reading found, then every selected rule. */
export function checkOrg(
  org: OpenedOrg,
  request: CheckRequest,
  { before, judge }: Against = {},
): CheckResult<CheckedFinding> {
  const locator = locatorOf(org);
  const written = readPolicy(org.policy, builtInRules);
  const policy = judge === undefined ? written : readPolicy(judge.policy, builtInRules);
  const isWanted = (rule: Rule) => isSelected(request, rule) && (before !== undefined || !needsBefore(rule));
  const all = allRules(policy, request);
  const profile = profiles.find((each) => each.id === (request.profile ?? policy.profile)) ?? profiles[0];
  const reading = [...org.findings, ...written.findings];
  const isStopped = reading.some((finding) => stoppingRules.includes(finding.rule));
  const found = reading
    .filter((finding) => stoppingRules.includes(finding.rule) || isSelectedReading(request, finding))
    .map((finding) => readingFinding(finding, locator));
  const leftOut = reading.length - found.length;
  if (profile === undefined || isStopped) {
    const unread = { findings: sorted(org, found), leftOut, isStopped, profile: profile?.id ?? '' };
    return { ...unread, ...nothingChecked(all.filter(isWanted)) };
  }
  const named = new Set(request.rules);
  const settings = new Map(
    all.map((rule) => {
      const own = settingsOf(asSelected(request, rule), profile, policy.rules, named);
      const isNamed = own.isNamed || (judge !== undefined && !judge.shut.has(rule.id));
      return [rule.id, { ...own, isNamed }] as const;
    }),
  );
  const isWantedOwn = (name: string) => all.some((rule) => rule.id === name && isWanted(rule));
  const own = ownRun(org, policy.ownRules, settings, isWantedOwn, before);
  const store = before === undefined ? org.store : withBefore(org.store, before);
  const run = runRules(store, settings, isWanted, own.results);
  const context = {
    // Nobody is shown where something stood before.
    locator: judge === undefined ? locator : { ...locator, locate: () => null },
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
      ...invalidOwnRules(request, policy, own),
      ...(before === undefined ? withoutBefore(request, all) : []),
    ],
    off: switchedOff(isWanted, settings, policy, profile),
    leftOut,
    checkedRules: run.checked.length + namedReading(request).length,
    isStopped,
    profile: profile.id,
    ownRules: own.ended(),
  };
}

/** No rule was, where the organisation could not be read whole. */
function nothingChecked(wanted: readonly Rule[]) {
  const reason = 'the organisation could not be read whole';
  const notChecked = wanted.map(({ id }) => ({ rule: id, reason }));
  return { notChecked, off: [], checkedRules: 0, ownRules: 'none run' } as const;
}

/** The selected rules that are off, and where that is said. */
function switchedOff(
  isWanted: (rule: Rule) => boolean,
  settings: ReadonlyMap<string, RuleSettings>,
  policy: ReadPolicy,
  profile: Profile,
): readonly Unchecked[] {
  return Array.from(settings.values())
    .filter(({ rule, isOn }) => !isOn && isWanted(rule))
    .map(({ rule: { id } }) => ({
      rule: id,
      reason: policy.rules[id]?.level === 'off' ? 'off in the policy' : `off in the profile ${profile.id}`,
    }));
}

function sorted({ files }: OpenedOrg, found: readonly CheckedFinding[]): FindingList<CheckedFinding> {
  const paths = new Map(files.map(({ path, ownPath }) => [path, ownPath ?? path]));
  return findingList(found.toSorted(findingOrder(paths)));
}

/** The built-in rules, and those of the organisation; where it has none, nobody asks whether they are valid. */
function allRules({ ownRules }: ReadPolicy, request: CheckRequest): readonly Rule[] {
  const isAsked = ownRules.names.length > 0 || request.rules.includes(ownRuleValid.id);
  return [
    ...rules,
    ...ownRules.rules.map(({ rule }) => rule),
    ...(isAsked ? [ownRuleValid] : []),
    ...changeRules,
  ];
}

/** What cannot be run is not forgotten. */
function invalidOwnRules(request: CheckRequest, { ownRules }: ReadPolicy, own: OwnRun): readonly Unchecked[] {
  if (!isOfCategories(request, ['own'])) return [];
  const isAsked = (name: string) => request.rules.length === 0 || request.rules.includes(name);
  return Array.from(new Set(ownRules.names)).flatMap((rule) => {
    const reason = isAsked(rule) ? own.whyNotRun(rule) : undefined;
    return reason === undefined ? [] : [{ rule, reason }];
  });
}

/** The rules of changes, where they are asked for and there is none. */
function withoutBefore(request: CheckRequest, all: readonly Rule[]): readonly Unchecked[] {
  if (request.rules.length === 0 && request.only === null) return [];
  const reason = 'there is no state before to compare with: --since REF';
  return all
    .filter((rule) => needsBefore(rule) && isSelected(request, rule))
    .map(({ id }) => ({ rule: id, reason }));
}

/** Whether a request is for this rule. */
export function isSelected(request: CheckRequest, rule: Rule): boolean {
  if (!isOfCategories(request, categoriesOf(rule))) return false;
  return request.rules.length === 0 || request.rules.includes(rule.id);
}

/** A rule as it is selected: one of another category that may speak of ownership needs some to look at. */
function asSelected(request: CheckRequest, rule: Rule): Rule {
  const { category, rowsHaveGap } = rule;
  if (rowsHaveGap === undefined || isOfCategories(request, [category])) return rule;
  return { ...rule, looksFor: rowsHaveGap };
}

/** A rule whose rows may be gaps of ownership speaks there, too: a component whose owner does not exist. */
function categoriesOf({ category, rowsHaveGap }: Rule): readonly Category[] {
  return rowsHaveGap !== undefined ? [category, 'ownership'] : [category];
}

/** The rules of reading that the command line names; they are checked whatever was read. */
function namedReading(request: CheckRequest): readonly string[] {
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
