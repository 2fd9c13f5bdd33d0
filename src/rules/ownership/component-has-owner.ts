import type { Rule } from '../rule.ts';

export const componentHasOwner: Rule = {
  id: 'component-has-owner',
  category: 'ownership',
  severity: 'warning',
  summary: 'Each component says who owns it, or why nobody does.',
  why: 'What nobody owns is mended by nobody, and found out at the worst moment. Leaving something without an owner can be right; then the reason belongs beside it, so that the next person need not ask.',
  source: ['BS', 'CISR'],
  gap: 'unowned',
  looksFor: { words: 'component', sql: `SELECT 1 FROM v_component` },
  about: 'owner',
  sql: `
    SELECT 'component' AS kind, component.id,
      CASE WHEN component.critical THEN 'error' ELSE 'warning' END AS severity,
      CASE WHEN written.owner_none IS NULL THEN 'has no owner' ELSE 'has the owner none, without a reason' END
        || CASE WHEN component.critical THEN ', and is of tier ' || component.tier ELSE '' END AS problem
    FROM v_component AS component
    CROSS JOIN component AS written ON written.id = component.id
    WHERE NOT component.deliberate AND component.owner_squads = 0
      AND NOT EXISTS (
        SELECT 1 FROM component_owner AS written
        WHERE written.component_id = component.id
      )`,
  message: 'component {id} {problem}',
  help: 'write `owner:` with the squad that will look after it, or `owner: none` and an `ownerReason:`',
  example: {
    wrong: `
      squads: {search: {}}
      components:
        finder: {owner: search}
        lyrics: {}`,
    right: `
      squads: {search: {}}
      components:
        finder: {owner: search}
        lyrics: {owner: none, ownerReason: bought and run by its maker}`,
  },
};
