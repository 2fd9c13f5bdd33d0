import type { NamedQuery } from './named-query.ts';

export const componentsBySquad: NamedQuery = {
  name: 'components-by-squad',
  description: 'How many components each squad owns, by tier and a head.',
  parameters: [],
  sql: `
    SELECT squad.id AS squad, squad.tribe_id AS tribe, squad.heads, count(component.id) AS components,
      count(component.id) FILTER (WHERE component.tier = 1) AS tier_1,
      count(component.id) FILTER (WHERE component.tier = 2) AS tier_2,
      count(DISTINCT component.domain) AS domains,
      round(1.0 * count(component.id) / nullif(squad.heads, 0), 2) AS per_head
    FROM v_squad AS squad
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = squad.id
    LEFT JOIN v_owner_squad AS owner ON owner.squad_id = squad.id
    LEFT JOIN v_component AS component ON component.id = owner.component_id
    GROUP BY squad.id
    ORDER BY components DESC, squad.id`,
};
