import type { FindingState } from '../diagnostics/finding.ts';
import { isAtLeast } from '../diagnostics/severity.ts';
import type { GapRow } from './gaps.ts';

/** The gaps of two states, matched by fingerprint. */
export interface ComparedGaps {
  /** Those of the state after in their order, each with its state. */
  readonly gaps: readonly GapRow[];
  /** Those of the state before that are closed; nothing in the files of today can be pointed at. */
  readonly fixed: readonly GapRow[];
}

/** What became of gaps between two states that were checked by the same rules on the same day. */
export function compareGaps(before: Iterable<GapRow>, after: Iterable<GapRow>): ComparedGaps {
  const known = new Map(Array.from(before, (row) => [row.fingerprint(), row]));
  const gaps = Array.from(after, (row) => {
    const key = row.fingerprint();
    const was = known.get(key);
    known.delete(key);
    return inState(row, was === undefined ? 'new' : isWorse(row, was) ? 'worse' : 'same');
  });
  const fixed = Array.from(known.values(), (row) => ({ ...inState(row, 'fixed'), position: null }));
  return { gaps, fixed };
}

/** A gap with what became of it. */
export function inState(row: GapRow, state: FindingState): GapRow {
  return { ...row, state };
}

/** A gap is as bad as its severity: the value of a squad's finding counts its components, and is none of each of them. */
function isWorse({ severity: now }: GapRow, { severity: was }: GapRow): boolean {
  return now !== null && was !== null && now !== was && isAtLeast(now, was);
}
