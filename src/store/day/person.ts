import type { DayTable } from './day-table.ts';

export const personDay: DayTable = {
  name: 'person',
  doc: 'Everyone who is here on the day.',
  columns: {
    id: 'The id.',
    name: 'The name.',
    email: 'The address at work.',
    github: 'The login on GitHub.',
    discipline: 'What the person does.',
    level: 'The step on the ladder.',
    location: 'Where the person works from.',
    timezone: 'The time zone.',
    employment: 'employee, contractor or vendor; NULL counts as employee.',
    capacity: 'The part of a full week; 1 where none is written.',
    from_date: 'The first day.',
    until_date: 'The last day.',
    squads: 'In how many squads the person is a head.',
    main_squad_id: 'The squad with the largest share, then the smallest id.',
    tribe_id: 'The tribe of the main squad.',
    allocation: 'The sum of the shares over all squads.',
    line_manager_id: 'Who manages the person; see v_line_manager.',
  },
  sql: `
    WITH placed AS (
      SELECT person.*, count(head.group_id) AS squads, coalesce(sum(head.share), 0.0) AS allocation,
        -- Nearly everyone is in one squad: only for the others is it asked which one is the main one.
        CASE WHEN count(head.group_id) > 1 THEN (
          SELECT place.group_id
          FROM v_member AS place
          WHERE place.person_id = person.id AND place.group_kind = 'squad'
          ORDER BY round(place.share, 9) DESC, place.group_id
          LIMIT 1
        ) ELSE min(head.group_id) END AS main_squad_id
      FROM person
      CROSS JOIN v_entity AS live ON live.kind = 'person' AND live.id = person.id
      LEFT JOIN v_member AS head ON head.person_id = person.id AND head.group_kind = 'squad'
      GROUP BY person.id
    )
    SELECT placed.id, placed.name, placed.email, placed.github, placed.discipline, placed.level, placed.location,
      placed.timezone, placed.employment, coalesce(placed.capacity, 1.0) AS capacity,
      placed.from_date, placed.until_date, placed.squads, placed.main_squad_id,
      v_squad.tribe_id, placed.allocation, v_line_manager.line_manager_id
    FROM placed
    LEFT JOIN v_squad ON v_squad.id = placed.main_squad_id
    LEFT JOIN v_line_manager ON v_line_manager.person_id = placed.id`,
  key: 'id',
  indexes: ['tribe_id', 'main_squad_id'],
};

export const lineManagerDay: DayTable = {
  name: 'line_manager',
  doc: 'Who manages whom: `manager`, or else the lead of the chapter (the smallest id that the person does not lead).',
  columns: {
    person_id: 'Who is managed.',
    line_manager_id: 'Who manages; never the person, never somebody who is not live.',
    chapter_id: 'The chapter it comes from; NULL where `manager` says it.',
  },
  sql: `
    WITH written AS MATERIALIZED (
      SELECT person.id AS person_id, person.manager_id
      FROM person
      CROSS JOIN v_entity AS live ON live.kind = 'person' AND live.id = person.id
      CROSS JOIN v_entity AS manager ON manager.kind = 'person' AND manager.id = person.manager_id
      WHERE person.manager_id <> person.id
    ),
    led AS MATERIALIZED (
      SELECT chapter.id, chapter.lead_id, lead.id AS live_lead_id
      FROM chapter
      LEFT JOIN v_entity AS lead ON lead.kind = 'person' AND lead.id = chapter.lead_id
    ),
    own_chapter AS (
      -- Of the row with the smallest id, as SQLite promises for min() alone, is the lead, too.
      SELECT head.person_id, min(head.group_id) AS chapter_id, led.live_lead_id
      FROM v_member AS head
      CROSS JOIN led ON led.id = head.group_id
      WHERE head.group_kind = 'chapter'
        AND led.lead_id IS NOT head.person_id
        AND NOT EXISTS (SELECT 1 FROM written WHERE written.person_id = head.person_id)
      GROUP BY head.person_id
    )
    SELECT person_id, manager_id AS line_manager_id, NULL AS chapter_id FROM written
    UNION ALL
    SELECT person_id, live_lead_id, chapter_id FROM own_chapter WHERE live_lead_id IS NOT NULL`,
  key: 'person_id',
  indexes: ['line_manager_id'],
};
