import type { Rule } from '../rule.ts';

export const objectiveIsServed: Rule = {
  id: 'objective-is-served',
  category: 'alignment',
  severity: 'warning',
  summary: 'A squad, or the tribe of one, works for each objective whose period is not over.',
  why: 'An objective for which nobody works is a wish. Either someone already does and has not written it down, or it will be missed and nobody will be surprised.',
  source: ['CISR'],
  gap: 'unheld',
  looksFor: {
    words: 'objective whose period is not over',
    sql: `SELECT 1 FROM v_objective WHERE NOT over`,
  },
  restsOn: [
    { kind: 'objective', field: 'period', where: 'id' },
    { kind: 'squad', field: 'serves' },
    { kind: 'tribe', field: 'serves' },
  ],
  sql: `
    SELECT 'objective' AS kind, objective.id,
      CASE WHEN objective.period IS NULL THEN '' ELSE ' (' || objective.period || ')' END AS period
    FROM v_objective AS objective
    WHERE NOT objective.over
      AND NOT EXISTS (
        SELECT 1 FROM v_serves AS squad_serves
        WHERE squad_serves.objective_id = objective.id AND squad_serves.kind = 'squad'
      )
      AND NOT EXISTS (
        SELECT 1 FROM v_serves AS tribe_serves
        CROSS JOIN v_squad AS squad ON squad.tribe_id = tribe_serves.id
        WHERE tribe_serves.objective_id = objective.id AND tribe_serves.kind = 'tribe'
      )`,
  message: 'objective {id}{period} is served by no squad',
  help: 'write it below `serves:` of the squad or tribe that works for it, or give it up',
  example: {
    wrong: `
      objectives: {new-markets: {period: 2026-H2}}
      squads: {search: {}}`,
    right: `
      objectives: {new-markets: {period: 2026-H2}}
      squads: {search: {serves: [new-markets]}}`,
  },
};
