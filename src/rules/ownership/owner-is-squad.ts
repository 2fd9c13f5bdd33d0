import type { Rule } from '../rule.ts';

export const ownerIsSquad: Rule = {
  id: 'owner-is-squad',
  category: 'ownership',
  severity: 'warning',
  summary: 'What owns a component is a squad.',
  why: 'A squad has the time, the skills and the backlog to look after software. A person goes on holiday, a guild meets once a month, and a tribe is so many people that nobody feels meant.',
  source: ['SA12'],
  looksFor: { words: 'component with owner', sql: `SELECT 1 FROM v_owner` },
  sql: `
    SELECT 'component' AS kind, component_id AS id, count(*) AS value,
      json_group_array(owner_kind || ' ' || owner_id ORDER BY owner_kind, owner_id) AS owners
    FROM v_owner
    WHERE owner_kind <> 'squad'
    GROUP BY component_id`,
  message: 'component {id} is owned by {owners}, no squad',
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
