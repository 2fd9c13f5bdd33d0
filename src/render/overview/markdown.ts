import { checkedCategories } from '../../diagnostics/category.ts';
import { countFindings } from '../../diagnostics/finding-list.ts';
import { severities } from '../../diagnostics/severity.ts';
import { markdownPage, markedMarkdown } from '../markdown-page.ts';
import { rowsMarkdown, rowsOfTable } from '../rows/rows.ts';
import { count } from '../words.ts';
import type { Overview } from './overview.ts';
import { countsText, coverageText, sourceText, timeText, titleText } from './sentences.ts';

/** The organisation as a page of a wiki or a report; what to type next is for terminals. */
export function overviewMarkdown(answer: Overview): string {
  const { findings, notChecked, gaps } = answer;
  const time = timeText(answer);
  const { bold } = markdownPage.style;
  const rows = checkedCategories.map((category) => [
    category,
    ...severities.map((severity) => countFindings(findings, { category, severity, isWaived: false })),
  ]);
  const told = rows.filter(([, ...numbers]) => numbers.some((number) => number !== 0));
  const worst = gaps.worst.map(({ severity, message, position }) => [
    severity,
    message,
    position === null ? null : `${position.file}:${position.line}`,
  ]);
  const parts = [
    ...[
      titleText(answer, markdownPage.style),
      `${countsText(answer)}; read from ${sourceText(answer)}`,
      `${bold('coverage')}: ${coverageText(answer, true)}`,
      ...(time === null ? [] : [`${bold('time')}: ${time}`]),
      ...(told.length === 0 ? [`${bold('findings')}: none, everything that was checked holds`] : []),
    ].map(markedMarkdown),
    ...table('findings', ['category', ...severities], told),
    ...(notChecked === 0 ? [] : [`not checked: ${count(notChecked, 'rule')}`]),
    ...table(
      gaps.counting > worst.length ? `the worst of ${gaps.counting} gaps` : count(gaps.counting, 'gap'),
      ['severity', 'gap', 'place'],
      worst,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A table below its heading; none without rows. */
function table(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): readonly string[] {
  return rows.length === 0 ? [] : [`### ${heading}`, rowsMarkdown(rowsOfTable({ columns, rows })).trimEnd()];
}
