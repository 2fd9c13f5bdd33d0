import type { Rule } from '../rule.ts';

export const componentHasRunbook: Rule = {
  id: 'component-has-runbook',
  category: 'ownership',
  severity: 'warning',
  summary: 'Each critical component says where to read what to do when it breaks.',
  why: 'In the night it breaks, whoever is awake is not whoever wrote it. A runbook is the difference between following steps and guessing.',
  source: ['BS'],
  gate: {
    share: 0.1,
    noun: 'critical component with an owner squad',
    words: 'critical components with an owner squad have a runbook',
    kind: 'component',
    from: `
      (SELECT id, runbook FROM v_component WHERE critical AND owner_squads > 0) AS entity`,
    has: `entity.runbook IS NOT NULL`,
    fields: ['runbook'],
  },
  about: 'runbook',
  sql: `
    SELECT 'component' AS kind, id, tier
    FROM v_component
    WHERE critical AND owner_squads > 0 AND runbook IS NULL`,
  message: 'component {id} of tier {tier} has no runbook',
  help: 'write `runbook:` with the address of what to do when it breaks',
  example: {
    wrong: `
      squads: {search: {}}
      components:
        finder: {owner: search, tier: 1, runbook: https://example.org/runbook}
        speller: {owner: search, tier: 2}`,
    right: `
      squads: {search: {}}
      components:
        finder: {owner: search, tier: 1, runbook: https://example.org/runbook}
        speller: {owner: search, tier: 2, runbook: https://example.org/runbook}`,
  },
};
