import type { Rule } from '../rule.ts';

export const ownerHasPeople: Rule = {
  id: 'owner-has-people',
  category: 'ownership',
  severity: 'error',
  summary: 'A squad that alone owns something has people.',
  why: 'On paper the component has an owner, so nobody looks for one; in fact there is nobody to call. It happens when a squad is emptied in a reorganisation and its software is forgotten.',
  source: ['own'],
  gap: 'dangling',
  looksFor: {
    words: "squad that is a component's only owner squad",
    sql: `SELECT 1 FROM v_owner_squad WHERE sole`,
  },
  about: 'members',
  sql: `
    SELECT 'squad' AS kind, squad_id AS id, count(*) AS value,
      json_group_array(component_id ORDER BY component_id) AS components
    FROM v_owner_squad
    WHERE sole AND heads = 0
    GROUP BY squad_id`,
  message: 'squad {id} has no people, and alone owns {components…}',
  help: 'write `members:` of {id}, or give {components…} to a squad that has people',
  example: {
    wrong: `
      squads: {search: {}}
      components:
        finder: {owner: search}`,
    right: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search}`,
  },
};
