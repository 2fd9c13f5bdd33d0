import type { Rule } from '../rule.ts';

export const personSquadCount: Rule = {
  id: 'person-squad-count',
  category: 'people',
  severity: 'info',
  summary: 'Nobody is in more squads than they can take part in.',
  why: 'Every squad brings its own meetings, promises and surprises. Whoever is in three of them spends the week changing over, and each waits for the others.',
  source: ['DR'],
  options: { max: { default: 2, doc: 'The largest number of squads.' } },
  looksFor: {
    words: 'head of a squad',
    sql: `SELECT 1 FROM v_member WHERE group_kind = 'squad'`,
  },
  sql: `
    SELECT 'person' AS kind, person.id, person.squads AS value,
      (SELECT json_group_array(head.group_id ORDER BY head.group_id)
       FROM v_member AS head
       WHERE head.person_id = person.id AND head.group_kind = 'squad') AS names
    FROM v_person AS person
    WHERE person.squads > :max`,
  message: 'person {id} is in {value|squad|squads}, more than {max}: {names…}',
  help: 'end some of these memberships with an `until`, or let others come to {id} for help',
  example: {
    wrong: `
      squads: {search: {members: [ada]}, mixes: {members: [ada]}, radio: {members: [ada]}}
      people: {ada: {}}`,
    right: `
      squads: {search: {members: [ada]}, mixes: {members: [ada]}, radio: {}}
      people: {ada: {}}`,
  },
};
