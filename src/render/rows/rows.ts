import type { QueryResult } from '../../store/user-sql.ts';
import { document, type AnswerHead } from '../json.ts';
import { markdownText } from '../markdown.ts';
import type { Page } from '../style.ts';
import { tableText, type TableInput } from '../table.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';

/** Rows as a table on a terminal, one below the other where they are too wide for it, and as tab-separated lines in a pipe. */
export async function rowsText({ columns, rows, truncated }: QueryResult, page: Page): Promise<string> {
  const input = { columns: columns.map(({ name }) => visible(name)), rows, isExact: true };
  const text = await tableText(input, page);
  if (!page.isTerminal) return text;
  const more = truncated ? '; there are more: -o csv shows all of them' : '';
  return `${text}${page.style.dim(`${count(rows.length, 'row')}${more}`)}\n`;
}

/** The answer `orgctl.query/v1`. */
export function rowsJson(head: AnswerHead, { columns, rows, truncated }: QueryResult): string {
  const asMap = (row: QueryResult['rows'][number]) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, jsonCell(row[index] ?? null)]));
  return document('query', head, { columns, rows: rows.map(asMap), truncated });
}

/** JSON has no infinity: it would say null, which is something else. */
function jsonCell(cell: string | number | null): string | number | null {
  return typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell;
}

/** A table of ours as rows; of a column nobody needs to know more than its name. */
export function rowsOfTable({ columns, rows }: TableInput): QueryResult {
  return { columns: columns.map((name) => ({ name, type: 'text' })), rows, truncated: false };
}

/** Rows as CSV (RFC 4180); a cell that a spreadsheet would run as a formula gets an apostrophe. */
export async function rowsCsv({ columns, rows }: QueryResult): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}

/** Rows as a table in Markdown. */
export function rowsMarkdown({ columns, rows }: QueryResult): string {
  const line = (cells: readonly (string | number | null)[]) =>
    `| ${cells.map((each) => markdownText(String(each ?? ''))).join(' | ')} |`;
  const head = [line(columns.map(({ name }) => name)), `|${columns.map(() => '---|').join('')}`];
  return `${[...head, ...rows.map(line)].join('\n')}\n`;
}
