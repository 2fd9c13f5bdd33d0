import { markdownPage, markedMarkdown } from './markdown-page.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import type { Page } from './style.ts';

/**
 * A page about one thing as Markdown, ready for a wiki or a pull request: its title, and lists below headings. Values
 * without a label and without a heading over them are paragraphs.
 */
export function sheetMarkdown(draw: (page: Page) => Sheet): string {
  const { title, sections } = draw(markdownPage);
  let text = markedMarkdown(title);
  let isList = false;
  for (const { heading, rows } of sections) {
    const told = rows.filter(([, ...values]) => values.length > 0);
    if (told.length === 0) continue;
    if (heading !== '') text += `\n\n### ${markedMarkdown(heading)}`;
    isList &&= heading === '';
    for (const row of told) {
      const isItem = heading !== '' || row[0] !== '';
      text += `${isList && isItem ? '\n' : '\n\n'}${isItem ? itemLines(row) : paragraphs(row)}`;
      isList = isItem;
    }
  }
  return `${text}\n`;
}

function itemLines([label, ...values]: SheetRow): string {
  const items = values.map((value) => `- ${markedMarkdown(value)}`);
  if (label === '') return items.join('\n');
  const [first = ''] = values;
  if (values.length === 1) return `- **${label}**: ${markedMarkdown(first)}`;
  return [`- **${label}**:`, ...items.map((item) => `  ${item}`)].join('\n');
}

function paragraphs([, ...values]: SheetRow): string {
  return values.map(markedMarkdown).join('\n\n');
}
