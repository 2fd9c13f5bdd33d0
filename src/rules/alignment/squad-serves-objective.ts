import type { Rule } from '../rule.ts';

export const squadServesObjective: Rule = {
  id: 'squad-serves-objective',
  category: 'alignment',
  severity: 'warning',
  summary: 'A squad, or its tribe, serves one of the objectives.',
  why: 'Autonomy without alignment is everybody running in another direction. A squad that no objective needs either does something that nobody has decided to want, or the objectives leave out something that matters.',
  source: ['CISR', 'JL20'],
  looksFor: {
    words: 'objective or no squad',
    sql: `SELECT 1 WHERE EXISTS (SELECT 1 FROM v_objective) AND EXISTS (SELECT 1 FROM v_squad)`,
  },
  about: 'serves',
  sql: `
    SELECT 'squad' AS kind, squad.id,
      CASE WHEN squad.type IN ('platform', 'enabling') THEN 'info' ELSE 'warning' END AS severity,
      CASE WHEN squad.tribe_id IS NULL THEN '' ELSE ', nor does its tribe ' || squad.tribe_id END AS tribe
    FROM v_squad AS squad
    WHERE NOT EXISTS (SELECT 1 FROM v_serves AS own WHERE own.kind = 'squad' AND own.id = squad.id)
      AND NOT EXISTS (SELECT 1 FROM v_serves AS shared WHERE shared.kind = 'tribe' AND shared.id = squad.tribe_id)
      AND NOT EXISTS (
        SELECT 1 FROM unread_field AS unread
        WHERE unread.kind = 'tribe' AND unread.id = squad.tribe_id AND unread.field IN ('serves', '*')
      )`,
  message: 'squad {id} serves no objective{tribe}',
  help: 'write `serves:` with the objective it works for, here or on its tribe',
  example: {
    wrong: `
      objectives: {spoken-word: {}}
      squads:
        search: {}`,
    right: `
      objectives: {spoken-word: {}}
      squads:
        search: {serves: [spoken-word]}`,
  },
};
