import type { Rule } from '../rule.ts';

export const ownerBusFactor: Rule = {
  id: 'owner-bus-factor',
  category: 'ownership',
  severity: 'warning',
  summary: 'A squad that alone owns something has at least two people.',
  why: 'With one person in the squad, one illness or one new job leaves the software to nobody. A second person also reads what the first one writes.',
  source: ['TRK'],
  options: { min: { default: 2, doc: 'The smallest number of heads.', looser: 'lower' } },
  gap: 'thin',
  looksFor: {
    words: "squad that is a component's only owner squad",
    sql: `SELECT 1 FROM v_owner_squad WHERE sole`,
  },
  yields: [{ to: 'owner-has-people' }],
  about: 'members',
  sql: `
    SELECT 'squad' AS kind, owners.squad_id AS id, owners.heads, count(*) AS value,
      CASE WHEN max(component.tier IS 1) THEN 'error' ELSE 'warning' END AS severity,
      CASE WHEN max(component.tier IS 1) THEN ', of tier 1 among them' ELSE '' END AS tier,
      json_group_array(component.id ORDER BY component.id) AS components
    FROM v_owner_squad AS owners
    CROSS JOIN v_component AS component ON component.id = owners.component_id
    WHERE owners.sole AND owners.heads < :min
    GROUP BY owners.squad_id`,
  message: 'squad {id} has {heads|head|heads}, fewer than {min}, and alone owns {components…}{tier}',
  help: 'let a second person join {id}, or give {components…} to a squad with more people',
  example: {
    wrong: `
      squads: {search: {members: [ada]}}
      people: {ada: {}}
      components:
        finder: {owner: search}`,
    right: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search}`,
  },
};
