import type { Rule } from '../rule.ts';

export const componentHasOnCall: Rule = {
  id: 'component-has-on-call',
  category: 'ownership',
  severity: 'warning',
  summary: 'Each critical component says whom to wake.',
  why: 'The minutes spent finding out whom to call are minutes in which it stays broken. They are also the minutes in which the wrong people are woken.',
  source: ['BS'],
  gate: {
    share: 0.1,
    noun: 'critical component with an owner squad',
    words: 'critical components with an owner squad have onCall',
    kind: 'component',
    from: `
      (SELECT id, on_call FROM v_component WHERE critical AND owner_squads > 0) AS entity`,
    has: `entity.on_call IS NOT NULL`,
    fields: ['onCall'],
  },
  about: 'onCall',
  sql: `
    SELECT 'component' AS kind, id, tier
    FROM v_component
    WHERE critical AND owner_squads > 0 AND on_call IS NULL`,
  message: 'component {id} of tier {tier} has no onCall',
  help: 'write `onCall:` with the rota or the channel that answers at night',
  example: {
    wrong: `
      squads: {search: {}}
      components:
        finder: {owner: search, tier: 1, onCall: search-rota}
        speller: {owner: search, tier: 2}`,
    right: `
      squads: {search: {}}
      components:
        finder: {owner: search, tier: 1, onCall: search-rota}
        speller: {owner: search, tier: 2, onCall: search-rota}`,
  },
};
