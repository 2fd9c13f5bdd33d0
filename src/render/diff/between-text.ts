import { changedCounts } from '../changes/group-changes.ts';
import type { DiffAnswer } from './diff-answer.ts';

/** "3 people, 1 squad changed between HEAD and org.yaml (--tribe playback)". */
export function betweenText({ from, to, changes, filters }: DiffAnswer): string {
  const left = filters === '' ? '' : ` (${filters})`;
  const what = changes.length === 0 ? 'nothing has' : changedCounts(changes);
  return `${what} changed between ${from.name} and ${to.name}${left}`;
}
