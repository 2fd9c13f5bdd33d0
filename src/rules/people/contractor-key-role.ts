import { roleInWords } from '../role-in-words.ts';
import type { Rule } from '../rule.ts';

/** The roles that are key. */
const fields = ['productOwner', 'techLead', 'lead'];

export const contractorKeyRole: Rule = {
  id: 'contractor-key-role',
  category: 'people',
  severity: 'warning',
  summary: 'No key role is held by a contractor or vendor.',
  why: 'A contract ends on a date that others set, and what was only in one head goes with it. Contractors do all kinds of good work; the last word and the last knowledge should stay in the house.',
  source: ['own'],
  looksFor: {
    words: 'person with employment',
    sql: `SELECT 1 FROM v_person WHERE employment IS NOT NULL`,
  },
  sql: `
    WITH outsider AS (
      SELECT id, employment FROM v_person WHERE employment IN ('contractor', 'vendor')
    ),
    key_role (id, words) AS (
      SELECT outsider.id, ${roleInWords('role.field', fields)}
        || ' of ' || role.kind || ' ' || role.id
      FROM outsider
      JOIN v_role AS role ON role.person_id = outsider.id
      WHERE role.field IN ('${fields.join("', '")}')
      UNION ALL
      SELECT outsider.id, 'the only system owner of component ' || component.id
      FROM v_component AS component
      JOIN outsider ON outsider.id = coalesce(component.system_owner_dev_id, component.system_owner_ops_id)
      WHERE coalesce(component.system_owner_ops_id, outsider.id) = outsider.id
    )
    SELECT 'person' AS kind, outsider.id, outsider.employment, count(*) AS value,
      json_group_array(key_role.words ORDER BY key_role.words) AS roles
    FROM key_role
    JOIN outsider ON outsider.id = key_role.id
    GROUP BY outsider.id`,
  message: 'person {id} is a {employment} and is {roles…}',
  help: 'name an employee in their place, or beside them as a second system owner',
  example: {
    wrong: `
      squads: {search: {techLead: ada, members: [ada]}}
      people: {ada: {employment: contractor}}`,
    right: `
      squads: {search: {techLead: bela, members: [ada, bela]}}
      people: {ada: {employment: contractor}, bela: {employment: employee}}`,
  },
};
