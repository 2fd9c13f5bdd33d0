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
    WITH head AS (
      SELECT member.group_kind, member.group_id, member.person_id,
        max(member.role) AS role, max(member.share) AS written_share
      FROM as_of
      CROSS JOIN member
      CROSS JOIN v_entity AS person ON person.kind = 'person' AND person.id = member.person_id
      CROSS JOIN v_entity AS home ON home.kind = member.group_kind AND home.id = member.group_id
      WHERE (member.from_date IS NULL OR member.from_date <= as_of.day)
        AND (member.until_date IS NULL OR member.until_date >= as_of.day)
      GROUP BY member.group_id, member.group_kind, member.person_id
    ),
    part_timer AS MATERIALIZED (
      SELECT id, capacity FROM person WHERE capacity IS NOT NULL
    ),
    -- Nearly everyone is in one squad, works the whole week and has no written share: that is 1, and needs no row here.
    left_over AS (
      SELECT head.person_id,
        max(0, coalesce(part_timer.capacity, 1) - total(head.written_share))
          / (count(*) - count(head.written_share)) AS share
      FROM head
      LEFT JOIN part_timer ON part_timer.id = head.person_id
      WHERE head.group_kind = 'squad'
      GROUP BY head.person_id
      HAVING count(*) > count(head.written_share) AND (count(*) > 1 OR part_timer.capacity IS NOT NULL)
    )
    SELECT head.group_kind, head.group_id, head.person_id, head.role, head.written_share,
      CASE WHEN head.group_kind = 'squad' THEN coalesce(head.written_share, left_over.share, 1.0) END AS share
    FROM head
    LEFT JOIN left_over ON left_over.person_id = head.person_id`,
  key: 'group_id, group_kind, person_id',
  // With the share, so that adding up somebody's shares needs no look into the table.
  indexes: ['person_id, group_kind, share'],
};
