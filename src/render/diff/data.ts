import { changesJson } from '../changes/json.ts';
import { changesMarkdown } from '../changes/markdown.ts';
import { changeColumns, changeRows } from '../changes/table.ts';
import { document, type AnswerHead } from '../json.ts';
import { markdownText } from '../markdown.ts';
import { rowsCsv, rowsOfTable } from '../rows/rows.ts';
import { betweenText } from './between-text.ts';
import type { DiffAnswer } from './diff-answer.ts';

/** The answer `orgctl.diff/v1`. */
export function diffJson(head: AnswerHead, { from, to, changes }: DiffAnswer): string {
  return document('diff', head, { from, to, changes: changesJson(changes) });
}

/** The changes as CSV, a line each. */
export async function diffCsv({ changes }: DiffAnswer): Promise<string> {
  return rowsCsv(rowsOfTable({ columns: changeColumns, rows: changeRows(changes) }));
}

/** The changes as lists, ready for a pull request. */
export function diffMarkdown(answer: DiffAnswer): string {
  const { changes } = answer;
  const lists = changesMarkdown(changes, 3);
  return `## What changes in the organisation\n\n${markdownText(betweenText(answer))}\n${lists === '' ? '' : `\n${lists}`}`;
}
