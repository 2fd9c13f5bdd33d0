import type { Rule } from '../rule.ts';

export const dateOrder: Rule = {
  id: 'date-order',
  category: 'structure',
  severity: 'error',
  summary: 'Nothing ends before it begins.',
  why: 'What ends before it begins was never there on any day, so it silently drops out of every count. One of the two dates is a slip.',
  source: ['own'],
  looksFor: {
    words: 'entity or membership with from or until',
    sql: `
      SELECT 1 FROM entity WHERE from_date IS NOT NULL OR until_date IS NOT NULL
      UNION ALL SELECT 1 FROM member WHERE from_date IS NOT NULL OR until_date IS NOT NULL`,
  },
  sql: `
    WITH mistake (kind, id, member, words) AS (
      SELECT kind, id, '', 'from ' || from_date || ' is after until ' || until_date
      FROM entity
      WHERE from_date > until_date
      UNION ALL
      SELECT DISTINCT group_kind, group_id, person_id,
        'from ' || from_date || ' of ' || person_id || ' is after until ' || until_date
      FROM member
      WHERE from_date > until_date
    )
    SELECT kind, id, json_group_array(words ORDER BY member, words) AS mistakes
    FROM mistake
    GROUP BY kind, id`,
  message: '{kind} {id}: {mistakes…}',
  help: 'correct one of the two days; `until` is the last day',
  example: {
    wrong: `
      people: {ada: {}}
      squads:
        search: {members: [{person: ada, from: 2026-05-01, until: 2026-04-30}]}`,
    right: `
      people: {ada: {}}
      squads:
        search: {members: [{person: ada, from: 2026-05-01, until: 2026-05-01}]}`,
  },
};
