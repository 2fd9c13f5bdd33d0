import type { Rule } from '../rule.ts';

export const componentHasTier: Rule = {
  id: 'component-has-tier',
  category: 'ownership',
  severity: 'info',
  summary: 'Each component says how much depends on it.',
  why: 'The tier decides what is expected: who is woken at night, how many people have to know it, what is mended first. A component without one is treated as if it mattered little.',
  source: ['BS'],
  gate: {
    share: 0.1,
    noun: 'component',
    words: 'components have a tier',
    kind: 'component',
    from: `v_component AS entity`,
    has: `entity.tier IS NOT NULL`,
    fields: ['tier'],
  },
  about: 'tier',
  sql: `
    SELECT 'component' AS kind, id
    FROM v_component
    WHERE tier IS NULL`,
  message: 'component {id} has no tier',
  help: 'write `tier:` from 1, the company stops without it, to 4, nobody would notice for days',
  example: {
    wrong: `
      components:
        finder: {tier: 2}
        speller: {}`,
    right: `
      components:
        finder: {tier: 2}
        speller: {tier: 2}`,
  },
};
