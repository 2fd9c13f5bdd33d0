import type { Rule } from '../rule.ts';

export const dependencyHasMode: Rule = {
  id: 'dependency-has-mode',
  category: 'dependencies',
  severity: 'info',
  summary: 'Each declared dependency says how the two squads work together.',
  why: 'Working closely together for a while and using a finished service ask for different things of both sides. Where nobody says which it is, one side waits for help that the other never meant to give.',
  source: ['TT'],
  gate: {
    share: 0.1,
    noun: 'declared dependency',
    words: 'declared dependencies have a mode',
    kind: 'squad',
    from: `
      (SELECT squad_id AS id, depends_on_id, max(mode) AS mode
       FROM v_squad_dependency
       GROUP BY squad_id, depends_on_id) AS entity`,
    has: `
      entity.mode IS NOT NULL OR EXISTS (
        SELECT 1 FROM unread_field AS bad
        WHERE bad.kind = 'squad' AND bad.id = entity.id AND bad.field = 'dependsOn.' || entity.depends_on_id || '.mode'
      )`,
    fields: [],
  },
  sql: `
    SELECT 'squad' AS kind, squad_id AS id, 'dependsOn.' || depends_on_id AS field_path, depends_on_id AS other
    FROM v_squad_dependency
    WHERE NOT EXISTS (
      SELECT 1 FROM unread_field AS unread
      WHERE unread.kind = 'squad' AND unread.id = squad_id AND unread.field = 'dependsOn.' || depends_on_id || '.mode'
    )
    GROUP BY squad_id, depends_on_id
    HAVING count(mode) = 0`,
  message: 'squad {id} does not say how it works with squad {other}',
  help: 'write `mode:` collaboration, x-as-a-service or facilitating',
  example: {
    wrong: `
      squads:
        home: {dependsOn: [mixes, {squad: search, mode: collaboration}]}
        mixes: {}
        search: {}`,
    right: `
      squads:
        home: {dependsOn: [{squad: mixes, mode: x-as-a-service}, {squad: search, mode: collaboration}]}
        mixes: {}
        search: {}`,
  },
};
