import type { Rule } from '../rule.ts';

export const objectiveIsCurrent: Rule = {
  id: 'objective-is-current',
  category: 'alignment',
  severity: 'warning',
  summary: 'No squad or tribe still serves an objective whose period is over.',
  why: 'Work that goes on for an objective of last year has outlived the decision behind it. Either it has a new objective that is not written yet, or it is time to stop.',
  source: ['own'],
  looksFor: { words: 'objective with period', sql: `SELECT 1 FROM v_objective WHERE period IS NOT NULL` },
  sql: `
    SELECT serves.kind, serves.id, count(*) AS value,
      json_group_array(objective.id || ' (' || objective.period || ')' ORDER BY objective.id) AS objectives
    FROM v_objective AS objective
    CROSS JOIN v_serves AS serves ON serves.objective_id = objective.id
    WHERE objective.over
    GROUP BY serves.kind, serves.id`,
  message: '{kind} {id} serves {objectives…}, whose period is over',
  help: 'write what it works for now, or give the objective another period',
  example: {
    wrong: `
      objectives: {self-serve-ads: {period: 2025-Q1}}
      squads: {ads: {serves: [self-serve-ads]}}`,
    right: `
      objectives: {self-serve-ads: {period: 2099-Q1}}
      squads: {ads: {serves: [self-serve-ads]}}`,
  },
};
