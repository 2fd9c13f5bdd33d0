import type { Rule } from '../rule.ts';

export const dependencyAge: Rule = {
  id: 'dependency-age',
  category: 'dependencies',
  severity: 'warning',
  summary: 'No dependency between squads slows for more than three months.',
  why: 'To be slowed down for some weeks is the price of working together. What lasts longer is how the work is cut, and it will not pass by itself.',
  source: ['SA12'],
  options: { days: { default: 90, doc: 'For how many days a dependency may slow.' } },
  looksFor: {
    words: 'declared dependency with severity',
    sql: `SELECT 1 FROM v_squad_dependency WHERE severity IS NOT NULL`,
  },
  ages: true,
  sql: `
    SELECT 'squad' AS kind, squad_id AS id, 'dependsOn.' || depends_on_id AS field_path,
      max(days) AS value, depends_on_id AS other,
      CASE WHEN max(reason) IS NULL THEN '' ELSE ': ' || max(reason) END AS reason
    FROM v_squad_dependency
    WHERE severity = 'slowing' AND days > :days
    GROUP BY squad_id, depends_on_id`,
  message: 'squad {id} has been slowed down by squad {other} for {value} days, more than {days}{reason}',
  help: 'move the work, the people or the boundary, so that one squad can do it alone',
  example: {
    wrong: `
      squads:
        home: {dependsOn: [{squad: mixes, severity: slowing, since: 2026-02-01}]}
        mixes: {}`,
    right: `
      squads:
        home: {dependsOn: [{squad: mixes, severity: slowing, since: 2026-11-01}]}
        mixes: {}`,
  },
};
