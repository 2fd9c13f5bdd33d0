import { countFindings } from '../../diagnostics/finding-list.ts';
import { subjectText, type Finding } from '../../diagnostics/finding.ts';
import { severities } from '../../diagnostics/severity.ts';
import type { CheckResult } from '../../rules/check.ts';
import type { Comparison } from '../../rules/comparison.ts';
import { document, type AnswerHead } from '../json.ts';

/** What the json of a check is made of. */
export interface CheckAnswer extends AnswerHead {
  readonly result: CheckResult;
  /** How many entities of each kind were read. */
  readonly checked: Readonly<Record<string, number>>;
}

/** The answer `orgctl.check/v1`. */
export function checkJson({ result, checked, ...head }: CheckAnswer): string {
  const { findings } = result;
  const [error, warning, info] = severities.map((severity) =>
    countFindings(findings, { severity, isWaived: false }),
  );
  const summary = {
    error,
    warning,
    info,
    waived:
      countFindings(findings, { isWaived: true }) +
      countFindings(findings, { isWaived: true, isInBaseline: true }),
    baseline: countFindings(findings, { isWaived: false, isInBaseline: true }),
    checked,
    notChecked: result.notChecked,
    ...(result.since === undefined ? {} : { since: sinceJson(result.since) }),
  };
  return document('check', head, {
    profile: result.profile,
    summary,
    findings: [...findings, ...(result.fixed ?? [])].map(findingJson),
  });
}

function sinceJson({ ref, base, note, counts, loosened, addedWaivers, isOnlyChanged }: Comparison): object {
  const only = isOnlyChanged === true ? { onlyChanged: true } : {};
  return { ref, base, note, ...counts, loosened, addedWaivers, ...only };
}

/** A finding as every json answer shows it. */
export function findingJson(finding: Finding): Readonly<Record<string, unknown>> {
  const { rule, category, severity, subject, field, value, message, help, position, waived } = finding;
  const { state, before, isInBaseline } = finding;
  return {
    rule,
    category,
    severity,
    entity: subject === null ? null : subjectText(subject),
    field,
    value,
    message,
    help,
    file: position?.file ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
    endLine: position?.endLine ?? null,
    fingerprint: finding.fingerprint(),
    ...(state === undefined ? {} : { state }),
    ...(before === undefined ? {} : { before }),
    ...(waived === null ? {} : { waived }),
    ...(isInBaseline === true ? { baseline: true } : {}),
  };
}
