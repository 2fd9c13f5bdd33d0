import type { Rule } from '../rule.ts';

export const lineManagerInTribe: Rule = {
  id: 'line-manager-in-tribe',
  category: 'people',
  severity: 'warning',
  summary:
    'A manager who is named works in the same tribe, or leads it, or answers for the whole organisation.',
  why: 'Whoever decides about pay and growth should see the work. A manager in another tribe hears of it from others, and each tribe tells a different story.',
  source: ['SA12', 'JL20'],
  looksFor: {
    words: 'person with manager',
    sql: `
      SELECT 1
      FROM person
      CROSS JOIN v_entity AS live ON live.kind = 'person' AND live.id = person.id
      WHERE person.manager_id IS NOT NULL
      UNION ALL
      SELECT 1
      FROM unread_field AS unread
      JOIN v_entity AS live ON live.kind = 'person' AND live.id = unread.id
      WHERE unread.kind = 'person' AND unread.field = 'manager'`,
  },
  restsOn: [{ kind: 'tribe', field: 'lead', where: 'tribe_id' }],
  sql: `
    SELECT 'person' AS kind, person.id, manager.id AS manager_id, person.tribe_id,
      CASE
        WHEN manager.tribe_id IS NULL THEN 'in no tribe'
        ELSE 'in tribe ' || manager.tribe_id
      END AS place
    FROM v_line_manager AS managed
    CROSS JOIN v_person AS person ON person.id = managed.person_id
    CROSS JOIN v_person AS manager ON manager.id = managed.line_manager_id
    WHERE managed.chapter_id IS NULL
      AND person.tribe_id IS NOT NULL
      AND manager.tribe_id IS NOT person.tribe_id
      AND NOT EXISTS (
        SELECT 1
        FROM v_role AS role
        WHERE role.person_id = manager.id
          AND (role.org_level AND role.kind <> 'tribe'
            OR role.kind = 'tribe' AND role.id = person.tribe_id)
      )
      AND NOT EXISTS (
        SELECT 1
        FROM v_chapter AS chapter
        WHERE chapter.lead_id = manager.id AND chapter.tribe_id = person.tribe_id
      )`,
  message: 'person {id} works in tribe {tribe_id}, and the manager {manager_id} {place}',
  help: 'name a manager of tribe {tribe_id}, or take `manager` out where the chapter has a lead',
  example: {
    wrong: `
      tribes: {playback: {}, revenue: {}}
      squads:
        search: {tribe: playback, members: [ada]}
        billing: {tribe: revenue, members: [bela]}
      people: {ada: {manager: bela}, bela: {}}`,
    right: `
      tribes: {playback: {}, revenue: {}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
      people: {ada: {manager: bela}, bela: {}}`,
  },
};
