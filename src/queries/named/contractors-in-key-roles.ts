import type { NamedQuery } from './named-query.ts';

export const contractorsInKeyRoles: NamedQuery = {
  name: 'contractors-in-key-roles',
  description: 'Roles that contractors and people of vendors hold.',
  parameters: [],
  sql: `
    SELECT person.id AS person, person.name, person.employment, role.kind, role.id, role.field,
      person.until_date AS last_day
    FROM v_role AS role
    JOIN v_person AS person ON person.id = role.person_id
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    WHERE person.employment IN ('contractor', 'vendor')
    ORDER BY person.id, role.kind, role.id, role.field`,
};
