import type { NamedQuery } from './named-query.ts';

export const coaches: NamedQuery = {
  name: 'coaches',
  description: 'Who coaches which squads, and how many people are in these.',
  parameters: [],
  sql: `
    SELECT coach.id AS coach, coach.name, count(*) AS squads, sum(squad.heads) AS heads,
      group_concat(squad.id, ', ' ORDER BY squad.id) AS which
    FROM v_squad AS squad
    JOIN v_person AS coach ON coach.id = squad.coach_id
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = squad.id
    GROUP BY coach.id
    ORDER BY squads DESC, coach.id`,
};
