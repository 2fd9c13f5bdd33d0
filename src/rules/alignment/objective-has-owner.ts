import type { Rule } from '../rule.ts';

export const objectiveHasOwner: Rule = {
  id: 'objective-has-owner',
  category: 'alignment',
  severity: 'warning',
  summary: 'Somebody answers for each objective whose period is not over.',
  why: 'Several squads may serve an objective, and then none of them decides what is enough. One person who answers for it can be asked, and notices early when it will be missed.',
  source: ['own'],
  gap: 'unheld',
  gate: {
    share: 0.1,
    noun: 'objective whose period is not over',
    words: 'objectives whose period is not over have an owner',
    kind: 'objective',
    from: `
      (SELECT written.id, written.owner_id
       FROM v_objective AS live CROSS JOIN objective AS written ON written.id = live.id
       WHERE NOT live.over) AS entity`,
    has: `entity.owner_id IS NOT NULL`,
    fields: ['owner'],
  },
  about: 'owner',
  restsOn: [{ kind: 'objective', field: 'period', where: 'id' }],
  sql: `
    SELECT 'objective' AS kind, live.id,
      CASE WHEN live.period IS NULL THEN '' ELSE ' (' || live.period || ')' END AS period
    FROM v_objective AS live
    CROSS JOIN objective AS written ON written.id = live.id
    WHERE NOT live.over AND written.owner_id IS NULL`,
  message: 'objective {id}{period} has no owner',
  help: 'write `owner:` with the person who answers for it',
  example: {
    wrong: `
      objectives:
        spoken-word: {owner: ada, period: 2026-H2}
        new-markets: {period: 2026-H2}
      people: {ada: {}}`,
    right: `
      objectives:
        spoken-word: {owner: ada, period: 2026-H2}
        new-markets: {owner: ada, period: 2026-H2}
      people: {ada: {}}`,
  },
};
