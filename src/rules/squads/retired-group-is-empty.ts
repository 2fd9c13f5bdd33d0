import type { Rule } from '../rule.ts';

export const retiredGroupIsEmpty: Rule = {
  id: 'retired-group-is-empty',
  category: 'squads',
  severity: 'error',
  summary: 'A squad, chapter or guild that is gone has no members and no vacancies.',
  why: 'A group that was closed on paper while people still belong to it contradicts itself: either it is not closed, or these people work somewhere else by now. Nobody counts them until somebody says which.',
  source: ['own'],
  looksFor: {
    words: 'group with until or status',
    sql: `
      SELECT 1 FROM squad WHERE until_date IS NOT NULL OR status IS NOT NULL
      UNION ALL SELECT 1 FROM chapter WHERE until_date IS NOT NULL OR status IS NOT NULL
      UNION ALL SELECT 1 FROM guild WHERE until_date IS NOT NULL OR status IS NOT NULL`,
  },
  sql: `
    WITH left_behind AS (
      SELECT gone.kind, gone.id, count(DISTINCT member.person_id) AS people,
        json_group_array(DISTINCT member.person_id ORDER BY member.person_id) AS names
      FROM member
      CROSS JOIN v_gone AS gone ON gone.kind = member.group_kind AND gone.id = member.group_id
      CROSS JOIN v_entity AS person ON person.kind = 'person' AND person.id = member.person_id
      CROSS JOIN as_of
      WHERE (member.from_date IS NULL OR member.from_date <= as_of.day)
        AND (member.until_date IS NULL OR member.until_date >= as_of.day)
      GROUP BY gone.kind, gone.id
    ),
    place AS (
      SELECT squad_id, count(*) AS vacancies FROM vacancy GROUP BY squad_id
    )
    SELECT gone.kind, gone.id, coalesce(left_behind.people, 0) + coalesce(place.vacancies, 0) AS value,
      concat_ws(' and ',
        left_behind.people || iif(left_behind.people = 1, ' member', ' members'),
        place.vacancies || iif(place.vacancies = 1, ' vacancy', ' vacancies')) AS left_over,
      CASE WHEN left_behind.people > 0 THEN ': ' ELSE '' END AS colon, left_behind.names
    FROM v_gone AS gone
    LEFT JOIN left_behind ON left_behind.kind = gone.kind AND left_behind.id = gone.id
    LEFT JOIN place ON gone.kind = 'squad' AND place.squad_id = gone.id
    WHERE left_behind.people > 0 OR place.vacancies > 0`,
  message: '{kind} {id} is gone and still has {left_over}{colon}{names…}',
  help: 'give each member an `until` or move them to where they work now, and take the vacancies out',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        concerts: {tribe: playback, until: 2020-06-30, members: [ada]}
      people: {ada: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        concerts: {tribe: playback, until: 2020-06-30, members: [{person: ada, until: 2020-06-30}]}
      people: {ada: {}}`,
  },
};
