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
    SELECT 'squad' AS kind, cycle.id, json_array_length(cycle.others) + 1 AS value, cycle.others,
      (SELECT group_concat(value, ' → ' ORDER BY key) FROM json_each(cycle.path)) AS way
    FROM fact_cycle AS cycle
    WHERE cycle.graph = 'blocking'`,
  message: 'squad {id} is one of {value|squad|squads} blocked in a circle: {way}',
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
