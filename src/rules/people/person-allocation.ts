import type { Rule } from '../rule.ts';

export const personAllocation: Rule = {
  id: 'person-allocation',
  category: 'people',
  severity: 'error',
  summary: 'Nobody is promised to squads for more time than they have, now or later.',
  why: 'Two squads that each count on the same afternoon both plan with it, and one of them will be wrong. The sum of the written shares says so before the day comes.',
  source: ['TF'],
  looksFor: {
    words: 'written share',
    sql: `
      SELECT 1
      FROM member
      JOIN v_entity AS person ON person.kind = 'person' AND person.id = member.person_id
      JOIN entity AS squad ON squad.kind = 'squad' AND squad.id = member.group_id
      CROSS JOIN as_of
      WHERE member.group_kind = 'squad' AND member.share IS NOT NULL
        AND (member.until_date IS NULL OR member.until_date >= as_of.day)
        AND NOT EXISTS (SELECT 1 FROM v_gone AS gone WHERE gone.kind = 'squad' AND gone.id = member.group_id)`,
  },
  sql: `
    SELECT 'person' AS kind, person_id AS id, max(share) AS value, max(capacity) AS capacity,
      json_group_array(
        CASE
          WHEN until_date IS NULL THEN 'from ' || from_date || ' on'
          WHEN until_date = from_date THEN 'on ' || from_date
          ELSE 'from ' || from_date || ' to ' || until_date
        END ORDER BY from_date
      ) AS days,
      max(squads) AS squads
    FROM fact_over_allocation
    GROUP BY person_id`,
  message:
    'person {id} is promised to {squads…} for {value} of a week {days…}, with a capacity of {capacity}',
  help: 'lower a `share`, or let one membership end before the other begins',
  example: {
    wrong: `
      squads:
        search: {members: [{person: ada, share: 0.6}]}
        mixes: {members: [{person: ada, share: 0.6}]}
      people: {ada: {}}`,
    right: `
      squads:
        search: {members: [{person: ada, share: 0.6}]}
        mixes: {members: [{person: ada, share: 0.4}]}
      people: {ada: {}}`,
  },
};
