import type { Rule } from '../rule.ts';

export const orgHasMission: Rule = {
  id: 'org-has-mission',
  category: 'alignment',
  severity: 'info',
  summary: 'The organisation says what it is there for.',
  why: 'Autonomous squads stay together because they aim at the same thing. Where the whole has no written mission, every tribe and squad has to guess what its own should add up to.',
  source: ['CISR'],
  about: 'mission',
  sql: `
    SELECT 'org' AS kind, 'org' AS id
    WHERE NOT EXISTS (SELECT 1 FROM v_org WHERE mission IS NOT NULL)`,
  message: 'org has no mission',
  help: 'write `mission:` below `org`, in one sentence that everybody would recognise',
  example: {
    wrong: `
      org: {name: Tonearm}
      squads: {search: {}}`,
    right: `
      org: {name: Tonearm, mission: Bring every listener closer to the music that matters to her}
      squads: {search: {}}`,
  },
};
