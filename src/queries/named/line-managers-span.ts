import type { NamedQuery } from './named-query.ts';

export const lineManagersSpan: NamedQuery = {
  name: 'line-managers-span',
  description: 'Line managers with how many people report to them, and from how many squads.',
  parameters: [{ name: 'min', doc: 'Only who has at least so many reports.', type: 'number', default: 1 }],
  sql: `
    SELECT manager.id AS manager, manager.name, manager.main_squad_id AS squad, manager.tribe_id AS tribe,
      count(*) AS reports, count(DISTINCT report.main_squad_id) AS squads,
      count(DISTINCT report.tribe_id) AS tribes
    FROM v_person AS report
    JOIN v_person AS manager ON manager.id = report.line_manager_id
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = manager.id
    GROUP BY manager.id
    HAVING count(*) >= :min
    ORDER BY reports DESC, manager.id`,
};
