import type { Page } from '../style.ts';
import { tableText, type TableInput } from '../table.ts';
import { visible } from '../visible.ts';
import { flatCell, type ListTable } from './list-table.ts';

/** On a terminal a table without its empty columns, and a footer; in a pipe every column, tab-separated. */
export async function listText(table: ListTable, footer: () => string, page: Page): Promise<string> {
  const columns = table.columns.map(visible);
  const rows = table.entries.map(({ cells }) => cells.map(flatCell));
  if (!page.isTerminal) return tableText({ columns, rows }, page);
  if (rows.length === 0) return '';
  const told = Array.from(columns.keys()).filter((n) => rows.some((row) => (row[n] ?? '') !== ''));
  const input: TableInput = {
    columns: told.map((n) => columns[n] ?? ''),
    rows: rows.map((row) => told.map((n) => row[n] ?? null)),
  };
  return `${await tableText(input, page)}${page.style.dim(footer())}\n`;
}
