import { cutText, wrapLines } from './fit.ts';
import type { Page } from './style.ts';
import { columnGap, columnNeed, fitColumns } from './table-columns.ts';
import { textWidth, widestOf } from './text-width.ts';
import { visible } from './visible.ts';

/** Columns and rows; a number stands right, everything else left. */
export interface TableInput {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Whether the cells were made safe by whoever gives them; they may have colours and links then. */
  readonly isStyled?: boolean;
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
  const shown = shownCells(input);
  if (!page.isTerminal) {
    return `${[shown.columns, ...shown.rows].map((row) => row.join('\t')).join('\n')}\n`;
  }
  const needs = shown.columns.map((heading, index) => {
    const cells = shown.rows.map((row) => row[index] ?? '');
    return columnNeed({ heading, cells, isWhole: index === 0 || shown.isNumber[index] === true });
  });
  const widths = fitColumns(needs, page.width);
  return widths === null ? recordsText(shown, page) : drawTable(shown, widths, page);
}

function shownCells({ columns, rows, isStyled = false }: TableInput): Shown {
  const shown = (cell: string | number | null) =>
    cell === null ? '' : isStyled ? String(cell) : visible(String(cell));
  return {
    columns,
    rows: rows.map((row) => row.map(shown)),
    isNumber: columns.map((_, index) => rows.some((row) => typeof row[index] === 'number')),
  };
}

/** cli-table3 takes the square of the number of rows, so it draws a few at a time. */
const drawnAtOnce = 100;

async function drawTable({ columns, rows, isNumber }: Shown, rooms: readonly number[], { style }: Page) {
  const heads = columns.map((heading, index) => wrapLines(heading, rooms[index] ?? 0));
  const body = rows.map((row) => row.map((cell, index) => cellLines(cell, rooms[index] ?? 0)));
  // What was broken may need less than its room.
  const widths = columns.map((_, index) =>
    [heads, ...body].reduce((widest, row) => Math.max(widest, widestOf(row[index] ?? [])), 0),
  );
  const { default: Table } = await import('cli-table3');
  const lines: string[] = [];
  for (let at = 0; at < Math.max(rows.length, 1); at += drawnAtOnce) {
    const standIns = new StandIns();
    const table = new Table({
      head: at === 0 ? heads.map((each) => standIns.of(each.map(style.dim))) : [],
      colAligns: isNumber.map((each) => (each ? 'right' : 'left')),
      colWidths: widths.map((width) => width + columnGap),
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': columnGap },
      chars: frameless,
    });
    table.push(...body.slice(at, at + drawnAtOnce).map((row) => row.map((cell) => standIns.of(cell))));
    lines.push(...standIns.replaced(table.toString()).split('\n'));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** A text takes no more lines than this in a cell; an id takes as many as it needs. */
const mostLines = 3;

function cellLines(text: string, width: number): readonly string[] {
  if (textWidth(text) <= width) return [text];
  const lines = wrapLines(text, width);
  if (lines.length <= mostLines || !text.includes(' ')) return lines;
  return [...lines.slice(0, mostLines - 1), cutText(lines.slice(mostLines - 1).join(' '), width)];
}

/**
 * cli-table3 measures emoji, Hebrew and links otherwise than terminals do. What is not plain is given to it as a letter
 * from a private part of Unicode, so often that it is as wide, and put in when the table is drawn.
 */
class StandIns {
  readonly #texts: string[] = [];

  of(lines: readonly string[]): string {
    return lines.map((line) => (/^[ -~]*$/.test(line) ? line : this.#standIn(line))).join('\n');
  }

  replaced(drawn: string): string {
    return drawn.replaceAll(/([\u{f0000}-\u{ffffd}])\1*/gu, (_, letter: string) => {
      return this.#texts[(letter.codePointAt(0) ?? 0) - firstLetter] ?? '';
    });
  }

  #standIn(line: string): string {
    this.#texts.push(line);
    return String.fromCodePoint(firstLetter + this.#texts.length - 1).repeat(textWidth(line));
  }
}

const firstLetter = 0xf0000;

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
