import { decimalText } from './decimal-text.ts';
import { cutText, wrapLines } from './fit.ts';
import type { Page } from './style.ts';
import { columnNeed, fitColumns, type ColumnNeed } from './table-columns.ts';
import { drawTable, type FittedTable } from './table-drawing.ts';
import { textWidth, widestOf } from './text-width.ts';
import { visible } from './visible.ts';

/** Columns and rows; a number stands right, everything else left. */
export interface TableInput {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Whether the cells were made safe by whoever gives them; they may have colours and links then. */
  readonly isStyled?: boolean;
  /** Whether numbers are shown with all their digits, since whoever asked has chosen them; otherwise with at most two decimals. */
  readonly isExact?: boolean;
}

/** Cells as they are shown, and which columns hold numbers. */
interface Shown {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isNumber: readonly boolean[];
}

/**
 * In a pipe tab-separated lines with nothing cut. On a terminal a table that fits, with up to three lines for a long
 * text; where the page is too narrow for that, one row below the other.
 */
export async function tableText(input: TableInput, page: Page): Promise<string> {
  if (!page.isTerminal) return tabSeparated(input);
  const shown = shownCells(input);
  const widths = fitColumns(columnNeeds(shown), page.width);
  return widths === null ? recordsText(shown, page) : drawTable(fitTable(shown, widths, page));
}

/** How many of the first columns of a table stand beside each other on a page so wide; 0 where not even the first does. */
export function columnsThatFit(input: TableInput, width: number): number {
  const needs = columnNeeds(shownCells(input));
  return 1 + needs.findLastIndex((_, n) => fitColumns(needs.slice(0, n + 1), width) !== null);
}

function columnNeeds({ columns, rows, isNumber }: Shown): readonly ColumnNeed[] {
  return columns.map((heading, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    return columnNeed({ heading, cells, isWhole: index === 0 || isNumber[index] === true });
  });
}

function tabSeparated(input: TableInput): string {
  let text = input.columns.join('\t');
  for (const row of input.rows) text += `\n${row.map((cell) => shownCell(cell, input)).join('\t')}`;
  return `${text}\n`;
}

function shownCells(input: TableInput): Shown {
  const { columns, rows } = input;
  return {
    columns,
    rows: rows.map((row) => row.map((cell) => shownCell(cell, input))),
    isNumber: columns.map((_, index) => rows.some((row) => typeof row[index] === 'number')),
  };
}

function shownCell(cell: string | number | null, { isStyled = false, isExact = false }: TableInput): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return isExact ? String(cell) : decimalText(cell);
  return isStyled ? cell : visible(cell);
}

function fitTable(
  { columns, rows, isNumber }: Shown,
  rooms: readonly number[],
  { style }: Page,
): FittedTable {
  const heads = columns.map((heading, index) => wrapLines(heading, rooms[index] ?? 0).map(style.dim));
  const body = rows.map((row) => row.map((cell, index) => cellLines(cell, rooms[index] ?? 0)));
  const all = [heads, ...body];
  // What was broken may need less than its room.
  const widths = columns.map((_, index) =>
    all.reduce((widest, row) => Math.max(widest, widestOf(row[index] ?? [])), 0),
  );
  return { rows: all, widths, isNumber };
}

/** A text takes no more lines than this in a cell; an id takes as many as it needs. */
const mostLines = 3;

function cellLines(text: string, width: number): readonly string[] {
  if (textWidth(text) <= width) return [text];
  const lines = wrapLines(text, width);
  if (lines.length <= mostLines || !text.includes(' ')) return lines;
  return [...lines.slice(0, mostLines - 1), cutText(lines.slice(mostLines - 1).join(' '), width)];
}

/** One row below the other, a line a column that says something. */
function recordsText({ columns, rows }: Shown, { style, width }: Page): string {
  const room = widestOf(columns);
  const isWide = room + 2 <= width / 2;
  const indent = ' '.repeat(isWide ? room + 2 : 2);
  const record = (row: readonly string[]) =>
    columns.flatMap((column, index) => {
      const cell = row[index] ?? '';
      if (cell === '') return [];
      const lines = wrapLines(cell, width - indent.length).map((line) => `${indent}${line}`);
      const [first = '', ...rest] = lines;
      if (!isWide) return [...wrapLines(column, width).map(style.dim), ...lines];
      return [`${style.dim(column)}${' '.repeat(room - textWidth(column))}${first.slice(room)}`, ...rest];
    });
  return rows.map((row) => `${record(row).join('\n')}\n\n`).join('');
}
