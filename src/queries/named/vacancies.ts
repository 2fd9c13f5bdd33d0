import type { NamedQuery } from './named-query.ts';

export const vacancies: NamedQuery = {
  name: 'vacancies',
  description: 'Open places of squads, the longest open first.',
  parameters: [],
  sql: `
    SELECT vacancy.squad_id AS squad, squad.tribe_id AS tribe, vacancy.role, vacancy.chapter_id AS chapter,
      vacancy.from_date AS since, max(0, CAST(julianday(as_of.day) - julianday(vacancy.from_date) AS INTEGER)) AS days,
      squad.heads
    FROM v_vacancy AS vacancy
    JOIN v_squad AS squad ON squad.id = vacancy.squad_id
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = vacancy.squad_id
    CROSS JOIN as_of
    ORDER BY vacancy.from_date IS NULL, vacancy.from_date, vacancy.squad_id, vacancy.role, vacancy.chapter_id`,
};
