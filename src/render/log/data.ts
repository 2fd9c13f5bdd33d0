import type { LogEntry } from '../../history/org-log.ts';
import { changesJson } from '../changes/json.ts';
import { changesMarkdown } from '../changes/markdown.ts';
import { changeColumns, changeRows } from '../changes/table.ts';
import { document, type AnswerHead } from '../json.ts';
import { markdownText } from '../markdown.ts';
import { rowsCsv, rowsOfTable } from '../rows/rows.ts';
import { countKinds } from '../words.ts';
import type { LogAnswer } from './log-answer.ts';
import { countsOf } from './text.ts';

/** The answer `orgctl.log/v1`. */
export function logJson(head: AnswerHead, { entity, entries, others }: LogAnswer): string {
  return document('log', head, { entity, others, entries: entries.map(entryJson) });
}

function entryJson({ commit, said }: LogEntry): Readonly<Record<string, unknown>> {
  return {
    commit: commit?.id ?? null,
    day: commit?.day ?? null,
    author: commit?.author ?? null,
    subject: commit?.subject ?? null,
    isCutOff: commit?.isCutOff ?? false,
    state: 'began' in said ? 'began' : 'broken' in said ? 'broken' : 'changed',
    began: 'began' in said ? countsOf(said.began) : null,
    broken: 'broken' in said ? said.broken : null,
    changes: 'changes' in said ? changesJson(said.changes) : [],
  };
}

/** What happened as CSV, a line a change with its commit; nothing of the version that began it, nor of what cannot be read. */
export async function logCsv({ entries }: LogAnswer): Promise<string> {
  const rows = entries.flatMap(({ commit, said }) => {
    const cells = [commit?.day ?? null, commit?.id ?? null, commit?.author ?? null, commit?.subject ?? null];
    return 'changes' in said ? changeRows(said.changes).map((row) => [...cells, ...row]) : [];
  });
  return rowsCsv(rowsOfTable({ columns: ['day', 'commit', 'author', 'subject', ...changeColumns], rows }));
}

/** A heading a commit, and below it what happened. */
export function logMarkdown({ entity, entries }: LogAnswer): string {
  const title = `## What happened to ${markdownText(entity ?? 'the organisation')}\n`;
  const blocks = entries.map(({ commit, said }) => {
    const head =
      commit === null
        ? 'not committed yet'
        : `${commit.day} ${markdownText(commit.subject)} (${markdownText(commit.author)}, ${commit.id.slice(0, 7)})`;
    return `### ${head}\n\n${saidMarkdown(said, entity)}`;
  });
  return [title, ...blocks].join('\n');
}

function saidMarkdown(said: LogEntry['said'], entity: string | null): string {
  if ('changes' in said) return changesMarkdown(said.changes, 4);
  if ('broken' in said) return `cannot be read: ${markdownText(said.broken)}\n`;
  return entity === null
    ? `the first version: ${countKinds(countsOf(said.began))}\n`
    : 'the first version has it\n';
}
