import type { Rule } from '../rule.ts';

export const changeKeepsOwner: Rule = {
  id: 'change-keeps-owner',
  category: 'change',
  severity: 'error',
  summary: 'No component loses its last owner in a change.',
  why: "A component becomes nobody's in the moment in which its squad is dissolved, renamed or relieved of it, and nobody meant it. That moment is the only one in which the people who know it are still asked.",
  source: ['own'],
  looksFor: { words: 'component that had an owner before', sql: `SELECT 1 FROM before_v_owner` },
  sql: `
    SELECT 'component' AS kind, component.id, 'owner' AS field_path,
      json_group_array(was.owner_kind || ' ' || was.owner_id ORDER BY was.owner_kind, was.owner_id) AS owners
    FROM before_v_owner AS was
    CROSS JOIN v_component AS component ON component.id = was.component_id
    WHERE NOT component.deliberate
      AND NOT EXISTS (SELECT 1 FROM v_owner WHERE v_owner.component_id = was.component_id)
    GROUP BY component.id`,
  message: 'component {id} was owned by {owners…} and is owned by nobody now',
  help: 'write who owns it now as `owner: squad-id`, or `owner: none` with an `ownerReason`',
  example: {
    before: `
      squads: {search: {}}
      components:
        finder: {owner: search}`,
    wrong: `
      squads: {search: {}}
      components:
        finder: {}`,
    right: `
      squads: {search: {}, discovery: {}}
      components:
        finder: {owner: discovery}`,
  },
};
