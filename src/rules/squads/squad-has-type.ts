import type { Rule } from '../rule.ts';

export const squadHasType: Rule = {
  id: 'squad-has-type',
  category: 'squads',
  severity: 'info',
  profile: 'team-topologies',
  summary: 'A squad says which of the four types it is.',
  why: 'Whether a squad follows a stream of work, offers a platform, helps others to learn or guards something difficult decides what may be asked of it. Other rules treat platform and enabling squads differently, too.',
  source: ['TT'],
  looksFor: { words: 'squad', sql: `SELECT 1 FROM v_squad` },
  about: 'type',
  sql: `
    SELECT 'squad' AS kind, id
    FROM v_squad
    WHERE type IS NULL`,
  message: 'squad {id} has no type',
  help: 'write `type:` stream-aligned, platform, enabling or complicated-subsystem',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, type: stream-aligned}`,
  },
};
