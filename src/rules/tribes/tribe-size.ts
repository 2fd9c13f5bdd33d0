import type { Rule } from '../rule.ts';

export const tribeSize: Rule = {
  id: 'tribe-size',
  category: 'tribes',
  severity: 'warning',
  summary: 'A tribe is small enough for people to know each other.',
  why: 'Within a tribe people settle things by walking over. Beyond the number whose names one can keep, rules and forms take the place of that, and the tribe needs managing instead of leading.',
  source: ['SA12', 'ING'],
  options: { max: { default: 150, doc: 'The largest number of people whose main squad is in it.' } },
  looksFor: { words: 'tribe', sql: `SELECT 1 FROM v_tribe` },
  sql: `
    SELECT 'tribe' AS kind, id, people AS value, squads
    FROM v_tribe
    WHERE people > :max`,
  message: 'tribe {id} has {value|person|people} in {squads|squad|squads}, more than {max}',
  help: 'split it along what its squads depend on least, or move squads to the tribe they work with most',
  example: {
    wrong: `
      policy: {rules: {tribe-size: {max: 2}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
    right: `
      policy: {rules: {tribe-size: {max: 2}}}
      tribes: {playback: {}, discovery: {}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
        mixes: {tribe: discovery, members: [cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
  },
};
