import type { Rule } from '../rule.ts';

export const squadNoBlockingCycle: Rule = {
  id: 'squad-no-blocking-cycle',
  category: 'dependencies',
  severity: 'warning',
  summary: 'No squads block each other in a circle.',
  why: 'When each squad of a circle waits for the next one, none of them can begin, and none can end it alone. Only somebody outside the circle can say who goes first.',
  source: ['SA12'],
  looksFor: {
    words: 'declared dependency with severity',
    sql: `SELECT 1 FROM v_squad_dependency WHERE severity IS NOT NULL`,
  },
  sql: `
    SELECT 'squad' AS kind, cycle.id, json_array_length(cycle.others) + 1 AS value,
      CASE json_array_length(cycle.path)
        WHEN 2 THEN 'depends on itself'
          || CASE cycle.others WHEN '[]' THEN '' ELSE ', and is one of ' || (json_array_length(cycle.others) + 1) || ' squads blocked in circles' END
        ELSE 'is one of ' || (json_array_length(cycle.others) + 1) || ' squads blocked in a circle: '
          || (SELECT group_concat(value, ' → ' ORDER BY key) FROM json_each(cycle.path))
      END AS trouble
    FROM fact_cycle AS cycle
    WHERE cycle.graph = 'blocking'`,
  message: 'squad {id} {trouble}',
  help: 'bring them to one table, decide who goes first, and unblock one of these dependencies',
  example: {
    wrong: `
      squads:
        mixes: {dependsOn: [{squad: search, severity: blocking}]}
        search: {dependsOn: [{squad: mixes, severity: blocking}]}`,
    right: `
      squads:
        mixes: {dependsOn: [{squad: search, severity: blocking}]}
        search: {dependsOn: [{squad: mixes, severity: slowing}]}`,
  },
};
