import type { Rule } from '../rule.ts';

export const componentHasLifecycle: Rule = {
  id: 'component-has-lifecycle',
  category: 'ownership',
  severity: 'info',
  summary: 'Each component says how far it has come, from experiment to retired.',
  why: 'Whether something is an experiment, growing, mature or on its way out says how freely it may change and whether others should build on it. Readers cannot guess it from the name.',
  source: ['BS'],
  gate: {
    share: 0.1,
    noun: 'component',
    words: 'components have a lifecycle',
    kind: 'component',
    from: `v_component AS entity`,
    has: `entity.lifecycle IS NOT NULL`,
    fields: ['lifecycle'],
  },
  about: 'lifecycle',
  sql: `
    SELECT 'component' AS kind, id
    FROM v_component
    WHERE lifecycle IS NULL`,
  message: 'component {id} has no lifecycle',
  help: 'write `lifecycle:` experimental, growth, mature or deprecated',
  example: {
    wrong: `
      components:
        finder: {lifecycle: mature}
        speller: {}`,
    right: `
      components:
        finder: {lifecycle: mature}
        speller: {lifecycle: mature}`,
  },
};
