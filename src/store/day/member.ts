import type { DayTable } from './day-table.ts';

export const memberDay: DayTable = {
  name: 'member',
  doc: 'Every head of a live squad, chapter or guild: a member whose membership and person are both live; once each.',
  columns: {
    group_kind: '`squad`, `chapter` or `guild`.',
    group_id: 'The group.',
    person_id: 'The person.',
    role: 'What the person does there.',
    written_share: 'The share as it is written; NULL where none is.',
    share: 'In a squad the written share, or an even part of what the written ones leave of the capacity.',
  },
  sql: `
    SELECT member.group_kind, member.group_id, member.person_id, member.role, member.share AS written_share,
      iif(member.group_kind = 'squad', coalesce(member.share, 1.0), NULL) AS share
    FROM as_of
    CROSS JOIN member
    CROSS JOIN v_entity AS person ON person.kind = 'person' AND person.id = member.person_id
    CROSS JOIN v_entity AS home ON home.kind = member.group_kind AND home.id = member.group_id
    WHERE (member.from_date IS NULL OR member.from_date <= as_of.day)
      AND (member.until_date IS NULL OR member.until_date >= as_of.day)`,
  // Where a membership is written twice, the largest of both: max() of two is NULL where one is.
  merge: `
    role = coalesce(max(role, excluded.role), role, excluded.role),
    written_share = coalesce(max(written_share, excluded.written_share), written_share, excluded.written_share),
    share = coalesce(max(written_share, excluded.written_share), written_share, excluded.written_share, share)`,
  // Nearly everyone is in one squad, works the whole week and has no written share: that is 1. The others are few.
  afterwards: `
    WITH other (person_id) AS (
      SELECT person_id FROM v_member WHERE group_kind = 'squad' GROUP BY person_id HAVING count(*) > 1
      UNION
      SELECT id FROM person WHERE capacity IS NOT NULL
    ),
    left_over AS MATERIALIZED (
      SELECT head.person_id,
        max(0, coalesce(person.capacity, 1) - total(head.written_share))
          / (count(*) - count(head.written_share)) AS share
      FROM other
      CROSS JOIN v_member AS head ON head.person_id = other.person_id AND head.group_kind = 'squad'
      LEFT JOIN person ON person.id = head.person_id
      GROUP BY head.person_id
      HAVING count(*) > count(head.written_share)
    )
    UPDATE day.v_member AS head SET share = left_over.share
    FROM left_over
    WHERE head.person_id = left_over.person_id AND head.group_kind = 'squad' AND head.written_share IS NULL;`,
  key: 'group_id, group_kind, person_id',
  // With the share, so that adding up somebody's shares needs no look into the table.
  indexes: ['person_id, group_kind, share'],
};
