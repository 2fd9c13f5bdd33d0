import type { Rule } from '../rule.ts';

export const tribeHasMission: Rule = {
  id: 'tribe-has-mission',
  category: 'tribes',
  severity: 'warning',
  summary: 'A tribe says what its squads are there for together.',
  why: 'The missions of squads only fit together where something larger holds them. A tribe without a mission is a box in a chart: nobody can tell which new squad belongs into it.',
  source: ['SA12', 'CISR'],
  gate: {
    share: 0.1,
    noun: 'tribe',
    words: 'tribes have a mission',
    kind: 'tribe',
    from: `v_tribe AS entity`,
    has: `entity.mission IS NOT NULL`,
    fields: ['mission'],
  },
  about: 'mission',
  sql: `
    SELECT 'tribe' AS kind, id
    FROM v_tribe
    WHERE mission IS NULL`,
  message: 'tribe {id} has no mission',
  help: 'write `mission:` what its squads are there for together, in one sentence',
  example: {
    wrong: `
      tribes:
        playback: {mission: Reliable playback on every device}
        discovery: {}`,
    right: `
      tribes:
        playback: {mission: Reliable playback on every device}
        discovery: {mission: The right thing to play next}`,
  },
};
