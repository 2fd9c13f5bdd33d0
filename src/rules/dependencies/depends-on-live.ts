import type { Rule } from '../rule.ts';

export const dependsOnLive: Rule = {
  id: 'depends-on-live',
  category: 'dependencies',
  severity: 'warning',
  summary: 'A component needs nothing that is gone, or deprecated without a sunset still to come.',
  why: 'Whoever needs something that is gone or about to go has work ahead, and should know until when. A deprecated component without a date is kept alive by everyone who has not noticed.',
  source: ['own'],
  looksFor: {
    words: 'component with dependsOn',
    sql: `
      SELECT 1 FROM component_dependency AS dependency
      CROSS JOIN v_component AS component ON component.id = dependency.component_id`,
  },
  sql: `
    WITH ending (id, state) AS (
      SELECT id, id || ' (retired)' FROM v_gone WHERE kind = 'component'
      UNION ALL
      SELECT component.id, CASE
          WHEN component.sunset IS NULL THEN component.id || ' (deprecated without a sunset)'
          ELSE component.id || ' (sunset ' || component.sunset || ')'
        END
      FROM v_component AS component
      CROSS JOIN as_of
      WHERE component.lifecycle = 'deprecated'
        AND CASE
          WHEN component.sunset IS NOT NULL THEN component.sunset < as_of.day
          ELSE NOT EXISTS (
            SELECT 1 FROM unread_field AS unread
            WHERE unread.kind = 'component' AND unread.id = component.id AND unread.field = 'sunset'
          )
        END
    )
    SELECT 'component' AS kind, component.id, count(DISTINCT ending.id) AS value,
      json_group_array(DISTINCT ending.state ORDER BY ending.state) AS needed
    FROM component_dependency AS dependency
    CROSS JOIN v_component AS component ON component.id = dependency.component_id
    CROSS JOIN ending ON ending.id = dependency.depends_on_id
    GROUP BY component.id`,
  message: 'component {id} needs {needed…}',
  help: 'move to what replaces it and take it out of `dependsOn`, or agree on a sunset that leaves the time',
  example: {
    wrong: `
      components:
        campaigns: {dependsOn: [label-portal]}
        label-portal: {lifecycle: deprecated}`,
    right: `
      components:
        campaigns: {dependsOn: [label-portal]}
        label-portal: {lifecycle: deprecated, sunset: 2099-06-30}`,
  },
};
