import type { Rule } from '../rule.ts';

export const personHasLineManager: Rule = {
  id: 'person-has-line-manager',
  category: 'people',
  severity: 'warning',
  summary: 'Everyone has a line manager, by a chapter or by name.',
  why: 'Somebody has to notice how a person is doing, and to decide about pay and leave. The squad does not do that: it is the lead of the chapter, or whoever is named instead.',
  source: ['SA12'],
  gate: {
    share: 0.1,
    noun: 'person',
    words: 'people have a manager or a chapter',
    kind: 'person',
    from: `v_person AS entity`,
    has: `
      entity.line_manager_id IS NOT NULL
      OR EXISTS (SELECT 1 FROM person WHERE person.id = entity.id AND person.manager_id IS NOT NULL)
      OR EXISTS (SELECT 1 FROM v_member AS head WHERE head.person_id = entity.id AND head.group_kind = 'chapter')`,
    fields: ['manager'],
  },
  about: 'manager',
  restsOn: [
    { kind: 'chapter', field: 'members' },
    { kind: 'chapter', field: 'discipline', names: 'discipline' },
    { kind: 'chapter', field: 'tribe', names: 'tribe_id' },
    { kind: 'squad', field: 'members' },
    { kind: 'squad', field: 'members', where: 'tribe_squads' },
    { kind: 'squad', field: 'tribe', where: 'squads' },
    { kind: 'squad', field: 'tribe', names: 'tribe_id' },
    { kind: 'person', field: 'discipline', where: 'id' },
    { kind: 'org', field: 'roles' },
    { kind: 'org', field: 'chiefArchitect' },
  ],
  yields: [{ to: 'discipline-has-chapter', where: 'crowd' }],
  sql: `
    SELECT 'person' AS kind, live.id, 'tribe:' || live.tribe_id || '/' || live.discipline AS crowd,
      live.tribe_id, live.discipline,
      (SELECT json_group_array(place.group_id) FROM v_member AS place
       WHERE place.person_id = live.id AND place.group_kind = 'squad') AS squads,
      (SELECT json_group_array(squad.id) FROM v_squad AS squad WHERE squad.tribe_id = live.tribe_id) AS tribe_squads
    FROM v_person AS live
    CROSS JOIN person AS written ON written.id = live.id
    WHERE live.line_manager_id IS NULL AND written.manager_id IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM v_member AS head WHERE head.person_id = live.id AND head.group_kind = 'chapter'
      )
      AND NOT EXISTS (
        SELECT 1 FROM v_role AS role WHERE role.person_id = live.id AND role.org_level AND role.kind <> 'tribe'
      )`,
  message: 'person {id} has neither a manager nor a chapter',
  help: 'add {id} to the `members` of a chapter, or write `manager:`',
  example: {
    wrong: `
      chapters: {backend: {members: [ada]}}
      people: {ada: {}, bela: {}}`,
    right: `
      chapters: {backend: {members: [ada]}}
      people: {ada: {}, bela: {manager: ada}}`,
  },
};
