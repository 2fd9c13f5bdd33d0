import type { Rule } from '../rule.ts';

export const personFullyAllocated: Rule = {
  id: 'person-fully-allocated',
  category: 'people',
  severity: 'info',
  profile: 'thorough',
  summary: 'Whoever is in a squad is planned for nearly all the time there is.',
  why: 'Time that no squad counts on is either work that nobody sees, or a slip in a share. A fifth of a week is left out of account: people also learn, and help others.',
  source: ['own'],
  options: { slack: { default: 0.2, doc: 'How much may be left unplanned, as a part of a full week.' } },
  looksFor: {
    words: 'head of a squad',
    sql: `SELECT 1 FROM v_member WHERE group_kind = 'squad'`,
  },
  sql: `
    SELECT 'person' AS kind, id, round(capacity - allocation, 6) AS value, round(allocation, 6) AS allocation, capacity
    FROM v_person
    WHERE squads > 0 AND round(allocation - (capacity - :slack), 6) < 0`,
  message: 'person {id} is planned for {allocation} of a week, with a capacity of {capacity}',
  help: 'raise a `share`, or lower the `capacity`',
  example: {
    wrong: `
      squads: {search: {members: [{person: ada, share: 0.5}]}}
      people: {ada: {}}`,
    right: `
      squads: {search: {members: [{person: ada, share: 0.8}]}}
      people: {ada: {}}`,
  },
};
