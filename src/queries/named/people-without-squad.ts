import type { NamedQuery } from './named-query.ts';

export const peopleWithoutSquad: NamedQuery = {
  name: 'people-without-squad',
  description: 'Who is in no squad, and the roles that they hold.',
  parameters: [],
  sql: `
    SELECT person.id AS person, person.name, person.discipline, person.employment,
      person.line_manager_id AS line_manager,
      (SELECT group_concat(iif(role.kind = 'org', 'org', role.kind || ':' || role.id) || '.' || role.field, ', ' ORDER BY role.kind, role.id, role.field)
       FROM v_role AS role WHERE role.person_id = person.id) AS roles
    FROM v_person AS person
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    WHERE person.squads = 0
    ORDER BY person.id`,
};
