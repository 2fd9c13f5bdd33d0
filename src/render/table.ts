import stringWidth from 'string-width';
import type { Page } from './style.ts';
import { visible } from './visible.ts';

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
  const widths = columns.map((column, index) =>
    Math.max(stringWidth(column), ...rows.map((row) => stringWidth(plainCell(row[index] ?? null)))),
  );
  const gaps = 2 * columns.length;
  for (let over = sum(widths) + gaps - width; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    const now = widths[widest] ?? 0;
    if (now <= 6) break;
    widths[widest] = now - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}
