import type { Rule } from '../rule.ts';

export const squadHasCoach: Rule = {
  id: 'squad-has-coach',
  category: 'squads',
  severity: 'info',
  summary: 'A squad has a coach.',
  why: 'How a squad works gets worse unnoticed: retrospectives without consequences, boards that nobody looks at. A coach from outside the daily work sees it, and helps the squad to change it itself. Enabling squads need none.',
  source: ['SA12'],
  gate: {
    share: 0.1,
    noun: 'squad that is not enabling',
    words: 'squads that are not enabling have a coach',
    kind: 'squad',
    from: `v_squad AS entity JOIN squad AS written ON written.id = entity.id WHERE entity.type IS NOT 'enabling'`,
    has: `written.coach_id IS NOT NULL`,
    fields: ['coach'],
  },
  about: 'coach',
  restsOn: [{ kind: 'squad', field: 'type', where: 'id' }],
  sql: `
    SELECT 'squad' AS kind, squad.id
    FROM v_squad AS squad
    JOIN squad AS written ON written.id = squad.id
    WHERE squad.type IS NOT 'enabling' AND written.coach_id IS NULL`,
  message: 'squad {id} has no coach',
  help: 'write `coach:` with the person who helps the squad to improve how it works',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, coach: ada}
        mixes: {tribe: playback}
      people: {ada: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, coach: ada}
        mixes: {tribe: playback, coach: ada}
        coaching: {tribe: playback, type: enabling, members: [ada]}
      people: {ada: {}}`,
  },
};
