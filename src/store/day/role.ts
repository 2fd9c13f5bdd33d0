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
  // Of the views, where only who is live holds a role of what is live: looking both up again would take twice the time.
  sql: `
    WITH held (kind, id, field, person_id, org_level) AS (
      SELECT 'org', 'org', 'chiefArchitect', chief_architect_id, 1 FROM v_org
      UNION ALL
      SELECT 'org', 'org', 'roles.' || org_role.title, live.id, 1
      FROM org_role
      CROSS JOIN v_entity AS live ON live.kind = 'person' AND live.id = org_role.person_id
      UNION ALL SELECT 'tribe', id, 'lead', lead_id, 1 FROM v_tribe
      UNION ALL SELECT 'squad', id, 'productOwner', product_owner_id, 0 FROM v_squad
      UNION ALL SELECT 'squad', id, 'coach', coach_id, 0 FROM v_squad
      UNION ALL SELECT 'squad', id, 'techLead', tech_lead_id, 0 FROM v_squad
      UNION ALL SELECT 'chapter', id, 'lead', lead_id, 0 FROM v_chapter
      UNION ALL SELECT 'guild', id, 'coordinator', coordinator_id, 0 FROM v_guild
      UNION ALL SELECT 'guild', id, 'sponsor', sponsor_id, 0 FROM v_guild
      UNION ALL SELECT 'objective', id, 'owner', owner_id, 0 FROM v_objective
      UNION ALL SELECT 'component', id, 'systemOwners.dev', system_owner_dev_id, 0 FROM v_component
      UNION ALL SELECT 'component', id, 'systemOwners.ops', system_owner_ops_id, 0 FROM v_component
    )
    SELECT kind, id, field, person_id, org_level FROM held WHERE person_id IS NOT NULL`,
  indexes: ['person_id'],
};
