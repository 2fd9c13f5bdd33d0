import { subjectText } from '../../diagnostics/finding.ts';
import { document, type AnswerHead } from '../json.ts';
import { rowsCsv, rowsMarkdown, rowsOfTable } from '../rows/rows.ts';
import { flatCell, type ListTable } from './list-table.ts';

/** The answer `orgctl.list/v1`. */
export function listJson(
  head: AnswerHead,
  { kind, text, columns, entries, total, isOfKinds }: ListTable,
): string {
  return document('list', head, {
    kind,
    text,
    columns,
    total,
    rows: entries.map((entry) => ({
      ...(isOfKinds ? {} : { entity: subjectText(entry) }),
      ...Object.fromEntries(columns.map((column, n) => [column, entry.cells[n] ?? null])),
    })),
  });
}

/** The list as CSV, a line an entity. */
export async function listCsv(table: ListTable): Promise<string> {
  return rowsCsv(resultOf(table));
}

/** The list as a table in Markdown. */
export function listMarkdown(table: ListTable): string {
  return rowsMarkdown(resultOf(table));
}

function resultOf(table: ListTable): Parameters<typeof rowsMarkdown>[0] {
  const { columns, entries } = table;
  return rowsOfTable({ columns, rows: entries.map(({ cells }) => cells.map(flatCell)) });
}
