import type { Rule } from '../rule.ts';

export const coachLoad: Rule = {
  id: 'coach-load',
  category: 'squads',
  severity: 'warning',
  summary: 'A coach has no more squads than there is time for.',
  why: 'Coaching means being in the room: watching how a squad works, and coming back next week. With too many squads only the meetings are left, and the squads that need help most are the ones that do not ask.',
  source: ['JL20'],
  options: { max: { default: 4, doc: 'The largest number of squads.' } },
  looksFor: { words: 'squad with coach', sql: `SELECT 1 FROM v_squad WHERE coach_id IS NOT NULL` },
  sql: `
    SELECT 'person' AS kind, coach_id AS id, count(*) AS value, json_group_array(id ORDER BY id) AS squads
    FROM v_squad
    WHERE coach_id IS NOT NULL
    GROUP BY coach_id
    HAVING count(*) > :max`,
  message: 'person {id} coaches {value|squad|squads}, more than {max}: {squads…}',
  help: 'name another coach for some of them, or none for those that no longer need one',
  example: {
    wrong: `
      policy: {rules: {coach-load: {max: 1}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, coach: ada}
        mixes: {tribe: playback, coach: ada}
      people: {ada: {}}`,
    right: `
      policy: {rules: {coach-load: {max: 1}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, coach: ada}
        mixes: {tribe: playback, coach: bela}
      people: {ada: {}, bela: {}}`,
  },
};
