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
      CROSS JOIN v_component AS component ON component.id = dependency.component_id`,
  },
  restsOn: [{ kind: 'squad', field: 'type', where: 'other' }],
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
    )
    SELECT 'squad' AS kind, link.squad_id AS id, 'dependsOn.' || link.depends_on_id AS field_path,
      link.depends_on_id AS other, count(*) AS value,
      json_group_array(
        dependency.component_id || ' → ' || dependency.depends_on_id
        ORDER BY dependency.component_id, dependency.depends_on_id
      ) AS dependencies
    FROM v_component_dependency AS dependency
    CROSS JOIN v_owner_squad AS needs ON needs.component_id = dependency.component_id
    CROSS JOIN v_owner_squad AS needed ON needed.component_id = dependency.depends_on_id
    CROSS JOIN v_squad_link AS link ON link.squad_id = needs.squad_id AND link.depends_on_id = needed.squad_id
    CROSS JOIN v_squad AS other ON other.id = link.depends_on_id
    WHERE NOT link.declared
      AND other.type IS NOT 'platform'
      AND NOT EXISTS (
        SELECT 1 FROM v_squad_dependency AS reverse
        WHERE reverse.squad_id = link.depends_on_id AND reverse.depends_on_id = link.squad_id
      )
      AND NOT EXISTS (
        SELECT 1 FROM unread_dependencies AS unread
        WHERE unread.id IN (link.squad_id, link.depends_on_id)
      )
    GROUP BY link.squad_id, link.depends_on_id`,
  message: 'squad {id} depends on squad {other} through {dependencies…}, and neither says so',
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
