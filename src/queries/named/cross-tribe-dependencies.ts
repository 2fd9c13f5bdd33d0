import type { NamedQuery } from './named-query.ts';

export const crossTribeDependencies: NamedQuery = {
  name: 'cross-tribe-dependencies',
  description:
    'Squads that depend on a squad of another tribe, because they say so or through their components.',
  parameters: [],
  sql: `
    SELECT link.squad_id AS squad, squad.tribe_id AS tribe, link.depends_on_id AS depends_on,
      other.tribe_id AS their_tribe, link.declared, link.through_components,
      group_concat(DISTINCT written.severity ORDER BY written.severity) AS severity, max(written.days) AS days
    FROM v_squad_link AS link
    JOIN v_squad AS squad ON squad.id = link.squad_id
    JOIN v_squad AS other ON other.id = link.depends_on_id
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = link.squad_id
    LEFT JOIN v_squad_dependency AS written
      ON written.squad_id = link.squad_id AND written.depends_on_id = link.depends_on_id
    WHERE squad.tribe_id <> other.tribe_id
    GROUP BY link.squad_id, link.depends_on_id
    ORDER BY link.squad_id, link.depends_on_id`,
};
