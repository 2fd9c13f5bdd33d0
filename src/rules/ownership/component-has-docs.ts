import type { Rule } from '../rule.ts';

export const componentHasDocs: Rule = {
  id: 'component-has-docs',
  category: 'ownership',
  severity: 'info',
  summary: 'Each component says where its documentation is.',
  why: 'Who needs the component finds out by reading, or by asking its owners every time. A link here is where people and tools look first.',
  source: ['BS'],
  gate: {
    share: 0.1,
    noun: 'component',
    words: 'components have docs',
    kind: 'component',
    from: `v_component AS entity`,
    has: `entity.docs IS NOT NULL`,
    fields: ['docs'],
  },
  about: 'docs',
  sql: `
    SELECT 'component' AS kind, id
    FROM v_component
    WHERE docs IS NULL`,
  message: 'component {id} has no docs',
  help: 'write `docs:` with the address',
  example: {
    wrong: `
      components:
        finder: {docs: https://example.org/docs}
        speller: {}`,
    right: `
      components:
        finder: {docs: https://example.org/docs}
        speller: {docs: https://example.org/docs}`,
  },
};
