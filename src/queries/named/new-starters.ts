import type { NamedQuery } from './named-query.ts';

export const newStarters: NamedQuery = {
  name: 'new-starters',
  description: 'Who began lately, and who will begin, with squad and line manager.',
  parameters: [{ name: 'days', doc: 'So many days back, and so many ahead.', type: 'number', default: 90 }],
  sql: `
    WITH started AS (
      SELECT person.id, person.name, person.discipline, person.from_date, person.from_date > as_of.day AS to_come,
        coalesce(here.main_squad_id, (
          SELECT min(starter.group_id) FROM v_starter AS starter
          WHERE starter.group_kind = 'squad' AND starter.person_id = person.id
        )) AS squad_id,
        here.line_manager_id
      FROM as_of
      CROSS JOIN person
      LEFT JOIN v_person AS here ON here.id = person.id
      WHERE person.from_date BETWEEN date(as_of.day, -:days || ' days') AND date(as_of.day, :days || ' days')
        AND NOT EXISTS (SELECT 1 FROM v_gone AS gone WHERE gone.kind = 'person' AND gone.id = person.id)
    )
    SELECT started.id AS person, started.name, started.from_date AS begins, started.to_come, started.discipline,
      started.squad_id AS squad, started.line_manager_id AS line_manager
    FROM started
    WHERE EXISTS (
      SELECT 1 FROM v_scope AS scope
      WHERE (scope.kind = 'person' AND scope.id = started.id)
        OR (scope.kind = 'squad' AND scope.id = started.squad_id)
    ) OR (started.squad_id IS NULL AND NOT EXISTS (
      -- Whoever begins without a squad is of no part of the organisation, only of the whole.
      SELECT 1 FROM v_entity AS live
      WHERE NOT EXISTS (SELECT 1 FROM v_scope AS scope WHERE scope.kind = live.kind AND scope.id = live.id)
    ))
    ORDER BY started.from_date, started.id`,
};
