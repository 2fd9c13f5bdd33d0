import type { Rule } from '../rule.ts';

export const squadComponentLoad: Rule = {
  id: 'squad-component-load',
  category: 'ownership',
  severity: 'info',
  summary: 'A squad owns no more than its people can look after.',
  why: 'Every component wants updates, questions answered and the odd night. Past some number the squad only keeps things alive, and what it knows about each of them grows thin.',
  source: ['TT'],
  options: {
    max: { default: 8, doc: 'The largest number of components; from twice as many it is a warning.' },
    perHead: {
      default: 1.5,
      doc: 'The largest number of components a head; from twice as many it is a warning.',
    },
  },
  looksFor: { words: 'staffed component', sql: `SELECT 1 FROM v_component WHERE staffed` },
  yields: [{ to: 'owner-bus-factor' }],
  sql: `
    SELECT 'squad' AS kind, id, components AS value, heads,
      CASE
        WHEN components >= 2 * :max OR components >= 2 * :perHead * heads THEN 'warning'
        ELSE 'info'
      END AS severity,
      CASE
        WHEN components > :max AND components > :perHead * heads
          THEN 'more than ' || :max || ' and than ' || :perHead || ' a head'
        WHEN components > :max THEN 'more than ' || :max
        ELSE 'more than ' || :perHead || ' a head'
      END AS limits
    FROM v_squad
    WHERE heads > 0 AND (components > :max OR components > :perHead * heads)`,
  message: 'squad {id} owns {value|component|components} with {heads|head|heads}, {limits}',
  help: 'give some of them to another squad, retire what nobody needs, or let the squad grow',
  example: {
    wrong: `
      policy: {rules: {squad-component-load: {max: 2, perHead: 9}}}
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search}
        speller: {owner: search}
        ranker: {owner: search}`,
    right: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search}
        speller: {owner: search}
        ranker: {owner: search}`,
  },
};
