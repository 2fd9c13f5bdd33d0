import type { Rule } from '../rule.ts';

export const dependencyBlocking: Rule = {
  id: 'dependency-blocking',
  category: 'dependencies',
  severity: 'info',
  summary: 'No squad is blocked by another one.',
  why: 'A squad that is blocked stands still, whatever its plans say. Within a tribe people meet and can settle it; across tribes, or after months, it needs somebody who takes it up.',
  source: ['SA12'],
  options: { days: { default: 90, doc: 'After how many days it becomes a warning.' } },
  looksFor: {
    words: 'declared dependency with severity',
    sql: `SELECT 1 FROM v_squad_dependency WHERE severity IS NOT NULL`,
  },
  ages: true,
  sql: `
    SELECT 'squad' AS kind, squad_id AS id, 'dependsOn.' || depends_on_id AS field_path,
      CASE WHEN max(across_tribes) OR coalesce(max(days) > :days, 0) THEN 'warning' ELSE 'info' END AS severity,
      max(days) AS value, depends_on_id AS other,
      CASE WHEN max(days) = 1 THEN ' for 1 day' WHEN max(days) >= 0 THEN ' for ' || max(days) || ' days' ELSE '' END
        || CASE WHEN max(across_tribes) THEN ', in another tribe' ELSE '' END
        || CASE WHEN max(reason) IS NULL THEN '' ELSE ': ' || max(reason) END AS circumstances
    FROM v_squad_dependency
    WHERE severity = 'blocking'
    GROUP BY squad_id, depends_on_id`,
  message: 'squad {id} is blocked by squad {other}{circumstances}',
  help: 'agree with {other} on a day, or find a way to do without it',
  example: {
    wrong: `
      squads:
        home: {dependsOn: [{squad: mixes, severity: blocking, since: 2026-10-01, reason: shelves}]}
        mixes: {}`,
    right: `
      squads:
        home: {dependsOn: [{squad: mixes, severity: slowing, since: 2099-10-01, reason: shelves}]}
        mixes: {}`,
  },
};
