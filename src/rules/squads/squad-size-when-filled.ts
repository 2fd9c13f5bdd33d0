import type { Rule } from '../rule.ts';

export const squadSizeWhenFilled: Rule = {
  id: 'squad-size-when-filled',
  category: 'squads',
  severity: 'info',
  profile: 'thorough',
  summary: 'A squad will not be too large once everybody has started and every vacancy is filled.',
  why: 'Hiring is decided months before anybody counts heads. Whoever sees today that the squad will be too large can still open a place elsewhere, or plan a split.',
  source: ['own'],
  options: { max: { default: 9, doc: 'The largest number of heads.' } },
  looksFor: { words: 'squad', sql: `SELECT 1 FROM v_squad` },
  yields: [{ to: 'squad-size' }],
  sql: `
    WITH starting AS (
      SELECT group_id, count(*) AS people FROM v_starter WHERE group_kind = 'squad' GROUP BY group_id
    ),
    place AS (
      SELECT squad_id, count(*) AS vacancies FROM v_vacancy GROUP BY squad_id
    ),
    filled AS (
      SELECT squad.id, squad.heads, coalesce(starting.people, 0) AS starting,
        coalesce(place.vacancies, 0) AS vacancies
      FROM v_squad AS squad
      LEFT JOIN starting ON starting.group_id = squad.id
      LEFT JOIN place ON place.squad_id = squad.id
    )
    SELECT 'squad' AS kind, id, heads + starting + vacancies AS value, heads, starting, vacancies
    FROM filled
    WHERE heads + starting + vacancies > :max`,
  message:
    'squad {id} will have {value|head|heads}, more than {max}: {heads} now, {starting} starting, {vacancies|vacancy|vacancies}',
  help: 'open the places in another squad, or plan how to split this one',
  example: {
    wrong: `
      policy: {rules: {squad-size-when-filled: {max: 2}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela], vacancies: [{role: backend}]}
      people: {ada: {}, bela: {}}`,
    right: `
      policy: {rules: {squad-size-when-filled: {max: 2}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada], vacancies: [{role: backend}]}
      people: {ada: {}}`,
  },
};
