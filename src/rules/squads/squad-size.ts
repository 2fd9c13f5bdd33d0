import type { Rule } from '../rule.ts';

export const squadSize: Rule = {
  id: 'squad-size',
  category: 'squads',
  severity: 'warning',
  summary: 'A squad has no more people than can talk to each other every day.',
  why: 'With every further person the number of conversations grows faster than the work that gets done. The paper speaks of fewer than eight people, ING of nine; beyond that a squad tends to be two squads that share a name.',
  source: ['SA12', 'ING', 'TT'],
  options: { max: { default: 9, doc: 'The largest number of heads.' } },
  looksFor: { words: 'squad', sql: `SELECT 1 FROM v_squad` },
  sql: `
    SELECT 'squad' AS kind, id, heads AS value
    FROM v_squad
    WHERE heads > :max`,
  message: 'squad {id} has {value|head|heads}, more than {max}',
  help: 'split it along its missions, or move people who work on something else',
  example: {
    wrong: `
      policy: {rules: {squad-size: {max: 2}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
    right: `
      policy: {rules: {squad-size: {max: 3}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
  },
};
