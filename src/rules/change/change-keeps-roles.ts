import { roleInWords } from '../role-in-words.ts';
import type { Rule } from '../rule.ts';

/** The roles whose loss is told. */
const fields = ['productOwner', 'lead', 'coach', 'systemOwners.dev', 'systemOwners.ops'];

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
      WHERE field IN ('${fields.join("', '")}')`,
  },
  sql: `
    WITH lost AS MATERIALIZED (
      SELECT kind, id, field FROM before_v_role
      WHERE field IN ('${fields.join("', '")}')
      EXCEPT
      SELECT kind, id, field FROM v_role
    )
    SELECT lost.kind, lost.id, CASE count(*) WHEN 1 THEN min(lost.field) END AS field_path, count(*) AS value,
      json_group_array(${roleInWords('lost.field', fields)} || ' ' || was.person_id ORDER BY lost.field) AS roles
    FROM lost
    CROSS JOIN v_entity AS live ON live.kind = lost.kind AND live.id = lost.id
    CROSS JOIN before_v_role AS was ON was.kind = lost.kind AND was.id = lost.id AND was.field = lost.field
    GROUP BY lost.kind, lost.id`,
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
