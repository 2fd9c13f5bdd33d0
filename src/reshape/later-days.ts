import { subjectText } from '../diagnostics/finding.ts';
import type { Change } from '../queries/changes/change.ts';
import type { Store } from '../store/open-store.ts';
import { dayAfter } from './days.ts';

/** So many days are looked at besides the day of the plan: the nearest. */
const mostDays = 6;

/**
 * The other days that a change has to be right on: today, where it holds later, and every later day on which something
 * that it is about begins, or is no more.
 */
export function laterDays(
  store: Pick<Store, 'rows'>,
  changes: readonly Change[],
  { today, day }: { readonly today: string; readonly day: string },
): readonly string[] {
  const about = new Set(
    changes.flatMap(({ kind, id, about: others }) => [`${kind}:${id}`, ...others.map(subjectText)]),
  );
  const rows = store.rows(
    `SELECT kind, id, from_date, until_date FROM entity WHERE from_date > :today OR until_date >= :today
     UNION ALL
     SELECT 'person', person_id, from_date, until_date FROM member WHERE from_date > :today OR until_date >= :today`,
    { today },
  );
  const days = rows.flatMap((row) => {
    if (!about.has(`${row['kind']}:${row['id']}`)) return [];
    const [from, until] = [row['from_date'], row['until_date']];
    return [
      ...(typeof from === 'string' ? [from] : []),
      // A last day far beyond the calendar ends nothing.
      ...(typeof until === 'string' && until < '9999' ? [dayAfter(until)] : []),
    ];
  });
  const later = days.filter((each) => each > today && each !== day);
  const other = day === today ? [] : [today];
  return [...other, ...Array.from(new Set(later)).toSorted().slice(0, mostDays)];
}
