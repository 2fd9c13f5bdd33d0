import type { Rule } from '../rule.ts';

export const systemOwnerLoad: Rule = {
  id: 'system-owner-load',
  category: 'ownership',
  severity: 'warning',
  summary: 'Nobody is system owner of more components than one person can keep in mind.',
  why: 'A system owner works on this beside a squad’s ordinary work, a day or so a sprint. Spread over many components, it becomes a name in a list.',
  source: ['SA12'],
  options: { max: { default: 3, doc: 'The largest number of components.' } },
  looksFor: {
    words: 'component with systemOwners',
    sql: `SELECT 1 FROM v_component WHERE system_owner_dev_id IS NOT NULL OR system_owner_ops_id IS NOT NULL`,
  },
  sql: `
    WITH held (person_id, component_id) AS NOT MATERIALIZED (
      SELECT system_owner_dev_id, id FROM v_component WHERE system_owner_dev_id IS NOT NULL
      UNION ALL
      SELECT system_owner_ops_id, id FROM v_component WHERE system_owner_ops_id IS NOT system_owner_dev_id AND system_owner_ops_id IS NOT NULL
    ),
    -- Few hold many: only for those are the components put together.
    loaded AS MATERIALIZED (
      SELECT person_id FROM held GROUP BY person_id HAVING count(*) > :max
    )
    SELECT 'person' AS kind, held.person_id AS id, count(*) AS value,
      json_group_array(held.component_id ORDER BY held.component_id) AS components
    FROM loaded
    CROSS JOIN held ON held.person_id = loaded.person_id
    GROUP BY held.person_id`,
  message: 'person {id} is system owner of {value|component|components}, more than {max}: {components…}',
  help: 'let others of the owning squads take some of them over',
  example: {
    wrong: `
      policy: {rules: {system-owner-load: {max: 1}}}
      people: {ada: {}}
      components:
        finder: {systemOwners: {dev: ada}}
        speller: {systemOwners: {ops: ada}}`,
    right: `
      policy: {rules: {system-owner-load: {max: 1}}}
      people: {ada: {}, bela: {}}
      components:
        finder: {systemOwners: {dev: ada}}
        speller: {systemOwners: {ops: bela}}`,
  },
};
