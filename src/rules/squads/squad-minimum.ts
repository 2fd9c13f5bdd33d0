import type { Rule } from '../rule.ts';

export const squadMinimum: Rule = {
  id: 'squad-minimum',
  category: 'squads',
  severity: 'warning',
  summary: 'A squad has enough people to be a team.',
  why: 'With one or two people a holiday stops the work, and there is nobody to review, to stand in or to disagree. A squad that owns nothing has less to lose and is only noted; so may be one that is about to grow.',
  source: ['UNF'],
  options: { min: { default: 3, doc: 'The smallest number of heads.', looser: 'lower' } },
  looksFor: { words: 'squad', sql: `SELECT 1 FROM v_squad` },
  yields: [{ to: 'owner-has-people' }, { to: 'owner-bus-factor' }],
  about: 'members',
  sql: `
    WITH starting AS (
      SELECT group_id, json_group_array(person_id || ' on ' || from_date ORDER BY from_date, person_id) AS people
      FROM v_starter
      WHERE group_kind = 'squad'
      GROUP BY group_id
    )
    SELECT 'squad' AS kind, squad.id, :min - squad.heads AS value, squad.heads,
      CASE WHEN squad.components = 0 THEN 'info' ELSE 'warning' END AS severity,
      CASE WHEN starting.people IS NULL THEN '' ELSE '; who will start: ' END AS semicolon,
      starting.people AS starting
    FROM v_squad AS squad
    LEFT JOIN starting ON starting.group_id = squad.id
    WHERE squad.heads < :min`,
  message: 'squad {id} has {heads|head|heads}, fewer than {min}{semicolon}{starting…}',
  help: 'add people, write vacancies for them, or join it with the squad whose work is nearest',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
  },
};
