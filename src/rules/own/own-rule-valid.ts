import type { Rule } from '../rule.ts';

export const ownRuleValid: Rule = {
  id: 'own-rule-valid',
  category: 'own',
  severity: 'error',
  summary: 'A rule of your own can be run: one SELECT that only reads, and gives kind and id.',
  why: 'A rule that cannot be run looks like one that holds. What is wrong with it stands where it is written, and the other rules are checked all the same.',
  source: ['own'],
  sql: `
    SELECT 'org' AS kind, 'org' AS id, field AS field_path, said, way_out, file, position
    FROM own_rule_mistake`,
  message: '{said}',
  help: '{way_out}',
  example: {
    wrong: `
      policy:
        ownRules:
          short-names:
            sql: SELECT 'squad' AS kind, id FORM v_squad WHERE length(id) > 20
            message: squad {id} has a long name
      squads: {search: {}}`,
    right: `
      policy:
        ownRules:
          short-names:
            sql: SELECT 'squad' AS kind, id FROM v_squad WHERE length(id) > 20
            message: squad {id} has a long name
      squads: {search: {}}`,
  },
};
