import type { Rule } from '../rule.ts';

export const dependsOnStable: Rule = {
  id: 'depends-on-stable',
  category: 'dependencies',
  severity: 'warning',
  summary: 'A component in growth or mature needs no experimental one.',
  why: 'An experiment may change every day and stop tomorrow: that is what it is for. Once something that people rely on needs it, it is neither free to change nor safe to rely on.',
  source: ['Yip'],
  looksFor: {
    words: 'component with dependsOn or none with lifecycle',
    sql: `
      SELECT 1
      WHERE EXISTS (SELECT 1 FROM v_component WHERE lifecycle IS NOT NULL)
        AND EXISTS (
          SELECT 1 FROM component_dependency AS dependency
          CROSS JOIN v_component AS component ON component.id = dependency.component_id
        )`,
  },
  sql: `
    WITH experimental AS MATERIALIZED (
      SELECT id FROM v_component WHERE lifecycle = 'experimental'
    )
    SELECT 'component' AS kind, component.id, component.lifecycle, count(*) AS value,
      json_group_array(needed.id ORDER BY needed.id) AS experimental
    FROM v_component_dependency AS dependency
    CROSS JOIN experimental AS needed ON needed.id = dependency.depends_on_id
    CROSS JOIN v_component AS component ON component.id = dependency.component_id
    WHERE component.lifecycle IN ('growth', 'mature')
    GROUP BY component.id`,
  message: 'component {id} ({lifecycle}) needs what is experimental: {experimental…}',
  help: 'let the experiment grow up first, or keep it behind a switch that can be turned off',
  example: {
    wrong: `
      components:
        home: {lifecycle: mature, dependsOn: [mood]}
        mood: {lifecycle: experimental}`,
    right: `
      components:
        home: {lifecycle: mature, dependsOn: [mood]}
        mood: {lifecycle: growth}`,
  },
};
