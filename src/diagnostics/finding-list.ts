import type { Category } from './category.ts';
import type { Finding, FindingState, Subject } from './finding.ts';
import type { Severity } from './severity.ts';
import { joinWords } from './words.ts';

/** So many findings that are alike are shown one by one; beyond it only their number. */
const mostAlike = 10;

/** How many findings there are of one rule. */
export interface FindingCount {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  readonly isWaived: boolean;
  readonly isInBaseline: boolean;
  /** Only where there is something to compare with. */
  readonly state?: FindingState;
  readonly number: number;
}

/** What is known of findings that are alike without a look at each. */
export interface GroupSummary {
  readonly rule: string;
  readonly severity: Severity;
  readonly number: number;
  /** Whether one help serves all. */
  readonly isSameHelp: boolean;
  /** Whom they are about, each once: "ads, billing and 7 more". */
  readonly about: string;
}

/** Findings that are alike and neither waived nor in a baseline: of one rule, severity and file; infos over all files. */
export interface FindingGroup<F extends Finding = Finding> extends GroupSummary {
  /** The first of them, at most `mostAlike`. */
  readonly first: readonly F[];
  all(): readonly F[];
}

/** Findings in their order. What most answers need of them is known without a look at each: they may lie in a file. */
export interface FindingList<F extends Finding = Finding> extends Iterable<F> {
  /** In the order in which each kind of finding comes first. */
  readonly counts: readonly FindingCount[];
  /** Worst first, all infos last. */
  readonly groups: readonly FindingGroup<F>[];
  /** Those about one entity. */
  about(subject: Subject): readonly F[];
}

/** A list of sorted findings; counts and groups are made when they are asked for. */
export function findingList<F extends Finding>(findings: readonly F[]): FindingList<F> {
  let counts: readonly FindingCount[] | undefined;
  let groups: readonly FindingGroup<F>[] | undefined;
  return {
    get counts() {
      return (counts ??= countsOf(findings));
    },
    get groups() {
      return (groups ??= groupsOf(findings));
    },
    about: ({ kind, id }) => findings.filter(({ subject }) => subject?.kind === kind && subject.id === id),
    [Symbol.iterator]: () => findings[Symbol.iterator](),
  };
}

/** How many of the counted findings have all that is asked for; those of a baseline only where these are asked for. */
export function countFindings(
  { counts }: Pick<FindingList, 'counts'>,
  asked: {
    readonly severity?: Severity;
    readonly category?: Category;
    readonly isWaived: boolean;
    readonly isInBaseline?: boolean;
    readonly state?: FindingState;
  },
): number {
  return counts
    .filter(({ isWaived }) => isWaived === asked.isWaived)
    .filter(({ isInBaseline }) => isInBaseline === (asked.isInBaseline ?? false))
    .filter(({ state }) => asked.state === undefined || state === asked.state)
    .filter(({ severity }) => asked.severity === undefined || severity === asked.severity)
    .filter(({ category }) => asked.category === undefined || category === asked.category)
    .reduce((sum, { number }) => sum + number, 0);
}

type Counting = { -readonly [Key in keyof FindingCount]: FindingCount[Key] };

function countsOf(findings: readonly Finding[]): readonly FindingCount[] {
  const counts = new Map<string, Counting>();
  let last: Counting | undefined;
  for (const finding of findings) {
    // They are sorted: most are like the one before, and need no key.
    if (last === undefined || !isCountedAs(last, finding)) last = countingOf(counts, finding);
    last.number += 1;
  }
  return Array.from(counts.values());
}

function isCountedAs(
  count: Counting,
  { rule, category, severity, waived, state, isInBaseline }: Finding,
): boolean {
  return (
    count.rule === rule &&
    count.severity === severity &&
    count.category === category &&
    count.isWaived === (waived !== null) &&
    count.isInBaseline === (isInBaseline ?? false) &&
    count.state === state
  );
}

/** The count that a finding belongs to; a new one begins at none. */
function countingOf(counts: Map<string, Counting>, finding: Finding): Counting {
  const { rule, category, severity, waived, state, isInBaseline = false } = finding;
  const key = `${rule} ${category} ${severity} ${waived === null} ${isInBaseline} ${state}`;
  const known = counts.get(key);
  if (known !== undefined) return known;
  const made = { rule, category, severity, isWaived: waived !== null, isInBaseline, number: 0 };
  const count = state === undefined ? made : { ...made, state };
  counts.set(key, count);
  return count;
}

function groupsOf<F extends Finding>(findings: readonly F[]): readonly FindingGroup<F>[] {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    if (finding.waived !== null || finding.isInBaseline === true) continue;
    const file = finding.severity === 'info' ? '' : (finding.position?.file ?? '');
    const key = `${finding.severity} ${finding.rule} ${file}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const all = Array.from(groups.values(), groupOf);
  return [
    ...all.filter(({ severity }) => severity !== 'info'),
    ...all.filter(({ severity }) => severity === 'info'),
  ];
}

function groupOf<F extends Finding>(findings: readonly F[]): FindingGroup<F> {
  const [first] = findings;
  return {
    rule: first?.rule ?? '',
    severity: first?.severity ?? 'info',
    number: findings.length,
    // Not every text shows these two, and they need a look at each.
    get isSameHelp() {
      return findings.every(({ help }) => help === first?.help);
    },
    get about() {
      const ids = new Set(findings.flatMap(({ subject }) => (subject === null ? [] : [subject.id])));
      return joinWords(Array.from(ids));
    },
    first: findings.slice(0, mostAlike),
    all: () => findings,
  };
}
