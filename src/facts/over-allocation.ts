import type { Fact, FactColumns } from './fact.ts';

/** A membership with a written share, on the days from the day on on which it holds. */
interface Share {
  readonly person: string;
  readonly squad: string;
  readonly share: number;
  readonly capacity: number;
  readonly from: string;
  readonly until: string;
}

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
    // Few have more shares than capacity, on whatever days: only of those are the days looked at.
    shares: `
      WITH promised AS MATERIALIZED (
        SELECT member.person_id AS id
        FROM member
        WHERE member.group_kind = 'squad' AND member.share IS NOT NULL
        GROUP BY member.person_id
        HAVING total(member.share) > (SELECT coalesce(capacity, 1) FROM person WHERE person.id = member.person_id)
      )
      SELECT json_group_array(member.person_id) AS person_id, json_group_array(member.group_id) AS group_id,
        json_group_array(member.share) AS share, json_group_array(coalesce(person.capacity, 1)) AS capacity,
        json_group_array(
          max(as_of.day, coalesce(member.from_date, ''), coalesce(squad.from_date, ''))
        ) AS from_date,
        json_group_array(
          min(coalesce(member.until_date, '9999-12-31'), coalesce(squad.until_date, '9999-12-31'),
            coalesce(person.until_date, '9999-12-31'))
        ) AS until_date
      FROM member
      CROSS JOIN promised ON promised.id = member.person_id
      CROSS JOIN v_entity AS live ON live.kind = 'person' AND live.id = member.person_id
      CROSS JOIN person ON person.id = member.person_id
      CROSS JOIN entity AS squad ON squad.kind = 'squad' AND squad.id = member.group_id
      CROSS JOIN as_of
      WHERE member.group_kind = 'squad' AND member.share IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM v_gone AS gone WHERE gone.kind = 'squad' AND gone.id = member.group_id)`,
  },
  *derive({ shares = {} }) {
    for (const [person, written] of groupedByPerson(sharesOf(shares))) {
      const capacity = written[0]?.capacity ?? 1;
      const total = written.reduce((sum, { share }) => sum + share, 0);
      if (total <= capacity + rounding) continue;
      const sorted = written.toSorted((a, b) => (a.squad < b.squad ? -1 : Number(a.squad > b.squad)));
      const squads = Array.from(new Set(sorted.map(({ squad }) => squad)));
      for (const { from, until, share } of tooMuch(sorted, capacity)) {
        const end = until === '9999-12-31' ? null : until;
        yield [person, from, end, Math.round(share * 1e6) / 1e6, capacity, JSON.stringify(squads)];
      }
    }
  },
};

function sharesOf(columns: FactColumns): readonly Share[] {
  const {
    person_id = [],
    group_id = [],
    share = [],
    capacity = [],
    from_date = [],
    until_date = [],
  } = columns;
  return person_id.map((person, n) => ({
    person: String(person),
    squad: String(group_id[n]),
    share: Number(share[n]),
    capacity: Number(capacity[n]),
    from: String(from_date[n]),
    until: String(until_date[n]),
  }));
}

function groupedByPerson(shares: readonly Share[]): ReadonlyMap<string, readonly Share[]> {
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    if (share.from <= share.until) addTo(groups, share.person, share);
  }
  return groups;
}

/** Stretches of days on which the sum exceeds the capacity; neighbouring ones are one. */
function tooMuch(rows: readonly Share[], capacity: number): readonly Stretch[] {
  const begins = new Map<string, Share[]>();
  const ends = new Map<string, Share[]>();
  for (const row of rows) {
    addTo(begins, row.from, row);
    if (row.until !== '9999-12-31') addTo(ends, dayAfter(row.until), row);
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
  const squads = new Map<string, number[]>();
  let total = 0;
  const change = (row: Share, apply: (shares: number[], share: number) => void) => {
    const shares = squads.get(row.squad) ?? [];
    squads.set(row.squad, shares);
    total -= largest(shares);
    apply(shares, row.share);
    total += largest(shares);
  };
  return {
    add: (row: Share) => change(row, (shares, share) => shares.push(share)),
    remove: (row: Share) => change(row, (shares, share) => shares.splice(shares.indexOf(share), 1)),
    total: () => total,
  };
}

const largest = (shares: readonly number[]) => shares.reduce((most, share) => Math.max(most, share), 0);

function addTo(lists: Map<string, Share[]>, key: string, share: Share): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [share]);
  else known.push(share);
}

const dayAfter = (day: string) => shifted(day, 1);
const dayBefore = (day: string) => shifted(day, -1);

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
