import type { Rule } from '../rule.ts';

export const squadHasMission: Rule = {
  id: 'squad-has-mission',
  category: 'squads',
  severity: 'warning',
  summary: 'A squad says what it is there for.',
  why: 'A squad that decides for itself needs to know what it decides for. Without a written mission nobody outside can tell whether something is its business.',
  source: ['SA12'],
  gate: {
    share: 0.1,
    noun: 'squad',
    words: 'squads have a mission',
    kind: 'squad',
    from: `v_squad AS entity`,
    has: `entity.mission IS NOT NULL`,
    fields: ['mission'],
  },
  about: 'mission',
  sql: `
    SELECT 'squad' AS kind, id
    FROM v_squad
    WHERE mission IS NULL`,
  message: 'squad {id} has no mission',
  help: 'write `mission:` what the squad is there for, in one sentence that fits no other squad',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, mission: Find what a listener means}
        mixes: {tribe: playback}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, mission: Find what a listener means}
        mixes: {tribe: playback, mission: Mixes that feel made by a friend}`,
  },
};
