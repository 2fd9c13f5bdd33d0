import { compareText } from '../../diagnostics/order.ts';
import type { Dependent, TribeCount } from './answer.ts';

/** How many components of each tribe there are, most first; one of several tribes counts for each. */
export function tribeCounts(dependents: readonly Dependent[]): readonly TribeCount[] {
  const counts = new Map<string | null, number>();
  for (const { tribes } of dependents) {
    for (const tribe of tribes.length === 0 ? [null] : tribes.map(({ id }) => id)) {
      counts.set(tribe, (counts.get(tribe) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([tribe, components]) => ({ tribe, components })).toSorted(
    (a, b) => b.components - a.components || compareText(a.tribe ?? '\uffff', b.tribe ?? '\uffff'),
  );
}
