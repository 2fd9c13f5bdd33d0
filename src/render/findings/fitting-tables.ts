/** A table in Markdown with a title; cells are Markdown already. */
export interface FullTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where the rows that did not fit are to be found. */
  readonly more: string;
  /** Whether only its title is seen until somebody asks for the rest. */
  readonly isFolded?: boolean;
}

/** Room for what is said of the rows that are left out, in bytes. */
const roomForNote = 200;

/** So many rows every table may show before another takes the room. */
const firstRows = 10;

/**
 * A text and the tables below it, at most `limit` bytes long: rows that do not fit are left out, and a line says how
 * many. Each table shows its first rows, whatever stands above it; the others are shown as long as there is room.
 */
export function fittingTables(head: string, tables: readonly FullTable[], limit: number): string {
  const firsts = tables.map((table) => drawn(table, table.rows.slice(0, firstRows).map(lineOf)));
  let room = limit - sizeOf(head) - firsts.reduce((sum, first) => sum + sizeOf(first) + roomForNote, 0);
  if (room < 0) return cut([head, ...firsts].join('\n\n'), limit);
  const blocks = tables.map((table) => {
    const lines = table.rows.slice(0, firstRows).map(lineOf);
    for (const row of table.rows.slice(firstRows)) {
      const line = lineOf(row);
      room -= sizeOf(line) + 1;
      if (room < 0) break;
      lines.push(line);
    }
    return drawn(table, lines);
  });
  return [head, ...blocks].join('\n\n');
}

function drawn({ title, columns, rows, more, isFolded }: FullTable, lines: readonly string[]): string {
  const left = rows.length - lines.length;
  const table = [lineOf(columns), `|${columns.map(() => '---|').join('')}`, ...lines].join('\n');
  const note = left === 0 ? [] : [`… and ${left} more; ${more}`];
  if (isFolded !== true) return [`### ${title}`, table, ...note].join('\n\n');
  return [`<details><summary>${title}</summary>`, table, ...note, '</details>'].join('\n\n');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A text whose very lines are too long for it ends where there is no more room, and says so. */
function cut(text: string, limit: number): string {
  const note = '\n\n… and more than a comment can hold; orgctl check shows all';
  const kept: string[] = [];
  let room = limit - sizeOf(note) - 1;
  for (const line of text.split('\n')) {
    room -= sizeOf(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return `${kept.join('\n')}${note}`;
}

const encoder = new TextEncoder();

function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
