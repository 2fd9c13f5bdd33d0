import { severities } from '../diagnostics/severity.ts';
import type { GapList } from './answers.ts';
import type { GapRow } from './gaps.ts';

/** So many gaps stand on the overview. */
const mostWorst = 5;

/** Gaps in their order, and which of them are the worst. */
export function gapList(rows: readonly GapRow[]): GapList {
  const counting = rows.filter(({ severity, waived }) => severity !== null && waived === null);
  return {
    counting: counting.length,
    worst: counting.toSorted(compareHarm).slice(0, mostWorst),
    [Symbol.iterator]: () => rows[Symbol.iterator](),
  };
}

/** By severity, then tier (1 first, none last); of equal ones the order stays. */
function compareHarm(a: GapRow, b: GapRow): number {
  const rank = ({ severity }: GapRow) =>
    severity === null ? severities.length : severities.indexOf(severity);
  return rank(a) - rank(b) || (a.tier ?? 9) - (b.tier ?? 9);
}
