import { subjectText } from '../../diagnostics/finding.ts';
import type { Change } from '../../queries/changes/change.ts';

/** Changes as data, the same in every answer that has some. */
export function changesJson(changes: readonly Change[]): readonly Readonly<Record<string, unknown>>[] {
  return changes.map(({ kind, id, name, what, before, after, on, why, about }) => ({
    kind,
    id,
    name,
    what,
    before,
    after,
    on,
    why,
    about: about.map(subjectText),
  }));
}
