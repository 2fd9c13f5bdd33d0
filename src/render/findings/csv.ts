import { subjectText, type Finding } from '../../diagnostics/finding.ts';
import type { CheckResult } from '../../rules/check.ts';
import { rowsCsv, rowsOfTable } from '../rows/rows.ts';

/** As the json calls them; `waived` is the last day of the waiver. */
const columns = [
  'severity',
  'rule',
  'category',
  'entity',
  'field',
  'value',
  'message',
  'help',
  'file',
  'line',
  'column',
  'state',
  'waived',
  'baseline',
];

/** Every finding of a check as CSV, a line each: what is waived, in the baseline or fixed included, as in the json. */
export async function checkCsv({ findings, fixed = [] }: CheckResult): Promise<string> {
  return rowsCsv(rowsOfTable({ columns, rows: [...findings, ...fixed].map(cells) }));
}

function cells(finding: Finding): readonly (string | number | null)[] {
  const { severity, rule, category, subject, field, value, message, help, position } = finding;
  return [
    severity,
    rule,
    category,
    subject === null ? null : subjectText(subject),
    field,
    value,
    message,
    help,
    position?.file ?? null,
    position?.line ?? null,
    position?.column ?? null,
    finding.state ?? null,
    finding.waived?.until ?? null,
    finding.isInBaseline === true ? 'yes' : null,
  ];
}
