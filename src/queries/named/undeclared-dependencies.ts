import type { NamedQuery } from './named-query.ts';

export const undeclaredDependencies: NamedQuery = {
  name: 'undeclared-dependencies',
  description: 'Squads that depend on each other through components, and neither says so.',
  parameters: [],
  sql: `
    SELECT link.squad_id AS squad, link.depends_on_id AS depends_on,
      group_concat(needs.component_id || ' > ' || needs.depends_on_id, ', '
        ORDER BY needs.component_id, needs.depends_on_id) AS through
    FROM v_squad_link AS link
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = link.squad_id
    JOIN v_owner_squad AS owner ON owner.squad_id = link.squad_id
    JOIN v_component_dependency AS needs ON needs.component_id = owner.component_id
    JOIN v_owner_squad AS other ON other.component_id = needs.depends_on_id AND other.squad_id = link.depends_on_id
    WHERE NOT link.declared AND NOT EXISTS (
      SELECT 1 FROM v_squad_link AS back
      WHERE back.squad_id = link.depends_on_id AND back.depends_on_id = link.squad_id AND back.declared
    )
    GROUP BY link.squad_id, link.depends_on_id
    ORDER BY link.squad_id, link.depends_on_id`,
};
