import type { NamedQuery } from './named-query.ts';

export const squadsWithoutObjective: NamedQuery = {
  name: 'squads-without-objective',
  description: 'Squads that serve no objective, nor does their tribe.',
  parameters: [],
  sql: `
    SELECT squad.id AS squad, squad.name, squad.tribe_id AS tribe, squad.type, squad.heads, round(squad.fte, 2) AS fte
    FROM v_squad AS squad
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = squad.id
    WHERE NOT EXISTS (SELECT 1 FROM v_squad_objective AS work WHERE work.squad_id = squad.id)
    ORDER BY squad.heads DESC, squad.id`,
};
