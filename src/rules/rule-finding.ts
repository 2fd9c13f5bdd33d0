import type { Finding, Gap, Position, Subject, WaivedBy } from '../diagnostics/finding.ts';
import { subjectText } from '../diagnostics/finding.ts';
import { fingerprint } from '../diagnostics/fingerprint.ts';
import { severities, type Severity } from '../diagnostics/severity.ts';
import { kinds, type Kind } from '../model/field.ts';
import { textCell } from '../queries/cells.ts';
import { waivedBy, type ActiveWaiver } from './active-waivers.ts';
import type { Locator } from './locate.ts';
import { fillMessage, type MessageValues } from './message.ts';
import { gaps } from './rule-gap.ts';
import type { Rule } from './rule.ts';
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
    const field = textCell(row['field_path']);
    return new RowFinding(rule, row, options, suggest, {
      category: (has.category ? textCell(row['category']) : null) ?? rule.category,
      severity: severity ?? (has.severity ? severityOf(row) : undefined) ?? rule.severity,
      subject,
      field,
      position: positionOf(row, subject, field, locator),
      waived: own.length === 0 ? null : waivedBy(own, rule.id, subject, field),
      gap: (has.gap ? gapOf(row) : undefined) ?? rule.gap ?? null,
    });
  });
}

/** What is known of a finding before its words are. */
type Known = Pick<CheckedFinding, 'category' | 'severity' | 'field' | 'position' | 'waived' | 'gap'> & {
  readonly subject: Subject;
};

/** The finding that a row is. Its words are made when they are asked for: of thousands a text shows ten a rule. */
class RowFinding implements CheckedFinding {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly field: string | null;
  readonly value: number | null;
  readonly position: Position | null;
  readonly waived: WaivedBy | null;
  readonly gap: Gap | null;
  readonly row: RuleRow;
  readonly fingerprint: () => string;
  readonly #from: Rule;
  readonly #options: MessageValues;
  readonly #suggest: SuggestId;

  constructor(rule: Rule, row: RuleRow, options: MessageValues, suggest: SuggestId, known: Known) {
    this.rule = rule.id;
    this.category = known.category;
    this.severity = known.severity;
    this.subject = known.subject;
    this.field = known.field;
    this.value = typeof row['value'] === 'number' ? row['value'] : null;
    this.position = known.position;
    this.waived = known.waived;
    this.gap = known.gap;
    this.row = row;
    this.fingerprint = () => {
      const keys = (rule.keys ?? []).map((key) => String(row[key] ?? ''));
      return fingerprint(rule.id, subjectText(known.subject), known.field, keys);
    };
    this.#from = rule;
    this.#options = options;
    this.#suggest = suggest;
  }

  get message(): string {
    return fillMessage(this.#from.message, this.row, this.#options);
  }

  get help(): string {
    return (
      suggestionFor(this.#from, this.row, this.#suggest) ??
      fillMessage(this.#from.help, this.row, this.#options)
    );
  }
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

function gapOf(row: RuleRow): Gap | undefined {
  return gaps.find((each) => each === row['gap']);
}
