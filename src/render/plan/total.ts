import type { Plan } from '../../reshape/plan.ts';
import { changedCounts } from '../changes/group-changes.ts';
import { count } from '../words.ts';
import { diffOf } from './patch.ts';

/** "1 move, 2 assign · 2 people, 2 components · 1 file, 4 lines". */
export function totalText({ steps, changes, edits }: Plan): string {
  const operations = new Map<string, number>();
  for (const { operation } of steps) operations.set(operation, (operations.get(operation) ?? 0) + 1);
  const done = Array.from(operations, ([operation, number]) => `${number} ${operation}`).join(', ');
  const lines = edits.reduce((sum, edit) => sum + editedLines(edit), 0);
  return [done, changedCounts(changes), `${count(edits.length, 'file')}, ${count(lines, 'line')}`].join(
    ' · ',
  );
}

/** How many lines of a file are written anew or taken out; one that is written anew is one line. */
function editedLines(edit: Plan['edits'][number]): number {
  return diffOf(edit).hunks.reduce((sum, { lines }) => {
    const added = lines.filter((line) => line.startsWith('+')).length;
    const removed = lines.filter((line) => line.startsWith('-')).length;
    return sum + Math.max(added, removed);
  }, 0);
}
