import type { Plan } from '../../reshape/plan.ts';
import { changedCounts } from '../changes/group-changes.ts';
import { count } from '../words.ts';
import { linesOf } from './patch.ts';

/** "1 move, 2 × assign · 2 people, 2 components · 1 file, 4 lines". */
export function totalText({ steps, changes, edits }: Plan): string {
  const operations = new Map<string, number>();
  for (const { operation } of steps) operations.set(operation, (operations.get(operation) ?? 0) + 1);
  const done = Array.from(
    operations,
    ([operation, number]) => `${number === 1 ? '1' : `${number} ×`} ${operation}`,
  ).join(', ');
  const files = `${count(edits.length, 'file')}, ${count(linesOf(edits), 'line')}`;
  return [done, changedCounts(changes), files].filter((part) => part !== '').join(' · ');
}
