import type { ImpactAnswer } from '../../queries/impact/answer.ts';
import { markdownText } from '../markdown.ts';
import { rowsMarkdown } from '../rows/rows.ts';
import { plain, type Page } from '../style.ts';
import { tableText } from '../table.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import { headlineText } from './headline.ts';
import { sectionsOf } from './sections.ts';

/** What breaks, as people read it: one sentence with the numbers, then the details. */
export async function impactText(answer: ImpactAnswer, page: Page): Promise<string> {
  const { style, width } = page;
  const blocks = [`${wrap(headlineText(answer, style), width, '  ')}\n`];
  for (const { heading, notes, columns, rows } of sectionsOf(answer)) {
    const said = notes.map((note) => `  ${style.dim(wrap(note, width, '    '))}\n`).join('');
    const title = style.bold(wrap(visible(`${heading} (${rows.length})`), width, '  '));
    blocks.push(`${title}\n${said}${await tableText({ columns, rows }, page)}`);
  }
  return blocks.join('\n');
}

/** The same as Markdown, ready for a wiki or a ticket. */
export function impactMarkdown(answer: ImpactAnswer): string {
  const parts = sectionsOf(answer).map(({ heading, notes, columns, rows }) =>
    [
      `### ${markdownText(heading)} (${rows.length})`,
      '',
      ...notes.flatMap((note) => [markdownText(note), '']),
      rowsMarkdown({ columns: columns.map((name) => ({ name, type: 'text' })), rows, truncated: false }),
    ].join('\n'),
  );
  return [`**${markdownText(headlineText(answer, plain))}**\n`, ...parts].join('\n');
}
