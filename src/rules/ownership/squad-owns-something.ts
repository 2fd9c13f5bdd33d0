import type { Rule } from '../rule.ts';

export const squadOwnsSomething: Rule = {
  id: 'squad-owns-something',
  category: 'ownership',
  severity: 'info',
  summary: 'A squad that is not enabling owns something.',
  why: 'A squad is meant to take a mission all the way into production and look after it there. One that owns nothing either hands its work to others, or its software stands in nobody’s name.',
  source: ['CISR'],
  gate: {
    share: 0.5,
    noun: 'squad that is not enabling',
    words: 'squads that are not enabling own a component',
    kind: 'squad',
    from: `
      (SELECT id, components FROM v_squad WHERE type IS NOT 'enabling') AS entity`,
    has: `entity.components > 0`,
    fields: [],
  },
  restsOn: [
    { kind: 'squad', field: 'type', where: 'id' },
    { kind: 'component', field: 'owner' },
  ],
  sql: `
    SELECT 'squad' AS kind, id
    FROM v_squad
    WHERE type IS NOT 'enabling' AND components = 0`,
  message: 'squad {id} owns no component',
  help: 'write it as the `owner` of what it builds, or say `type: enabling` if it helps others build',
  example: {
    wrong: `
      squads: {search: {}, mixes: {}}
      components:
        finder: {owner: search}`,
    right: `
      squads: {search: {}, mixes: {}}
      components:
        finder: {owner: search}
        mixer: {owner: mixes}`,
  },
};
