import { textWidth } from './text-width.ts';
import type { Page } from './style.ts';
import { visible } from './visible.ts';
import { wrap } from './words.ts';

/** Columns and rows; a number stands right, everything else left. */
export interface TableInput {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** cli-table3 measures every cell many times: beyond this many rows the plain form is used. */
const mostDrawn = 2000;

/** On a terminal a table that fits its width; in a pipe tab-separated lines with nothing cut. */
export async function tableText({ columns, rows }: TableInput, page: Page): Promise<string> {
  if (!page.isTerminal || rows.length > mostDrawn) {
    const lines = [columns, ...rows].map((row) => row.map(plainCell).join('\t'));
    return `${lines.join('\n')}\n`;
  }
  const widths = fittedWidths(columns, rows, page.width);
  const { default: Table } = await import('cli-table3');
  const table = new Table({
    head: columns.map((column, index) => page.style.dim(cut(column, widths[index] ?? 0))),
    colAligns: columns.map((_, index) =>
      rows.some((row) => typeof row[index] === 'number') ? 'right' : 'left',
    ),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: frameless,
  });
  for (const row of rows) table.push(row.map((cell, index) => cut(plainCell(cell), widths[index] ?? 0)));
  const lines = table.toString().split('\n');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Narrower than this a column of longer texts says nothing. */
const leastWidth = 10;

/** Whether a table of these columns can be read on the page; where it can't, `recordsText` is for it. */
export function fitsPage({ columns, rows }: TableInput, page: Page): boolean {
  if (!page.isTerminal || rows.length > mostDrawn) return true;
  const needed = naturalWidths(columns, rows).map((width) => Math.min(width, leastWidth) + 2);
  return sum(needed) - 2 <= page.width;
}

/** One row below the other, a line a column: for tables with too many columns. */
export function recordsText({ columns, rows }: TableInput, { style, width }: Page): string {
  const room = Math.max(...columns.map((column) => textWidth(column)), 0);
  const records = rows.map((row) =>
    columns
      .map((column, index) => {
        const value = wrap(plainCell(row[index] ?? null), width - room - 2, '');
        const [first = '', ...rest] = value.split('\n');
        const name = `${style.dim(column)}${' '.repeat(room - textWidth(column))}`;
        return [`${name}  ${first}`, ...rest.map((line) => `${' '.repeat(room)}  ${line}`)]
          .join('\n')
          .trimEnd();
      })
      .join('\n'),
  );
  return records.map((record) => `${record}\n\n`).join('');
}

const frameless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

function plainCell(cell: string | number | null): string {
  return cell === null ? '' : visible(String(cell));
}

/** The natural widths, the widest columns made narrower until all fit. */
function fittedWidths(
  columns: readonly string[],
  rows: TableInput['rows'],
  width: number,
): readonly number[] {
  const widths = [...naturalWidths(columns, rows)];
  const gaps = 2 * (columns.length - 1);
  for (let over = sum(widths) + gaps - width; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    const now = widths[widest] ?? 0;
    if (now <= 4) break;
    widths[widest] = now - 1;
  }
  return widths;
}

function naturalWidths(columns: readonly string[], rows: TableInput['rows']): readonly number[] {
  return columns.map((column, index) =>
    Math.max(textWidth(column), ...rows.map((row) => textWidth(plainCell(row[index] ?? null)))),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}
