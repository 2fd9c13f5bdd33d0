import type { Store } from '../store/open-store.ts';
import type { AddedWaiver } from './comparison.ts';

/** The waivers that the state after has and the state before had not, or not for so long. */
export function addedWaivers(
  before: Pick<Store, 'rows'>,
  after: Pick<Store, 'rows'>,
): readonly AddedWaiver[] {
  const known = new Map(waivers(before).map((waiver) => [keyOf(waiver), waiver.until]));
  return waivers(after).filter((waiver) => {
    const until = known.get(keyOf(waiver));
    return until === undefined || until < waiver.until;
  });
}

function keyOf({ rule, on }: AddedWaiver): string {
  return `${rule} ${on}`;
}

function waivers({ rows }: Pick<Store, 'rows'>): readonly AddedWaiver[] {
  const written = rows(`
    SELECT rule, on_kind, on_id, on_field, reason, max(until_date) AS until_date
    FROM waiver
    GROUP BY rule, on_kind, on_id, on_field
    ORDER BY rule, on_kind, on_id, on_field`);
  return written.map((row) => {
    const subject = row['on_kind'] === 'org' ? 'org' : `${row['on_kind']}:${row['on_id']}`;
    const field = typeof row['on_field'] === 'string' ? `.${row['on_field']}` : '';
    return {
      rule: String(row['rule']),
      on: `${subject}${field}`,
      reason: String(row['reason']),
      until: String(row['until_date']),
    };
  });
}
