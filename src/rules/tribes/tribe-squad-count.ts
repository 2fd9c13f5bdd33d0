import type { Rule } from '../rule.ts';

export const tribeSquadCount: Rule = {
  id: 'tribe-squad-count',
  category: 'tribes',
  severity: 'info',
  profile: 'thorough',
  summary: 'A tribe has at least two squads, and not more than its lead can know.',
  why: 'A tribe of one squad adds a level and nothing else. A tribe of very many squads has a lead who knows them from reports only.',
  source: ['own'],
  options: {
    min: { default: 2, doc: 'The smallest number of squads.', looser: 'lower' },
    max: { default: 15, doc: 'The largest number of squads.' },
  },
  looksFor: { words: 'tribe', sql: `SELECT 1 FROM v_tribe` },
  sql: `
    SELECT 'tribe' AS kind, id, max(:min - squads, squads - :max) AS value, squads
    FROM v_tribe
    WHERE squads < :min OR squads > :max`,
  message: 'tribe {id} has {squads|squad|squads}, expected {min} to {max}',
  help: 'join a small tribe with the one it works with most, split a large one',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback}
        mixes: {tribe: playback}`,
  },
};
