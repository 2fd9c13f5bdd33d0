import { subjectText } from '../../diagnostics/finding.ts';
import type { Change } from '../../queries/changes/change.ts';
import { isList } from './value-text.ts';

/** As the json calls them; lists have a blank between, maps are JSON. */
export const changeColumns = ['kind', 'id', 'name', 'what', 'before', 'after', 'on', 'why', 'about'] as const;

/** Changes as rows of a table, one each. */
export function changeRows(changes: readonly Change[]): readonly (readonly (string | number | null)[])[] {
  return changes.map(({ kind, id, name, what, before, after, on, why, about }) => [
    kind,
    id,
    name,
    what,
    cellOf(before),
    cellOf(after),
    on,
    why,
    about.map(subjectText).join(' '),
  ]);
}

function cellOf(value: Change['before']): string | number | null {
  if (typeof value !== 'object' || value === null) return value;
  const isPlain = isList(value) && value.every((each) => typeof each !== 'object');
  return isPlain ? value.join(' ') : JSON.stringify(value);
}
