import { joinWords } from '../../diagnostics/words.ts';
import { wrapLines } from '../fit.ts';
import type { Page } from '../style.ts';
import { columnsThatFit, tableText, type TableInput } from '../table.ts';
import { visible } from '../visible.ts';
import { flatCell, type ListTable } from './list-table.ts';

/** An id alone says too little: then all columns stand one row below the other. */
const leastColumns = 2;

/**
 * On a terminal a table without its empty columns, and a footer; in a pipe every column, tab-separated. Columns that
 * nobody asked for are left out from the right where the page is too narrow, and named below.
 */
export async function listText(table: ListTable, footer: () => string, page: Page): Promise<string> {
  const columns = table.columns.map(visible);
  const rows = table.entries.map(({ cells }) => cells.map(flatCell));
  if (!page.isTerminal) return tableText({ columns, rows }, page);
  if (rows.length === 0) return '';
  const told = Array.from(columns.keys()).filter((n) => rows.some((row) => (row[n] ?? '') !== ''));
  const input = withColumns({ columns, rows }, told);
  const fitting = table.isChosen ? told.length : columnsThatFit(input, page.width);
  const kept = fitting < leastColumns ? told : told.slice(0, fitting);
  const leftOut = told.slice(kept.length).map((n) => columns[n] ?? '');
  const text = await tableText(withColumns({ columns, rows }, kept), page);
  const last = wrapLines(`${footer()}${leftOutText(columns, leftOut)}`, page.width).map(page.style.dim);
  return `${text}${last.join('\n')}\n`;
}

function leftOutText([first = '']: readonly string[], leftOut: readonly string[]): string {
  if (leftOut.length === 0) return '';
  return `; no room for ${joinWords(leftOut)}: --columns ${[first, ...leftOut].join(',')}`;
}

function withColumns({ columns, rows }: TableInput, kept: readonly number[]): TableInput {
  return {
    columns: kept.map((n) => columns[n] ?? ''),
    rows: rows.map((row) => kept.map((n) => row[n] ?? null)),
  };
}
