import type { Finding, Gap, Subject } from '../diagnostics/finding.ts';
import { subjectText } from '../diagnostics/finding.ts';
import { fingerprint } from '../diagnostics/fingerprint.ts';
import { severities, type Severity } from '../diagnostics/severity.ts';
import { kinds, type Kind } from '../model/field.ts';
import { waivedBy, type ActiveWaiver } from './active-waivers.ts';
import type { Locator } from './locate.ts';
import { fillMessage } from './message.ts';
import type { CheckedRule, RuleRow } from './run-rules.ts';
import { suggestionFor, type SuggestId } from './suggest-ids.ts';

/** A finding with what the gaps report needs of the row it comes from. */
export interface CheckedFinding extends Finding {
  readonly gap: Gap | null;
  readonly row: RuleRow | null;
}

/** What makes a finding of a row. */
export interface FindingContext {
  readonly locator: Locator;
  readonly waivers: readonly ActiveWaiver[];
  readonly suggest: SuggestId;
}

/** The findings that the rows of one rule are. */
export function findingsOf(
  { settings: { rule, severity, options }, rows }: CheckedRule,
  { locator, waivers, suggest }: FindingContext,
): readonly CheckedFinding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const own = waivers.filter((waiver) => waiver.rule === rule.id);
  // All rows have the same columns, and asking each of thousands for one that none has takes time.
  const has = { category: 'category' in first, severity: 'severity' in first, gap: 'gap' in first };
  return rows.map((row) => {
    const subject = subjectOf(rule.id, row);
    const field = textOf(row['field_path']);
    const keysOf = () => (rule.keys ?? []).map((key) => String(row[key] ?? ''));
    return {
      rule: rule.id,
      category: (has.category ? textOf(row['category']) : null) ?? rule.category,
      severity: severity ?? (has.severity ? severityOf(row) : undefined) ?? rule.severity,
      subject,
      field,
      value: typeof row['value'] === 'number' ? row['value'] : null,
      message: fillMessage(rule.message, row, options),
      help: suggestionFor(rule, row, suggest) ?? fillMessage(rule.help, row, options),
      position: positionOf(row, subject, field, locator),
      fingerprint: () => fingerprint(rule.id, subjectText(subject), field, keysOf()),
      waived: own.length === 0 ? null : waivedBy(own, rule.id, subject, field),
      gap: (has.gap ? gapOf(row) : undefined) ?? rule.gap ?? null,
      row,
    };
  });
}

/** A row that knows its place says so in `file` and `position`; any other is looked for. */
function positionOf(row: RuleRow, subject: Subject, field: string | null, locator: Locator) {
  const { file, position } = { file: row['file'], position: row['position'] };
  if (typeof file === 'number' && typeof position === 'number') {
    return locator.position({ file, start: position, end: position + 1 });
  }
  return locator.locate(subject, field);
}

function subjectOf(rule: string, row: RuleRow): Subject {
  const kind: Kind | undefined = kinds.find((each) => each === row['kind']);
  if (kind === undefined)
    throw new Error(`a row of ${rule} is about a kind that there is not: ${row['kind']}`);
  return { kind, id: String(row['id']) };
}

function severityOf(row: RuleRow): Severity | undefined {
  return severities.find((each) => each === row['severity']);
}

const gaps = ['unowned', 'dangling', 'thin', 'deliberate', 'unheld'] as const;

function gapOf(row: RuleRow): Gap | undefined {
  return gaps.find((each) => each === row['gap']);
}

function textOf(value: string | number | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
