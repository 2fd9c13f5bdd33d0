import type { Finding, FindingState, Position } from '../../diagnostics/finding.ts';
import { severities, type Severity } from '../../diagnostics/severity.ts';
import type { CheckResult } from '../../rules/check.ts';
import type { RulePage } from '../../rules/rule-page.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';
import type { ColumnOf } from './utf16-column.ts';

/** A rule that was asked for, in as many words as other programs show. */
export interface ReportedRule extends Pick<RulePage, 'id' | 'severity' | 'summary' | 'why'> {
  readonly category: string;
}

/** What the formats of other programs are drawn from. */
export interface FindingsReport {
  /** Of orgctl. */
  readonly version: string;
  readonly result: CheckResult;
  /** The rules that were asked for and are not off, in their order. */
  readonly rules: readonly ReportedRule[];
  /** A file of a finding, relative to the root of the repository. */
  readonly pathOf: (file: string) => string;
  /** The main file, as those of findings. */
  readonly mainFile: string;
  readonly columnOf: ColumnOf;
  /** Why nothing was checked; null where something was. */
  readonly whyNothing: string | null;
}

/** Where a finding is for a program that looks at a whole repository. */
export interface RepositoryPlace {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly line: number;
  /** In UTF-16 units, as the viewers of these programs count; the first is 1. */
  readonly column: number;
}

/** The findings that somebody has to look at: neither waived nor in a baseline, and with a base only what got worse. */
export function toldFindings({ findings }: CheckResult): readonly Finding[] {
  return Array.from(findings).filter(isTold);
}

function isTold({ waived, isInBaseline, state }: Finding): boolean {
  if (waived !== null || isInBaseline === true) return false;
  return state === undefined || toldStates.includes(state);
}

const toldStates: readonly FindingState[] = ['new', 'worse'];

/** Where a finding is in its repository; null where nothing can be pointed at. */
export function placeIn(
  { pathOf, columnOf }: Pick<FindingsReport, 'pathOf' | 'columnOf'>,
  position: Position | null,
): RepositoryPlace | null {
  if (position === null) return null;
  return { path: pathOf(position.file), line: position.line, column: columnOf(position) };
}

/** What is wrong and what to do, in one line. */
export function sentenceOf({ message, help }: Pick<Finding, 'message' | 'help'>): string {
  return help === '' ? visible(message) : `${visible(message)}; ${visible(help)}`;
}

/** What came of a check, in few words: "2 errors, 1 warning", "1 error new or worse", "nothing got worse". */
export function totalOf(
  { result: { findings, since }, whyNothing }: Pick<FindingsReport, 'result' | 'whyNothing'>,
  told: readonly Finding[],
): string {
  if (told.length === 0 && whyNothing !== null) return nothingChecked;
  if (told.length === 0 && since !== undefined) return 'nothing got worse';
  if (told.length > 0) return `${numbersOf(told)}${since === undefined ? '' : ' new or worse'}`;
  const isAccepted = findings.counts.some(({ isInBaseline }) => isInBaseline);
  return isAccepted ? 'no findings beyond the baseline' : 'no findings';
}

/** That nothing was checked, and why; null where something was. Nobody should take it for a pass. */
export function nothingCheckedText({ whyNothing }: FindingsReport): string | null {
  return whyNothing === null ? null : `${nothingChecked}: ${visible(whyNothing)}`;
}

const nothingChecked = 'nothing was checked';

/** "2 errors, 1 warning, 3 infos": those that there are. */
export function numbersOf(findings: readonly Pick<Finding, 'severity'>[]): string {
  const number = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  return severities
    .filter((severity) => number(severity) > 0)
    .map((severity) => count(number(severity), severity))
    .join(', ');
}
