import type { Rule } from '../rule.ts';

export const missionIsDistinct: Rule = {
  id: 'mission-is-distinct',
  category: 'alignment',
  severity: 'info',
  summary: 'No two squads have a mission of the same words.',
  why: 'Two squads with one mission will sooner or later build the same thing, or each wait for the other. Mostly the text was copied when a squad was split, and nobody has said since which half went where.',
  source: ['own'],
  looksFor: { words: 'squad with mission', sql: `SELECT 1 FROM v_squad WHERE mission IS NOT NULL` },
  yields: [{ to: 'mission-is-stated' }],
  sql: `
    SELECT 'squad' AS kind, min(squad_id) AS id, count(*) - 1 AS value,
      json_remove(json_group_array(squad_id ORDER BY squad_id), '$[0]') AS others
    FROM fact_mission
    GROUP BY words
    HAVING count(*) > 1`,
  message: 'squad {id} has a mission of the same words as {others…}',
  help: 'say in each mission what the other squads do not do, or make them one squad',
  example: {
    wrong: `
      squads:
        mixes: {mission: Music that fits the moment}
        radio: {mission: Music that fits the moment}`,
    right: `
      squads:
        mixes: {mission: Mixes that feel made by a friend}
        radio: {mission: Music that never stops after the album}`,
  },
};
