import type { Rule } from '../rule.ts';

export const changeLineManagers: Rule = {
  id: 'change-line-managers',
  category: 'change',
  severity: 'info',
  summary: 'Names who gets another line manager by a change.',
  why: 'Another line manager is the part of a change that people feel most and read last. Whoever decides should know their names, and tell them first.',
  source: ['own'],
  looksFor: { words: 'person with a line manager before', sql: `SELECT 1 FROM before_v_line_manager` },
  sql: `
    SELECT 'org' AS kind, 'org' AS id, count(*) AS value, json_group_array(
        person.id || ' (' || was.line_manager_id || ' → ' || coalesce(person.line_manager_id, 'nobody') || ')'
        ORDER BY person.id
      ) AS people
    FROM before_v_line_manager AS was
    CROSS JOIN v_person AS person ON person.id = was.person_id
    WHERE person.line_manager_id IS NOT was.line_manager_id
    HAVING count(*) > 0`,
  message: '{value|person gets|people get} another line manager: {people…}',
  help: 'talk to each of them, and to both managers, before it is done',
  example: {
    before: `
      people: {ada: {}, bela: {}, cleo: {manager: ada}}`,
    wrong: `
      people: {ada: {}, bela: {}, cleo: {manager: bela}}`,
    right: `
      people: {ada: {}, bela: {manager: ada}, cleo: {manager: ada}}`,
  },
};
