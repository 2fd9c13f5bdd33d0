import type { DayTable } from './day-table.ts';

export const objectiveDay: DayTable = {
  name: 'objective',
  doc: 'Every live objective.',
  columns: {
    id: 'Its id.',
    name: 'Its name.',
    owner_id: 'Who answers for it, where live.',
    period: 'The time it is for.',
    period_begin: 'The first day of the period.',
    period_end: 'The last day of the period.',
    ahead: '1 where the period has not begun.',
    over: '1 where the period is over; an objective without a period never is.',
    kind: 'value or overhead.',
    supports_id: 'The larger objective, where live.',
  },
  sql: `
    WITH dated AS (
      SELECT id,
        CASE
          WHEN period LIKE '____' OR period LIKE '____-H1' THEN substr(period, 1, 4) || '-01-01'
          WHEN period LIKE '____-H2' THEN substr(period, 1, 4) || '-07-01'
          WHEN period LIKE '____-Q_' THEN
            date(substr(period, 1, 4) || '-01-01', (3 * substr(period, 7, 1) - 3) || ' months')
          ELSE date(period || '-01')
        END AS period_begin,
        CASE
          WHEN period LIKE '____' THEN period || '-12-31'
          WHEN period LIKE '____-H1' THEN substr(period, 1, 4) || '-06-30'
          WHEN period LIKE '____-H2' THEN substr(period, 1, 4) || '-12-31'
          WHEN period LIKE '____-Q_' THEN
            date(substr(period, 1, 4) || '-01-01', (3 * substr(period, 7, 1)) || ' months', '-1 day')
          ELSE date(period || '-01', '1 month', '-1 day')
        END AS period_end
      FROM objective
    )
    SELECT objective.id, objective.name, owner.id AS owner_id, objective.period,
      dated.period_begin, dated.period_end, coalesce(dated.period_begin > as_of.day, 0) AS ahead,
      coalesce(dated.period_end < as_of.day, 0) AS over, objective.kind, supports.id AS supports_id
    FROM objective
    CROSS JOIN v_entity AS live ON live.kind = 'objective' AND live.id = objective.id
    JOIN dated ON dated.id = objective.id
    CROSS JOIN as_of
    LEFT JOIN v_entity AS owner ON owner.kind = 'person' AND owner.id = objective.owner_id
    LEFT JOIN v_entity AS supports ON supports.kind = 'objective' AND supports.id = objective.supports_id`,
  key: 'id',
  indexes: [],
};

export const servesDay: DayTable = {
  name: 'serves',
  doc: 'Which live tribes and squads work for which live objectives.',
  columns: { kind: '`tribe` or `squad`.', id: 'Which.', objective_id: 'For what.' },
  sql: `
    SELECT serves.kind, serves.id, serves.objective_id
    FROM serves
    JOIN v_entity AS live ON live.kind = serves.kind AND live.id = serves.id
    JOIN v_entity AS objective ON objective.kind = 'objective' AND objective.id = serves.objective_id`,
  key: 'kind, id, objective_id',
  repeats: true,
  indexes: ['objective_id'],
};

export const squadObjectiveDay: DayTable = {
  name: 'squad_objective',
  doc: 'A live squad works for a live objective, because it says so or because its tribe does.',
  columns: {
    squad_id: 'The squad.',
    objective_id: 'The objective.',
    own: '1 where `serves` of the squad itself says so.',
    through_tribe: '1 where `serves` of its tribe says so.',
    fte: "Its even part of the squad's FTE over all that the squad works for.",
  },
  sql: `
    WITH written (squad_id, objective_id, own, through_tribe) AS (
      SELECT id, objective_id, 1, 0 FROM v_serves WHERE kind = 'squad'
      UNION ALL
      SELECT squad.id, serves.objective_id, 0, 1
      FROM v_serves AS serves
      JOIN v_squad AS squad ON squad.tribe_id = serves.id
      WHERE serves.kind = 'tribe'
    ),
    served AS (
      SELECT squad_id, objective_id, max(own) AS own, max(through_tribe) AS through_tribe
      FROM written
      GROUP BY squad_id, objective_id
    )
    SELECT served.squad_id, served.objective_id, served.own, served.through_tribe,
      squad.fte / count(*) OVER (PARTITION BY served.squad_id) AS fte
    FROM served
    CROSS JOIN v_squad AS squad ON squad.id = served.squad_id`,
  key: 'squad_id, objective_id',
  indexes: ['objective_id'],
};
