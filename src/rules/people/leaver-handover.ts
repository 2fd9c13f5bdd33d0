import { roleInWords } from '../role-in-words.ts';
import type { Rule } from '../rule.ts';

export const leaverHandover: Rule = {
  id: 'leaver-handover',
  category: 'people',
  severity: 'warning',
  summary: 'Whoever leaves soon has handed over every role, and whatever only they know.',
  why: 'Two months are enough to show somebody how a thing works; the last week is not. On the day after, each of these is empty.',
  source: ['own'],
  options: { days: { default: 60, doc: 'How many days before the last one to begin.', looser: 'lower' } },
  looksFor: {
    words: 'person with until or status',
    sql: `SELECT 1 FROM person WHERE until_date IS NOT NULL OR status IS NOT NULL`,
  },
  sql: `
    WITH leaver AS MATERIALIZED (
      SELECT person.id, person.until_date
      FROM v_person AS person
      CROSS JOIN as_of
      WHERE person.until_date IS NOT NULL AND julianday(person.until_date) - julianday(as_of.day) <= :days
    ),
    burden (id, until_date, words) AS (
      SELECT leaver.id, leaver.until_date,
        ${roleInWords('role.field')}
        || CASE role.kind WHEN 'org' THEN '' ELSE ' of ' || role.kind || ' ' || role.id END
      FROM leaver
      CROSS JOIN v_role AS role ON role.person_id = leaver.id
      UNION ALL
      SELECT leaver.id, leaver.until_date, 'the only one who knows component ' || known.component_id
      FROM v_knower AS known
      CROSS JOIN leaver ON leaver.id = known.person_id
      WHERE NOT EXISTS (
        SELECT 1 FROM v_knower AS other
        WHERE other.component_id = known.component_id AND other.person_id <> leaver.id
      )
    )
    SELECT 'person' AS kind, id, until_date, count(*) AS value, json_group_array(words ORDER BY words) AS burdens
    FROM burden
    GROUP BY id`,
  message: 'person {id} leaves after {until_date} and is still {burdens…}',
  help: 'name somebody else for each role, and a second contributor for what only {id} knows',
  example: {
    wrong: `
      squads: {search: {productOwner: ada, members: [ada]}}
      people: {ada: {until: 2026-12-31}}`,
    right: `
      squads: {search: {productOwner: bela, members: [ada, bela]}}
      people: {ada: {until: 2026-12-31}, bela: {}}`,
  },
};
