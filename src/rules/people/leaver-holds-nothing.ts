import type { Rule } from '../rule.ts';

export const leaverHoldsNothing: Rule = {
  id: 'leaver-holds-nothing',
  category: 'people',
  severity: 'error',
  summary: 'Nobody who has left is still a member of anything.',
  why: 'The squad looks one person larger in every list that is made by hand, and the lists of rights that are made from this one keep the account open. The last day here and the last day there belong together.',
  source: ['own'],
  looksFor: {
    words: 'person with until or status',
    sql: `SELECT 1 FROM person WHERE until_date IS NOT NULL OR status IS NOT NULL`,
  },
  sql: `
    WITH stay AS (
      SELECT gone.id, gone.until_date AS last_day, member.group_kind || ' ' || member.group_id AS place,
        max(
          coalesce(date(gone.until_date, '1 day'), as_of.day),
          coalesce(member.from_date, ''),
          coalesce(home.from_date, '')
        ) AS first_day_after,
        member.until_date AS member_until, home.until_date AS home_until
      FROM v_gone AS gone
      JOIN member ON member.person_id = gone.id
      JOIN entity AS home ON home.kind = member.group_kind AND home.id = member.group_id
      CROSS JOIN as_of
      WHERE gone.kind = 'person' AND (home.until_date IS NOT NULL OR NOT home.retired)
    ),
    kept AS (
      SELECT DISTINCT id, last_day, place
      FROM stay
      WHERE (member_until IS NULL OR member_until >= first_day_after)
        AND (home_until IS NULL OR home_until >= first_day_after)
    )
    SELECT 'person' AS kind, id, count(*) AS value, json_group_array(place ORDER BY place) AS places,
      CASE WHEN last_day IS NULL THEN 'is gone' ELSE 'left on ' || last_day END AS left_when
    FROM kept
    GROUP BY id`,
  message: 'person {id} {left_when} and stayed a member of {places…}',
  help: 'give each of these memberships an `until`, or take it out',
  example: {
    wrong: `
      squads: {search: {members: [ada]}}
      people: {ada: {until: 2020-06-30}}`,
    right: `
      squads: {search: {members: [{person: ada, until: 2020-06-30}]}}
      people: {ada: {until: 2020-06-30}}`,
  },
};
