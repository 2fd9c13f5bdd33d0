import { findingList } from '../diagnostics/finding-list.ts';
import { subjectText, type Finding, type FindingBefore } from '../diagnostics/finding.ts';
import { compareText } from '../diagnostics/order.ts';
import { severities } from '../diagnostics/severity.ts';
import { builtInRules } from './all.ts';
import type { CheckResult } from './check.ts';
import { isWorse } from './compare-findings.ts';
import { ComparedFinding } from './compared-finding.ts';
import { countStates } from './finding-states.ts';

/** A finding that is known and accepted: one line of a baseline. */
export interface BaselineEntry extends FindingBefore {
  readonly rule: string;
  /** `squad:search`, with the field where there is one: for people, it is not compared. */
  readonly about: string;
  readonly fingerprint: string;
}

/** Why a baseline cannot be read. */
export interface BaselineMistake {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly help: string;
}

const head = [
  '# Findings that are known and accepted; orgctl check --baseline names this file.',
  '# One line each: rule, what it is about, severity, value, fingerprint. Lines are meant to go, not to come.',
];

/** Reads a baseline: its lines in any order, or the first mistake in it. */
export function readBaseline(text: string): readonly BaselineEntry[] | BaselineMistake {
  const entries = new Map<string, { readonly entry: BaselineEntry; readonly line: number }>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(written)) {
      const help = 'keep the lines of both sides and take out this mark and its others';
      return { line, message: 'two versions were merged and nobody has chosen yet', help };
    }
    const entry = entryOf(trimmed);
    if (entry === undefined) {
      const help = 'a line is rule, what it is about, severity, value or -, and 16 digits of a fingerprint';
      return { line, message: 'this is no line of a baseline', help };
    }
    const other = entries.get(entry.fingerprint);
    if (other !== undefined) {
      const help = 'take one of the two lines out';
      return { line, message: `${entry.rule} ${entry.about} stands in line ${other.line}, too`, help };
    }
    entries.set(entry.fingerprint, { entry, line });
  }
  return Array.from(entries.values(), ({ entry }) => entry);
}

function entryOf(line: string): BaselineEntry | undefined {
  const found = /^(\S+) (.+) (error|warning|info) (-|-?[\d.]+(?:e-?\d+)?) ([0-9a-f]{16})$/.exec(line);
  if (found === null) return undefined;
  const [, rule = '', about = '', written, value = '', fingerprint = ''] = found;
  const severity = severities.find((each) => each === written) ?? 'info';
  return { rule, about, severity, value: value === '-' ? null : Number(value), fingerprint };
}

/** A baseline as it is written: sorted, a line each, so that two changes of it merge. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ rule, about, severity, value, fingerprint }) =>
    [rule, about, severity, value ?? '-', fingerprint].join(' '),
  );
  return `${[...head, ...lines.toSorted(compareText)].join('\n')}\n`;
}

/** The entry that accepts a finding as it is. */
function baselineEntry(finding: Finding): BaselineEntry {
  const { rule, subject, field, severity, value } = finding;
  const whom = subject === null ? '-' : subjectText(subject);
  // Whatever an id is made of, it is on one line.
  const about = `${whom}${field === null ? '' : ` ${field}`}`.replaceAll(/\s+|\p{Cc}/gu, ' ');
  return { rule, about, severity, value, fingerprint: finding.fingerprint() };
}

/** Whether a finding may stand in a baseline: what is waived needs none, and a change is over with the next one. */
function mayBeKnown({ waived, category }: Finding): boolean {
  return waived === null && category !== 'change';
}

/** A check whose findings are compared with a baseline. */
export interface KnownFindings {
  readonly result: CheckResult;
  /** What a whole check does not find any more. */
  readonly gone: readonly BaselineEntry[];
}

/** The earlier ids of whatever has some, by its id now. */
export type FormerIds = () => ReadonlyMap<string, readonly string[]>;

