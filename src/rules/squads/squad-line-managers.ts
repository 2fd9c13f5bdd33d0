import type { Rule } from '../rule.ts';

export const squadLineManagers: Rule = {
  id: 'squad-line-managers',
  category: 'squads',
  severity: 'warning',
  summary: 'The people of a squad, the product owner apart, report to few line managers.',
  why: 'Every line manager has priorities for their people. With many of them one squad has many silent stakeholders, and what it cannot settle itself nobody above it can settle either.',
  source: ['JL20'],
  options: { max: { default: 3, doc: 'The largest number of line managers.' } },
  looksFor: { words: 'person with a line manager', sql: `SELECT 1 FROM v_line_manager` },
  restsOn: [{ kind: 'squad', field: 'productOwner', where: 'id' }],
  sql: `
    SELECT 'squad' AS kind, squad.id, count(DISTINCT managed.line_manager_id) AS value,
      json_group_array(DISTINCT managed.line_manager_id ORDER BY managed.line_manager_id) AS managers
    FROM v_squad AS squad
    CROSS JOIN v_member AS head ON head.group_kind = 'squad' AND head.group_id = squad.id
    CROSS JOIN v_line_manager AS managed ON managed.person_id = head.person_id
    WHERE head.person_id IS NOT squad.product_owner_id
    GROUP BY squad.id
    HAVING count(DISTINCT managed.line_manager_id) > :max`,
  message:
    'the people of squad {id} report to {value|line manager|line managers}, more than {max}: {managers…}',
  help: 'let fewer chapters share the squad, or agree which of these leads speaks for it',
  example: {
    wrong: `
      policy: {rules: {squad-line-managers: {max: 1}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
      people:
        ada: {manager: cato}
        bela: {manager: dara}
        cato: {}
        dara: {}`,
    right: `
      policy: {rules: {squad-line-managers: {max: 1}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
      people:
        ada: {manager: cato}
        bela: {manager: cato}
        cato: {}`,
  },
};
