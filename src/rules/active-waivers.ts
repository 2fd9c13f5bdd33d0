import type { Subject, WaivedBy } from '../diagnostics/finding.ts';
import type { RuleStore } from './run-rules.ts';
import { isWaived, type Waiver } from './waivers.ts';

/** A waiver with what it says to whoever meets the finding. */
export interface ActiveWaiver extends Waiver, WaivedBy {}

/** The waivers that hold on the day. */
export function activeWaivers(store: RuleStore, day: string): readonly ActiveWaiver[] {
  const rows = store.rows(
    `SELECT rule, on_kind, on_id, on_field, reason, until_date, by_id FROM waiver WHERE until_date >= :day`,
    { day },
  );
  return rows.map((row) => ({
    rule: String(row['rule']),
    kind: String(row['on_kind']),
    id: String(row['on_id']),
    field: typeof row['on_field'] === 'string' ? row['on_field'] : null,
    reason: String(row['reason']),
    until: String(row['until_date']),
    by: typeof row['by_id'] === 'string' ? row['by_id'] : null,
  }));
}

/** Why and until when a finding is accepted; null where no waiver is on it. */
export function waivedBy(
  waivers: readonly ActiveWaiver[],
  rule: string,
  { kind, id }: Subject,
  field: string | null,
): WaivedBy | null {
  const found = waivers.find((waiver) => isWaived(waiver, { rule, kind, id, field }));
  return found === undefined ? null : { reason: found.reason, until: found.until, by: found.by };
}
