import type { Rule } from '../rule.ts';

export const componentNoCycle: Rule = {
  id: 'component-no-cycle',
  category: 'dependencies',
  severity: 'warning',
  summary: 'No component needs itself, directly or through others.',
  why: 'Components that need each other can only be released, tested and started together. Whoever owns one of them has to wait for the owners of all the others.',
  source: ['own'],
  looksFor: {
    words: 'component with dependsOn',
    sql: `
      SELECT 1 FROM component_dependency AS dependency
      CROSS JOIN v_component AS component ON component.id = dependency.component_id`,
  },
  sql: `
    SELECT 'component' AS kind, cycle.id, json_array_length(cycle.others) + 1 AS value,
      CASE json_array_length(cycle.path)
        WHEN 2 THEN 'depends on itself'
          || CASE cycle.others WHEN '[]' THEN '' ELSE ', and is one of ' || (json_array_length(cycle.others) + 1) || ' components in cycles' END
        ELSE 'is one of ' || (json_array_length(cycle.others) + 1) || ' components in a cycle: '
          || (SELECT group_concat(value, ' → ' ORDER BY key) FROM json_each(cycle.path))
      END AS trouble
    FROM fact_cycle AS cycle
    WHERE cycle.graph = 'component'`,
  message: 'component {id} {trouble}',
  help: 'take one of these dependencies out: move what both need into a third component, or turn a call into an event',
  example: {
    wrong: `
      components:
        ranker: {dependsOn: [catalogue]}
        catalogue: {dependsOn: [ranker]}`,
    right: `
      components:
        ranker: {dependsOn: [catalogue]}
        catalogue: {}`,
  },
};
