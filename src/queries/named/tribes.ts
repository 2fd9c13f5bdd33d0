import type { NamedQuery } from './named-query.ts';

export const tribes: NamedQuery = {
  name: 'tribes',
  description: 'Every tribe in figures: squads, people, FTE, components, and how many of these are staffed.',
  parameters: [],
  sql: `
    SELECT tribe.id AS tribe, tribe.name, tribe.lead_id AS lead, tribe.squads, tribe.people,
      (SELECT round(total(fte), 2) FROM v_squad WHERE v_squad.tribe_id = tribe.id) AS fte,
      count(DISTINCT owner.component_id) AS components,
      count(DISTINCT owner.component_id) FILTER (WHERE owner.heads > 0) AS staffed
    FROM v_tribe AS tribe
    JOIN v_scope AS scope ON scope.kind = 'tribe' AND scope.id = tribe.id
    LEFT JOIN v_squad AS squad ON squad.tribe_id = tribe.id
    LEFT JOIN v_owner_squad AS owner ON owner.squad_id = squad.id
    GROUP BY tribe.id
    ORDER BY tribe.people DESC, tribe.id`,
};
