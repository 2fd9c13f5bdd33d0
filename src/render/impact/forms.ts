import type { ImpactAnswer } from '../../queries/impact/answer.ts';
import { markdownText } from '../markdown.ts';
import { rowsMarkdown, rowsOfTable } from '../rows/rows.ts';
import { plain, type Page, type Style } from '../style.ts';
import { tableText } from '../table.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import { headlineText } from './headline.ts';
import { sectionsOf } from './sections.ts';

/** What breaks, as people read it: one sentence with the numbers, then the details; `filters` as they were written. */
export async function impactText(answer: ImpactAnswer, filters: string, page: Page): Promise<string> {
  const { style, width } = page;
  const blocks = [`${wrap(headOf(answer, filters, style), width, '  ')}\n`];
  for (const { heading, notes, columns, rows } of sectionsOf(answer)) {
    const said = notes.map((note) => `  ${style.dim(wrap(note, width, '    '))}\n`).join('');
    const title = style.bold(wrap(visible(`${heading} (${rows.length})`), width, '  '));
    blocks.push(`${title}\n${said}${await tableText({ columns, rows }, page)}`);
  }
  return blocks.join('\n');
}

/** The same as Markdown, ready for a wiki or a ticket. */
export function impactMarkdown(answer: ImpactAnswer, filters: string): string {
  const parts = sectionsOf(answer).map(({ heading, notes, columns, rows }) =>
    [
      `### ${markdownText(heading)} (${rows.length})`,
      '',
      ...notes.flatMap((note) => [markdownText(note), '']),
      rowsMarkdown(rowsOfTable({ columns, rows })),
    ].join('\n'),
  );
  return [`**${markdownText(headOf(answer, filters, plain))}**\n`, ...parts].join('\n');
}

/** The sentence, and which part of the organisation it is about. */
function headOf(answer: ImpactAnswer, filters: string, style: Style): string {
  const sentence = headlineText(answer, style);
  return filters === '' ? sentence : `${visible(filters)}: ${sentence}`;
}
