import type { Rule } from '../rule.ts';

export const ownerIsSquad: Rule = {
  id: 'owner-is-squad',
  category: 'ownership',
  severity: 'warning',
  summary: 'What owns a component is a squad.',
  why: 'A squad has the time, the skills and the backlog to look after software. A person goes on holiday, a guild meets once a month, and a tribe is so many people that nobody feels meant.',
  source: ['SA12'],
  looksFor: {
    words: 'component with owner',
    sql: `SELECT 1 FROM v_component JOIN component_owner ON component_id = v_component.id`,
  },
  sql: `
    WITH written AS (
      SELECT DISTINCT component_owner.component_id, component_owner.owner_kind, component_owner.owner_id
      FROM v_component AS component
      CROSS JOIN component_owner ON component_owner.component_id = component.id
    )
    SELECT 'component' AS kind, component_id AS id, count(*) AS value,
      json_group_array(owner_kind || ' ' || owner_id ORDER BY owner_kind, owner_id) AS owners
    FROM written
    WHERE owner_kind <> 'squad'
    GROUP BY component_id`,
  message: 'component {id} is owned by {owners…}, no squad',
  help: 'write the squad that looks after it as its `owner`',
  example: {
    wrong: `
      guilds: {web: {}}
      components:
        player-ui: {owner: guild:web}`,
    right: `
      squads: {web-player: {}}
      components:
        player-ui: {owner: web-player}`,
  },
};
