import type { Rule } from '../rule.ts';

export const personRoleLoad: Rule = {
  id: 'person-role-load',
  category: 'people',
  severity: 'warning',
  profile: 'thorough',
  summary: 'Nobody holds more kinds of role than they can do justice to.',
  why: 'Each kind of role asks for another way of thinking: to lead a chapter, to own a product, to keep a system running. Whoever holds many of them does the most urgent one.',
  source: ['own'],
  options: { max: { default: 3, doc: 'The largest number of different kinds of role.' } },
  looksFor: { words: 'role', sql: `SELECT 1 FROM v_role` },
  sql: `
    WITH kind_of_role AS (
      SELECT DISTINCT person_id,
        kind || ' ' || CASE WHEN kind = 'org' AND field GLOB 'roles.*' THEN 'roles' ELSE field END AS role
      FROM v_role
    )
    SELECT 'person' AS kind, person_id AS id, count(*) AS value, json_group_array(role ORDER BY role) AS roles
    FROM kind_of_role
    GROUP BY person_id
    HAVING count(*) > :max`,
  message: 'person {id} holds {value|kind|kinds} of role, more than {max}: {roles…}',
  help: 'hand some of them to others, the ones that are least done first',
  example: {
    wrong: `
      tribes: {playback: {lead: ada}}
      squads: {search: {productOwner: ada, techLead: ada}}
      chapters: {backend: {lead: ada}}
      people: {ada: {}}`,
    right: `
      tribes: {playback: {lead: ada}}
      squads: {search: {productOwner: ada, techLead: ada}}
      people: {ada: {}}`,
  },
};
