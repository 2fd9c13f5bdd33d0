import type { Rule } from '../rule.ts';

export const changeKeepsRoles: Rule = {
  id: 'change-keeps-roles',
  category: 'change',
  severity: 'warning',
  summary: 'No role of a product owner, lead, coach or system owner falls empty in a change.',
  why: 'Whoever moves or leaves takes along what only they did. A role that falls empty unnoticed is found out by whoever needs it next.',
  source: ['own'],
  looksFor: {
    words: 'product owner, lead, coach or system owner before',
    sql: `
      SELECT 1 FROM before_v_role
      WHERE field IN ('productOwner', 'lead', 'coach', 'systemOwners.dev', 'systemOwners.ops')`,
  },
  sql: `
    SELECT was.kind, was.id, CASE count(*) WHEN 1 THEN min(was.field) END AS field_path, count(*) AS value,
      json_group_array(was.field || ' (' || was.person_id || ')' ORDER BY was.field) AS roles
    FROM before_v_role AS was
    CROSS JOIN v_entity AS live ON live.kind = was.kind AND live.id = was.id
    WHERE was.field IN ('productOwner', 'lead', 'coach', 'systemOwners.dev', 'systemOwners.ops')
      AND NOT EXISTS (
        SELECT 1 FROM v_role AS held WHERE held.kind = was.kind AND held.id = was.id AND held.field = was.field
      )
    GROUP BY was.kind, was.id`,
  message: 'nobody holds what somebody held of {kind} {id} before: {roles…}',
  help: 'name who holds it now',
  example: {
    before: `
      squads: {search: {productOwner: ada, members: [ada, bela]}}
      people: {ada: {}, bela: {}}`,
    wrong: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}`,
    right: `
      squads: {search: {productOwner: bela, members: [ada, bela]}}
      people: {ada: {}, bela: {}}`,
  },
};
