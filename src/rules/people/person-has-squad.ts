import type { Rule } from '../rule.ts';

export const personHasSquad: Rule = {
  id: 'person-has-squad',
  category: 'people',
  severity: 'warning',
  summary: 'Everyone works in a squad, or holds a role for a tribe or the whole organisation.',
  why: 'The squad is where work gets done and where people belong. Whoever is in none is either missing from a list, or does something that this picture of the organisation does not show.',
  source: ['SA12'],
  gate: {
    share: 0.5,
    noun: 'person',
    words: 'people are a head of a squad',
    kind: 'person',
    from: `v_person AS entity`,
    has: `entity.squads > 0`,
    fields: [],
  },
  about: 'squad',
  restsOn: [
    { kind: 'squad', field: 'members' },
    { kind: 'chapter', field: 'lead' },
    { kind: 'chapter', field: 'tribe', where: 'chapters' },
    { kind: 'tribe', field: 'lead' },
    { kind: 'org', field: 'roles' },
    { kind: 'org', field: 'chiefArchitect' },
  ],
  yields: [{ to: 'chapter-lead-in-squad', where: 'chapters' }],
  sql: `
    SELECT 'person' AS kind, person.id,
      (SELECT json_group_array('chapter:' || chapter.id ORDER BY chapter.id)
       FROM v_chapter AS chapter
       WHERE chapter.lead_id = person.id) AS chapters
    FROM v_person AS person
    WHERE person.squads = 0
      AND NOT EXISTS (SELECT 1 FROM v_role AS role WHERE role.person_id = person.id AND role.org_level)`,
  message: 'person {id} is in no squad',
  help: 'add {id} to the `members` of a squad, or write the role under `org.roles`',
  example: {
    wrong: `
      squads: {search: {members: [ada]}}
      people: {ada: {}, bela: {}}`,
    right: `
      org: {name: Small, roles: {cto: bela}}
      squads: {search: {members: [ada]}}
      people: {ada: {}, bela: {}}`,
  },
};
