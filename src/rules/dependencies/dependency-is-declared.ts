import type { Rule } from '../rule.ts';

export const dependencyIsDeclared: Rule = {
  id: 'dependency-is-declared',
  category: 'dependencies',
  severity: 'info',
  summary: 'Where the software of one squad needs that of another, one of them says so.',
  why: 'Software that needs other software makes its owners talk, whether anybody planned it or not. Teams whose talking follows their dependencies finish sooner; a dependency nobody has declared is the talk nobody has scheduled.',
  source: ['STC'],
  looksFor: {
    words: 'component with dependsOn',
    sql: `
      SELECT 1 FROM component_dependency AS dependency
      JOIN v_component AS component ON component.id = dependency.component_id`,
  },
  sql: `
    WITH unread_dependencies AS MATERIALIZED (
      SELECT unread.id
      FROM unread_field AS unread
      WHERE unread.kind = 'squad' AND (
        unread.field IN ('*', 'dependsOn.squad')
        OR unread.field = 'dependsOn' AND NOT EXISTS (
          SELECT 1 FROM unread_field AS inner
          WHERE inner.kind = 'squad' AND inner.id = unread.id AND inner.field LIKE 'dependsOn.%.%'
        )
      )
    ),
    undeclared AS (
      SELECT link.squad_id, link.depends_on_id
      FROM v_squad_link AS link
      JOIN v_squad AS needed ON needed.id = link.depends_on_id
      WHERE link.through_components AND NOT link.declared
        AND needed.type IS NOT 'platform'
        AND NOT EXISTS (
          SELECT 1 FROM v_squad_dependency AS other
          WHERE other.squad_id = link.depends_on_id AND other.depends_on_id = link.squad_id
        )
        AND NOT EXISTS (
          SELECT 1 FROM unread_dependencies AS unread
          WHERE unread.id IN (link.squad_id, link.depends_on_id)
        )
    )
    SELECT 'squad' AS kind, undeclared.squad_id AS id, 'dependsOn.' || undeclared.depends_on_id AS field_path,
      undeclared.depends_on_id AS other, count(*) AS value,
      json_group_array(
        dependency.component_id || ' → ' || dependency.depends_on_id
        ORDER BY dependency.component_id, dependency.depends_on_id
      ) AS dependencies
    FROM undeclared
    CROSS JOIN v_owner_squad AS needs ON needs.squad_id = undeclared.squad_id
    CROSS JOIN v_component_dependency AS dependency ON dependency.component_id = needs.component_id
    CROSS JOIN v_owner_squad AS needed
      ON needed.component_id = dependency.depends_on_id AND needed.squad_id = undeclared.depends_on_id
    GROUP BY undeclared.squad_id, undeclared.depends_on_id`,
  message: 'squad {id} depends on squad {other} through {dependencies}, and neither says so',
  help: 'write {other} below `dependsOn:` of {id}, with its severity and mode',
  example: {
    wrong: `
      squads: {player: {}, search: {}}
      components:
        app: {owner: player, dependsOn: [finder]}
        finder: {owner: search}`,
    right: `
      squads: {player: {dependsOn: [search]}, search: {}}
      components:
        app: {owner: player, dependsOn: [finder]}
        finder: {owner: search}`,
  },
};
