import type { DayTable } from './day-table.ts';

export const starterDay: DayTable = {
  name: 'starter',
  doc: 'Who is not yet a head of a squad, chapter or guild and will be one: the membership or the person is still to come.',
  columns: {
    group_kind: '`squad`, `chapter` or `guild`.',
    group_id: 'The group.',
    person_id: 'The person.',
    from_date: 'The first day there.',
  },
  sql: `
    WITH coming AS (
      SELECT member.group_kind, member.group_id, member.person_id, member.until_date,
        max(coalesce(member.from_date, ''), coalesce(person.from_date, '')) AS from_date,
        person.until_date AS person_until, person.retired AS person_retired
      FROM as_of
      CROSS JOIN member
      CROSS JOIN entity AS person ON person.kind = 'person' AND person.id = member.person_id
      WHERE member.from_date > as_of.day
        OR member.person_id IN (SELECT id FROM person, as_of WHERE person.from_date > as_of.day)
    )
    SELECT coming.group_kind, coming.group_id, coming.person_id, min(coming.from_date) AS from_date
    FROM coming
    CROSS JOIN v_entity AS home ON home.kind = coming.group_kind AND home.id = coming.group_id
    WHERE (coming.until_date IS NULL OR coming.until_date >= coming.from_date)
      AND CASE WHEN coming.person_until IS NULL THEN NOT coming.person_retired
        ELSE coming.person_until >= coming.from_date END
      AND NOT EXISTS (
        SELECT 1
        FROM v_member AS head
        WHERE head.group_kind = coming.group_kind AND head.group_id = coming.group_id
          AND head.person_id = coming.person_id
      )
    GROUP BY coming.group_kind, coming.group_id, coming.person_id`,
  indexes: ['group_kind, group_id'],
};
