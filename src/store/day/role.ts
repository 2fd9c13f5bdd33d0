import type { DayTable } from './day-table.ts';

export const roleDay: DayTable = {
  name: 'role',
  doc: 'Every role that somebody live holds on something live; `manager` is none.',
  columns: {
    kind: 'The kind of the entity whose role it is; `org` for the whole organisation.',
    id: 'Its id.',
    field: 'The field path: `productOwner`, `lead`, `systemOwners.dev`, `roles.cto`.',
    person_id: 'Who holds it.',
    org_level: '1 for the chief architect, the roles of `org` and the leads of tribes.',
  },
  sql: `
    WITH written (kind, id, field, person_id, org_level) AS (
      SELECT 'org', 'org', 'chiefArchitect', chief_architect_id, 1 FROM org
      UNION ALL SELECT 'org', 'org', 'roles.' || title, person_id, 1 FROM org_role
      UNION ALL SELECT 'tribe', id, 'lead', lead_id, 1 FROM tribe
      UNION ALL SELECT 'squad', id, 'productOwner', product_owner_id, 0 FROM squad
      UNION ALL SELECT 'squad', id, 'coach', coach_id, 0 FROM squad
      UNION ALL SELECT 'squad', id, 'techLead', tech_lead_id, 0 FROM squad
      UNION ALL SELECT 'chapter', id, 'lead', lead_id, 0 FROM chapter
      UNION ALL SELECT 'guild', id, 'coordinator', coordinator_id, 0 FROM guild
      UNION ALL SELECT 'guild', id, 'sponsor', sponsor_id, 0 FROM guild
      UNION ALL SELECT 'objective', id, 'owner', owner_id, 0 FROM objective
      UNION ALL SELECT 'component', id, 'systemOwners.dev', system_owners_dev_id, 0 FROM component
      UNION ALL SELECT 'component', id, 'systemOwners.ops', system_owners_ops_id, 0 FROM component
    )
    SELECT written.kind, written.id, written.field, written.person_id, written.org_level
    FROM written
    CROSS JOIN v_entity AS person ON person.kind = 'person' AND person.id = written.person_id
    WHERE written.kind = 'org'
      OR EXISTS (SELECT 1 FROM v_entity AS live WHERE live.kind = written.kind AND live.id = written.id)`,
  indexes: ['person_id'],
};
