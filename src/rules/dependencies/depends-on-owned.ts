import type { Rule } from '../rule.ts';

export const dependsOnOwned: Rule = {
  id: 'depends-on-owned',
  category: 'dependencies',
  severity: 'warning',
  summary: 'A critical component needs nothing that nobody owns, directly or through others.',
  why: 'A critical component is only as dependable as what it rests on. When the unowned one breaks at night, the people who are woken up can neither mend it nor ask anybody who can.',
  source: ['own'],
  looksFor: {
    words: 'critical component or none with dependsOn',
    sql: `
      SELECT 1
      WHERE EXISTS (SELECT 1 FROM v_component WHERE critical)
        AND EXISTS (
          SELECT 1 FROM component_dependency AS dependency
          CROSS JOIN v_component AS component ON component.id = dependency.component_id
        )`,
  },
  sql: `
    SELECT 'component' AS kind, unowned_path.component_id AS id, unowned_path.unowned_id AS unowned,
      -- Without a backslash in it, each quote of the JSON begins or ends an id.
      CASE WHEN instr(path, '\\') = 0
        THEN replace(substr(path, 3, length(path) - 4), '","', ' → ')
        ELSE (SELECT group_concat(value, ' → ' ORDER BY key) FROM json_each(path))
      END AS way
    FROM fact_unowned_path AS unowned_path`,
  message: 'component {id} is critical and needs {unowned}, which nobody owns: {way}',
  help: 'find an owner for {unowned}, or do without it',
  example: {
    wrong: `
      squads: {player: {}}
      components:
        app: {owner: player, tier: 1, dependsOn: [lyrics]}
        lyrics: {}`,
    right: `
      squads: {player: {}}
      components:
        app: {owner: player, tier: 1, dependsOn: [lyrics]}
        lyrics: {owner: player}`,
  },
};