/** Finds the entry of a finding: by its fingerprint, else by what it was about when that had another id. */
function matcher(entries: readonly BaselineEntry[], formerIds: FormerIds) {
  const known = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const byWords = new Map(entries.map((entry) => [`${entry.rule} ${entry.about}`, entry]));
  return (finding: Finding): BaselineEntry | undefined => {
    if (!mayBeKnown(finding)) return undefined;
    const same = known.get(finding.fingerprint());
    if (same !== undefined || known.size === 0) return same;
    const { rule, about } = baselineEntry(finding);
    const words = about.split(/(?<=[:. ])|(?=[. ])/);
    const earlier = words.map((word) => formerIds().get(word)?.[0] ?? word).join('');
    return earlier === about ? undefined : byWords.get(`${rule} ${earlier}`);
  };
}

/** Marks what a baseline accepts; what is worse than it says, or not in it, counts. */
export function withBaseline(
  result: CheckResult,
  entries: readonly BaselineEntry[],
  formerIds: FormerIds,
): KnownFindings {
  const entryOfFinding = matcher(entries, formerIds);
  const seen = new Set<string>();
  const findings = Array.from(result.findings, (finding) => {
    const entry = entryOfFinding(finding);
    if (entry !== undefined) seen.add(entry.fingerprint);
    return compared(finding, entry, result.since !== undefined);
  });
  const silent = new Set([...result.notChecked, ...result.off].map(({ rule }) => rule));
  const gone = entries.filter(({ rule, fingerprint }) => !silent.has(rule) && !seen.has(fingerprint));
  const marked = { ...result, findings: findingList(findings) };
  if (result.since === undefined) return { result: marked, gone };
  return { result: { ...marked, since: { ...result.since, counts: countStates(marked) } }, gone };
}

/** With a state before, a finding keeps the state that it has by that. */
function compared(finding: Finding, entry: BaselineEntry | undefined, hasState: boolean): Finding {
  if (entry === undefined) return new ComparedFinding({ finding, state: finding.state ?? 'new' });
  const { severity, value } = entry;
  if (isWorse(finding, entry) && !ages(finding.rule)) {
    if (hasState) return finding;
    return new ComparedFinding({ finding, state: 'worse', before: { severity, value } });
  }
  return new ComparedFinding({ finding, state: finding.state ?? 'same', isInBaseline: true });
}

/** As bad as an entry accepts it. */
function accepted({ severity, value }: BaselineEntry): FindingBefore {
  return { severity, value };
}

function ages(rule: string): boolean {
  return builtInRules.find(({ id }) => id === rule)?.ages === true;
}

/** A baseline after a check, and what became of it. */
export interface UpdatedBaseline {
  readonly entries: readonly BaselineEntry[];
  /** How many findings it does not accept: only a forced one takes them in. */
  readonly left: number;
}

/** A baseline that only shrinks: what is gone is taken out, what got better is held to that; forced, it is all there is. */
export function updatedBaseline(
  result: CheckResult,
  entries: readonly BaselineEntry[],
  isForced: boolean,
  formerIds: FormerIds,
): UpdatedBaseline {
  const silent = new Set([...result.notChecked, ...result.off].map(({ rule }) => rule));
  const kept = entries.filter(({ rule }) => silent.has(rule));
  const entryOfFinding = matcher(entries, formerIds);
  const found = new Map<string, BaselineEntry>();
  let left = 0;
  for (const finding of result.findings) {
    if (!mayBeKnown(finding)) continue;
    const entry = baselineEntry(finding);
    const old = entryOfFinding(finding);
    if (isForced) found.set(entry.fingerprint, entry);
    else if (old === undefined) left += 1;
    else found.set(entry.fingerprint, isWorse(entry, old) ? { ...entry, ...accepted(old) } : entry);
    if (!isForced && old !== undefined && isWorse(entry, old) && !ages(entry.rule)) left += 1;
  }
  return { entries: [...kept, ...found.values()], left };
}
