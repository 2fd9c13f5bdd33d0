import type { NamedQuery } from './named-query.ts';

export const rolesOfLeavers: NamedQuery = {
  name: 'roles-of-leavers',
  description: 'Fields of live things that still name somebody who is gone or not here yet.',
  parameters: [],
  sql: `
    SELECT written.from_kind AS kind, written.from_id AS id, written.field_path AS field, written.to_id AS person,
      person.name, person.from_date AS first_day, person.until_date AS last_day
    FROM reference AS written
    JOIN v_scope AS scope ON scope.kind = written.from_kind AND scope.id = written.from_id
    JOIN v_entity AS live ON live.kind = written.from_kind AND live.id = written.from_id
    JOIN entity AS person ON person.kind = 'person' AND person.id = written.to_id
    WHERE written.to_kind = 'person' AND written.field_path NOT LIKE 'members.%'
      AND written.field_path NOT LIKE 'contributors%'
      AND NOT EXISTS (SELECT 1 FROM v_entity AS here WHERE here.kind = 'person' AND here.id = written.to_id)
    ORDER BY written.from_kind, written.from_id, written.field_path, written.to_id`,
};
