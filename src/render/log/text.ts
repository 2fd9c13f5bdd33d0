import type { LogEntry } from '../../history/org-log.ts';
import { changeLines } from '../changes/text.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { count, countKinds, wrap } from '../words.ts';
import type { LogAnswer } from './log-answer.ts';

/** An entry a commit: when, who and why, and below it what happened. */
export function logText({ entity, entries, others }: LogAnswer, isSummary: boolean, page: Page): string {
  const { style, width } = page;
  const blocks = entries.map((entry) => {
    const lines = [...headLines(entry, page), ...saidLines(entry, entity, isSummary, page)];
    return `${lines.join('\n')}\n`;
  });
  const about = entity === null ? 'the organisation' : visible(entity);
  const told = entries.filter(({ commit }) => commit !== null).length;
  const beside = others === 0 ? '' : `; ${count(others, 'other commit')} changed nothing of it`;
  const last = `${count(told, 'commit')} of ${about}${beside}`;
  return `${[...blocks, style.dim(wrap(last, width, '  '))].join('\n')}\n`;
}

function headLines({ commit }: LogEntry, { style, width }: Page): readonly string[] {
  if (commit === null) return [style.bold('not committed yet')];
  const { id, day, author, subject } = commit;
  const head = `${style.bold(day)}  ${style.dim(id.slice(0, 7))}  ${visible(author)}: ${visible(subject)}`;
  return [wrap(head, width, '    ')];
}

function saidLines(
  { said, commit }: LogEntry,
  entity: string | null,
  isSummary: boolean,
  page: Page,
): readonly string[] {
  const { style, width } = page;
  if ('changes' in said) return changeLines(said.changes, { isSummary, indent: '  ' }, page);
  if ('broken' in said)
    return [`  ${wrap(style.yellow(`cannot be read: ${visible(said.broken)}`), width, '  ')}`];
  const what = entity === null ? `: ${countKinds(countsOf(said.began))}` : ' has it';
  const before = commit?.isCutOff === true ? 'the first version in this clone' : 'the first version';
  return [`  ${wrap(`${before}${what}`, width, '  ')}`];
}

/** How many there are of each kind. */
export function countsOf(ids: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(ids).map(([kind, each]) => [kind, each.length]));
}
