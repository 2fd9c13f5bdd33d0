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
  // Nearly everyone is in one squad: of whoever is in several, one is taken here, and what they are together is found out after.
  sql: `
    SELECT person.id, person.name, person.email, person.github, person.discipline, person.level, person.location,
      person.timezone, person.employment, coalesce(person.capacity, 1.0) AS capacity,
      person.from_date, person.until_date, head.group_id IS NOT NULL AS squads, head.group_id AS main_squad_id,
      v_squad.tribe_id, coalesce(head.share, 0.0) AS allocation, v_line_manager.line_manager_id
    FROM person
    CROSS JOIN v_entity AS live ON live.kind = 'person' AND live.id = person.id
    LEFT JOIN v_member AS head ON head.person_id = person.id AND head.group_kind = 'squad'
    LEFT JOIN v_squad ON v_squad.id = head.group_id
    LEFT JOIN v_line_manager ON v_line_manager.person_id = person.id
    WHERE true`,
  merge: `squads = squads + 1`,
  afterwards: `
    WITH several AS MATERIALIZED (
      SELECT person.id, sum(head.share) AS allocation, (
        SELECT place.group_id
        FROM v_member AS place
        WHERE place.person_id = person.id AND place.group_kind = 'squad'
        ORDER BY round(place.share, 9) DESC, place.group_id
        LIMIT 1
      ) AS main_squad_id
      FROM day.v_person AS person
      CROSS JOIN v_member AS head ON head.person_id = person.id AND head.group_kind = 'squad'
      WHERE person.squads > 1
      GROUP BY person.id
    )
    UPDATE day.v_person AS person
    SET allocation = several.allocation, main_squad_id = several.main_squad_id, tribe_id = v_squad.tribe_id
    FROM several
    CROSS JOIN v_squad ON v_squad.id = several.main_squad_id
    WHERE person.id = several.id;`,
  key: 'id',
  // With the discipline, so that counting those of a tribe needs neither a look into the table nor sorting.
  indexes: ['tribe_id, discipline'],
  keptIndexes: ['main_squad_id'],
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
      SELECT head.person_id, led.live_lead_id, led.id AS chapter_id
      FROM led
      CROSS JOIN v_member AS head ON head.group_id = led.id AND head.group_kind = 'chapter'
      WHERE led.lead_id IS NOT head.person_id
        AND NOT EXISTS (SELECT 1 FROM written WHERE written.person_id = head.person_id)
    )
    SELECT person_id, manager_id AS line_manager_id, NULL AS chapter_id FROM written
    UNION ALL
    SELECT person_id, live_lead_id, chapter_id FROM own_chapter WHERE true`,
  // Of several chapters the one with the smallest id counts, whether its lead is live or not.
  merge: `
    line_manager_id = iif(excluded.chapter_id < chapter_id, excluded.line_manager_id, line_manager_id),
    chapter_id = min(chapter_id, excluded.chapter_id)`,
  afterwards: `DELETE FROM day.v_line_manager WHERE line_manager_id IS NULL;`,
  key: 'person_id',
  indexes: ['line_manager_id'],
};
