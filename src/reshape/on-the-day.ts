import type { EntityKind } from '../model/field.ts';
import { textCell } from '../queries/cells.ts';
import type { Store } from '../store/open-store.ts';
import type { Refusal } from './operation.ts';

/** Whether something that is written is there on a day, whatever day the views are about. */
export function isThereOn(store: Store, kind: EntityKind, id: string, day: string): boolean {
  const row = store.first(
    `SELECT 1 FROM entity
     WHERE kind = ? AND id = ? AND (from_date IS NULL OR from_date <= ?)
       AND CASE WHEN until_date IS NULL THEN NOT retired ELSE until_date >= ? END`,
    kind,
    id,
    day,
    day,
  );
  return row !== undefined;
}

/** Refuses what is gone by a day, or has not begun. */
export function notThere(store: Store, kind: EntityKind, id: string, day: string): readonly Refusal[] {
  if (isThereOn(store, kind, id, day)) return [];
  const row = store.first(`SELECT from_date, until_date FROM entity WHERE kind = ? AND id = ?`, kind, id);
  const from = textCell(row?.['from_date']);
  const until = textCell(row?.['until_date']);
  const rule = `${kind}-is-active`;
  if (from !== null && from > day) {
    return [
      {
        id: rule,
        message: `${kind} ${id} begins on ${from}, and this is about ${day}`,
        help: `it can be done on ${from} or later`,
      },
    ];
  }
  return [
    {
      id: rule,
      message: `${kind} ${id} is gone${until === null ? '' : `; its last day is ${until}`}`,
      help: `orgctl show ${kind}:${id} says what took its place`,
    },
  ];
}

/** One membership of a person on a day, whatever day the views are about. */
export interface MembershipOnDay {
  readonly group: string;
  /** The share as it is written; null where none is. */
  readonly share: number | null;
}

/** The squads, chapters or guilds that a person is a member of on a day, and that are there themselves. */
export function groupsOn(
  store: Store,
  kind: 'squad' | 'chapter' | 'guild',
  person: string,
  day: string,
): readonly MembershipOnDay[] {
  const rows = store.rows(
    `SELECT member.group_id, max(member.share) AS share
     FROM member
     CROSS JOIN entity AS home ON home.kind = member.group_kind AND home.id = member.group_id
     WHERE member.group_kind = :kind AND member.person_id = :person
       AND (member.from_date IS NULL OR member.from_date <= :day)
       AND (member.until_date IS NULL OR member.until_date >= :day)
       AND (home.from_date IS NULL OR home.from_date <= :day)
       AND CASE WHEN home.until_date IS NULL THEN NOT home.retired ELSE home.until_date >= :day END
     GROUP BY member.group_id
     ORDER BY member.group_id`,
    { kind, person, day },
  );
  return rows.map((row) => ({
    group: String(row['group_id']),
    share: typeof row['share'] === 'number' ? row['share'] : null,
  }));
}
