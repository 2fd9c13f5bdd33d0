import { knownByOne } from './known-by-one.ts';
import type { NamedQuery } from './named-query.ts';

export const leavers: NamedQuery = {
  name: 'leavers',
  description: 'Who leaves soon, the roles that fall empty, and how many components nobody else knows.',
  parameters: [{ name: 'days', doc: 'Whose last day is within so many days.', type: 'number', default: 90 }],
  sql: `
    WITH alone AS (${knownByOne('v_knower')}
    )
    SELECT person.id AS person, person.name, person.until_date AS last_day, person.main_squad_id AS squad,
      (SELECT group_concat(iif(role.kind = 'org', 'org', role.kind || ':' || role.id) || '.' || role.field, ', ' ORDER BY role.kind, role.id, role.field)
       FROM v_role AS role WHERE role.person_id = person.id) AS roles,
      (SELECT count(*) FROM alone WHERE alone.person_id = person.id) AS knows_alone,
      (SELECT count(*) FROM v_line_manager AS manager WHERE manager.line_manager_id = person.id) AS reports
    FROM v_person AS person
    CROSS JOIN as_of
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    WHERE person.until_date <= date(as_of.day, :days || ' days')
    ORDER BY person.until_date, person.id`,
};
