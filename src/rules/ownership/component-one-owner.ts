import type { Rule } from '../rule.ts';

export const componentOneOwner: Rule = {
  id: 'component-one-owner',
  category: 'ownership',
  severity: 'warning',
  summary: 'A component has one owner.',
  why: 'Where two own something, each may count on the other. One owner can still let others contribute; but there is one to ask, and one that decides.',
  source: ['CISR'],
  looksFor: {
    words: 'component with owner',
    sql: `SELECT 1 FROM component_owner CROSS JOIN v_component ON v_component.id = component_id`,
  },
  sql: `
    WITH several AS MATERIALIZED (
      SELECT component_id FROM component_owner GROUP BY component_id HAVING count(*) > 1
    ),
    written AS (
      SELECT DISTINCT component_owner.component_id, component_owner.owner_kind, component_owner.owner_id
      FROM several
      CROSS JOIN v_component AS component ON component.id = several.component_id
      CROSS JOIN component_owner ON component_owner.component_id = component.id
    )
    SELECT 'component' AS kind, component_id AS id, count(*) AS value, json_group_array(
        CASE owner_kind WHEN 'squad' THEN owner_id ELSE owner_kind || ':' || owner_id END
        ORDER BY owner_id, owner_kind
      ) AS owners
    FROM written
    GROUP BY component_id
    HAVING count(*) > 1`,
  message: 'component {id} has {value} owners: {owners…}',
  help: 'keep the one that decides; people of the others can be its `contributors`',
  example: {
    wrong: `
      squads: {search: {}, mixes: {}}
      components:
        ranker: {owner: [search, mixes]}`,
    right: `
      squads: {search: {}, mixes: {}}
      components:
        ranker: {owner: search}`,
  },
};
