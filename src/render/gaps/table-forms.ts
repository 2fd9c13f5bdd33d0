import { subjectText } from '../../diagnostics/finding.ts';
import type { GapRow } from '../../rules/gaps.ts';
import { markdownText } from '../markdown.ts';
import { rowsMarkdown, rowsOfTable } from '../rows/rows.ts';
import { count } from '../words.ts';
import {
  grouped,
  headingText,
  inGroups,
  ownerText,
  parts,
  withoutCoverage,
  type GapsAnswer,
} from './rows.ts';

const columns = [
  'gap',
  'entity',
  'tier',
  'owner',
  'tribe',
  'rule',
  'severity',
  'waived',
  'file',
  'line',
  'message',
  'fix',
];

function cells(row: GapRow): readonly string[] {
  return [
    row.gap,
    row.subject === null ? '' : subjectText(row.subject),
    String(row.tier ?? ''),
    ownerText(row),
    row.tribe ?? '',
    row.rule,
    row.severity ?? '',
    row.waived?.until ?? '',
    row.position?.file ?? '',
    String(row.position?.line ?? ''),
    row.message,
    row.fix.text,
  ];
}

/** The gaps as CSV (RFC 4180), a line a gap; a cell that a spreadsheet would run as a formula gets an apostrophe. */
export async function gapsCsv(answer: GapsAnswer): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const rows = inGroups(answer);
  const hasState = rows.some(({ state }) => state !== undefined);
  const states = (row: GapRow) => (hasState ? [row.state ?? ''] : []);
  const head = [...columns, ...(hasState ? ['state'] : [])];
  return stringify([head, ...rows.map((row) => [...cells(row), ...states(row)])], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}

/** The gaps as Markdown, ready for a wiki or a pull request. */
export function gapsMarkdown(answer: GapsAnswer, day: string): string {
  const { coverage } = answer;
  const why = withoutCoverage(answer);
  const { components, unheld } = parts(answer.gaps);
  const lines = [
    why !== null
      ? `**Coverage** on ${day}: ${why}.`
      : `**Coverage ${coverage.percent} %** on ${day}: ${coverage.owned} of ${coverage.components} components have a squad with people in it (weighted by tier ${coverage.weighted} %).`,
    '',
    ...Array.from(grouped(components, answer.by)).flatMap(([heading, rows]) =>
      markdownTable(headingText(heading, answer.by), rows),
    ),
    ...markdownTable('responsibilities nobody holds', unheld),
    ...(answer.notChecked.length === 0 ? [] : [markdownText(notCheckedLine(answer))]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The rules that could have found more and did not look: what a table of gaps cannot say. */
export function notCheckedLine({ notChecked }: GapsAnswer): string {
  const rules = notChecked.map(({ rule, reason }) => `${rule} (${reason})`);
  return `not checked, ${count(notChecked.length, 'rule')}: ${rules.join(', ')}`;
}

function markdownTable(title: string, rows: readonly GapRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const body = rows.map((row) => [
    row.gap,
    row.subject === null ? '' : subjectText(row.subject),
    row.tier,
    ownerText(row),
    row.tribe,
    row.severity,
    row.message,
  ]);
  const headings = ['gap', 'entity', 'tier', 'owner', 'tribe', 'severity', 'what'];
  return [
    `### ${markdownText(title)} (${rows.length})`,
    '',
    rowsMarkdown(rowsOfTable({ columns: headings, rows: body })),
  ];
}
