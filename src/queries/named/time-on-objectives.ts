import type { NamedQuery } from './named-query.ts';

export const timeOnObjectives: NamedQuery = {
  name: 'time-on-objectives',
  description: 'How many FTE work for each objective, and for none.',
  parameters: [],
  sql: `
    WITH work AS (
      SELECT work.objective_id, work.squad_id, work.fte
      FROM v_squad_objective AS work
      JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = work.squad_id
    ),
    free (squads, fte) AS (
      SELECT count(*), total(squad.fte)
      FROM v_squad AS squad
      JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = squad.id
      WHERE NOT EXISTS (SELECT 1 FROM v_squad_objective AS own WHERE own.squad_id = squad.id)
      UNION ALL
      SELECT 0, total(max(0, person.capacity - person.allocation))
      FROM v_person AS person
      JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    ),
    answer AS (
      SELECT objective.id AS objective, objective.name, objective.kind, objective.period, objective.over,
      count(work.squad_id) AS squads, round(total(work.fte), 2) AS fte
    FROM v_objective AS objective
    LEFT JOIN work ON work.objective_id = objective.id
    WHERE work.squad_id IS NOT NULL
      OR EXISTS (SELECT 1 FROM v_scope AS scope WHERE scope.kind = 'objective' AND scope.id = objective.id)
    GROUP BY objective.id
    UNION ALL
    SELECT NULL, 'nothing', NULL, NULL, NULL, sum(squads), round(total(fte), 2) FROM free
    )
    SELECT * FROM answer
    ORDER BY objective IS NULL, fte DESC, objective`,
};
