import type { Rule } from '../rule.ts';

export const squadHub: Rule = {
  id: 'squad-hub',
  category: 'dependencies',
  severity: 'warning',
  summary: 'Only a platform squad has many squads that depend on it.',
  why: 'A squad that many others need spends its days answering them, and becomes what everybody waits for. If so many need it, it should be run as a platform that they can use without asking.',
  source: ['TT'],
  options: { max: { default: 6, doc: 'The largest number of squads that depend on it.' } },
  looksFor: {
    words: 'dependency of squads, declared or through components',
    sql: `SELECT 1 FROM v_squad_link`,
  },
  restsOn: [{ kind: 'squad', field: 'type', where: 'id' }],
  sql: `
    -- Few are needed by many: only for those are the squads put together.
    WITH hub AS (
      SELECT depends_on_id AS id, count(*) AS squads
      FROM v_squad_link
      GROUP BY depends_on_id
      HAVING count(*) > :max
    )
    SELECT 'squad' AS kind, squad.id, hub.squads AS value,
      (SELECT json_group_array(link.squad_id ORDER BY link.squad_id) FROM v_squad_link AS link
       WHERE link.depends_on_id = squad.id) AS squads
    FROM hub
    CROSS JOIN v_squad AS squad ON squad.id = hub.id
    WHERE squad.type IS NOT 'platform'`,
  message: 'squad {id} is needed by {value|squad|squads}, more than {max}: {squads…}',
  help: 'make it a platform that others use without asking, or give parts of it to those who need them most',
  example: {
    wrong: `
      policy: {rules: {squad-hub: {max: 1}}}
      squads:
        home: {dependsOn: [mixes]}
        search: {dependsOn: [mixes]}
        mixes: {}`,
    right: `
      policy: {rules: {squad-hub: {max: 1}}}
      squads:
        home: {dependsOn: [mixes]}
        search: {dependsOn: [mixes]}
        mixes: {type: platform}`,
  },
};
