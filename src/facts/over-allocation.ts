import type { Fact, FactRow } from './fact.ts';

interface Stretch {
  readonly from: string;
  readonly until: string;
  readonly share: number;
}

/** Sums of shares are compared with this much room: 0.1 + 0.2 is not more than 0.3. */
const rounding = 1e-9;

export const overAllocationFact: Fact = {
  name: 'over_allocation',
  doc: 'A stretch of days, from the day on, in which the written shares of somebody live exceed the capacity.',
  columns: {
    person_id: 'Who.',
    from_date: 'The first day of the stretch.',
    until_date: 'Its last day; NULL where it has no end.',
    share: 'The largest sum of the written shares in it.',
    capacity: 'The capacity.',
    squads: 'JSON: the squads, sorted.',
  },
  inputs: {
    shares: `
      SELECT member.person_id, member.group_id, member.share, coalesce(person.capacity, 1) AS capacity,
        max(as_of.day, coalesce(member.from_date, ''), coalesce(squad.from_date, '')) AS from_date,
        min(coalesce(member.until_date, '9999-12-31'), coalesce(squad.until_date, '9999-12-31'),
          coalesce(person.until_date, '9999-12-31')) AS until_date
      FROM member
      CROSS JOIN v_entity AS live ON live.kind = 'person' AND live.id = member.person_id
      CROSS JOIN person ON person.id = member.person_id
      CROSS JOIN entity AS squad ON squad.kind = 'squad' AND squad.id = member.group_id
      CROSS JOIN as_of
      WHERE member.group_kind = 'squad' AND member.share IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM v_gone AS gone WHERE gone.kind = 'squad' AND gone.id = member.group_id)
      ORDER BY member.person_id, member.group_id`,
  },
  *derive({ shares = [] }) {
    for (const [person, rows] of groupedByPerson(shares)) {
      const capacity = Number(rows[0]?.['capacity']);
      const total = rows.reduce((sum, row) => sum + Number(row['share']), 0);
      if (total <= capacity + rounding) continue;
      const squads = Array.from(new Set(rows.map((row) => String(row['group_id']))));
      for (const { from, until, share } of tooMuch(rows, capacity)) {
        const end = until === '9999-12-31' ? null : until;
        yield [person, from, end, Math.round(share * 1e6) / 1e6, capacity, JSON.stringify(squads)];
      }
    }
  },
};

function groupedByPerson(rows: readonly FactRow[]): ReadonlyMap<string, readonly FactRow[]> {
  const groups = new Map<string, FactRow[]>();
  for (const row of rows) {
    if (String(row['from_date']) > String(row['until_date'])) continue;
    const person = String(row['person_id']);
    const group = groups.get(person);
    if (group === undefined) groups.set(person, [row]);
    else group.push(row);
  }
  return groups;
}

/** Stretches of days on which the sum exceeds the capacity; neighbouring ones are one. */
function tooMuch(rows: readonly FactRow[], capacity: number): readonly Stretch[] {
  const begins = new Map<string, FactRow[]>();
  const ends = new Map<string, FactRow[]>();
  for (const row of rows) {
    addTo(begins, String(row['from_date']), row);
    if (row['until_date'] !== '9999-12-31') addTo(ends, dayAfter(String(row['until_date'])), row);
  }
  const days = Array.from(new Set([...begins.keys(), ...ends.keys()])).toSorted();
  const sum = runningSum();
  const found: Stretch[] = [];
  for (const [index, from] of days.entries()) {
    for (const row of ends.get(from) ?? []) sum.remove(row);
    for (const row of begins.get(from) ?? []) sum.add(row);
    const share = sum.total();
    if (share <= capacity + rounding) continue;
    const next = days[index + 1];
    const until = next === undefined ? '9999-12-31' : dayBefore(next);
    const last = found.at(-1);
    if (last !== undefined && dayAfter(last.until) === from) {
      found[found.length - 1] = { from: last.from, until, share: Math.max(last.share, share) };
    } else found.push({ from, until, share });
  }
  return found;
}

/** The sum of the shares that hold; a membership written twice counts once, with its larger share. */
function runningSum() {
  const squads = new Map<unknown, number[]>();
  let total = 0;
  const change = (row: FactRow, apply: (shares: number[], share: number) => void) => {
    const squad = row['group_id'];
    const shares = squads.get(squad) ?? [];
    squads.set(squad, shares);
    total -= largest(shares);
    apply(shares, Number(row['share']));
    total += largest(shares);
  };
  return {
    add: (row: FactRow) => change(row, (shares, share) => shares.push(share)),
    remove: (row: FactRow) => change(row, (shares, share) => shares.splice(shares.indexOf(share), 1)),
    total: () => total,
  };
}

const largest = (shares: readonly number[]) => shares.reduce((most, share) => Math.max(most, share), 0);

function addTo(lists: Map<string, FactRow[]>, day: string, row: FactRow): void {
  const known = lists.get(day);
  if (known === undefined) lists.set(day, [row]);
  else known.push(row);
}

const dayAfter = (day: string) => shifted(day, 1);
const dayBefore = (day: string) => shifted(day, -1);

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
