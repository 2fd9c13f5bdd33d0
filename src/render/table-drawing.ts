import { columnGap } from './table-columns.ts';
import { textWidth } from './text-width.ts';

/** A table whose cells have been broken into lines that fit. */
export interface FittedTable {
  /** The first are the headings; each row has a list of lines a cell. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly widths: readonly number[];
  /** Whose texts stand right. */
  readonly isNumber: readonly boolean[];
}

/** Beyond so many rows cli-table3, which takes half a millisecond a row and more the more there are, is too slow. */
const mostRows = 100;

/** The lines of a table without a frame. */
export async function drawTable(table: FittedTable): Promise<string> {
  const lines = table.rows.length > mostRows ? drawLong(table) : await drawShort(table);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function drawLong({ rows, widths, isNumber }: FittedTable): readonly string[] {
  return rows.flatMap((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => {
      const texts = row.map((cell, index) => {
        const text = cell[line] ?? '';
        const padding = ' '.repeat((widths[index] ?? 0) - textWidth(text));
        return isNumber[index] === true ? `${padding}${text}` : `${text}${padding}`;
      });
      return texts.join(' '.repeat(columnGap));
    });
  });
}

async function drawShort({ rows, widths, isNumber }: FittedTable): Promise<readonly string[]> {
  const { default: Table } = await import('cli-table3');
  const standIns = new StandIns();
  const table = new Table({
    colAligns: isNumber.map((each) => (each ? 'right' : 'left')),
    colWidths: widths.map((width) => width + columnGap),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': columnGap },
    chars: frameless,
  });
  table.push(...rows.map((row) => row.map((cell) => standIns.of(cell))));
  return standIns.replaced(table.toString()).split('\n');
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
