import type { Rule } from '../rule.ts';

export const squadHasTribe: Rule = {
  id: 'squad-has-tribe',
  category: 'squads',
  severity: 'error',
  summary: 'A squad belongs to a tribe.',
  why: 'The tribe is where squads with related work meet, share a lead and settle what they need from each other. A squad outside every tribe drops out of each report by tribe, and so do its people.',
  source: ['SA12'],
  looksFor: { words: 'squad', sql: `SELECT 1 FROM v_squad` },
  about: 'tribe',
  sql: `
    SELECT 'squad' AS kind, squad.id
    FROM v_squad AS squad
    JOIN squad AS written ON written.id = squad.id
    WHERE written.tribe_id IS NULL`,
  message: 'squad {id} belongs to no tribe',
  help: 'write `tribe:` with the tribe it works in',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {mission: Find what a listener means}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, mission: Find what a listener means}`,
  },
};
