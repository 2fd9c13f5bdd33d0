import type { Rule } from '../rule.ts';

export const squadDisciplines: Rule = {
  id: 'squad-disciplines',
  category: 'squads',
  severity: 'warning',
  summary: 'Every squad has the disciplines that a squad here needs.',
  why: 'A squad can only finish on its own what it has the people for. Which disciplines that takes only you can say, in the option `required`; without it nothing is checked.',
  source: ['SA12'],
  options: { required: { default: [], doc: 'The disciplines that every squad needs.', looser: 'lower' } },
  looksFor: { words: 'discipline is required', sql: `SELECT 1 FROM json_each(:required)` },
  sql: `
    SELECT 'squad' AS kind, squad.id, count(DISTINCT needed.value) AS value,
      json_group_array(DISTINCT needed.value ORDER BY needed.value) AS missing
    FROM v_squad AS squad
    CROSS JOIN json_each(:required) AS needed
    WHERE NOT EXISTS (
      SELECT 1
      FROM v_member AS head
      JOIN v_person AS person ON person.id = head.person_id
      WHERE head.group_kind = 'squad' AND head.group_id = squad.id AND person.discipline = needed.value
    )
    GROUP BY squad.id`,
  message: 'squad {id} has nobody for {missing…}',
  help: 'add people of these disciplines, or write a waiver for a squad that does without',
  example: {
    wrong: `
      policy: {rules: {squad-disciplines: {required: [backend, design]}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada]}
      people: {ada: {discipline: backend}}`,
    right: `
      policy: {rules: {squad-disciplines: {required: [backend, design]}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
      people: {ada: {discipline: backend}, bela: {discipline: design}}`,
  },
};
