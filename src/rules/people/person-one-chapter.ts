import type { Rule } from '../rule.ts';

export const personOneChapter: Rule = {
  id: 'person-one-chapter',
  category: 'people',
  severity: 'error',
  summary: 'Nobody is in two chapters.',
  why: 'The lead of the chapter is the line manager, and two line managers contradict each other. Who is interested in a second craft joins a guild.',
  source: ['TF'],
  looksFor: { words: 'chapter', sql: `SELECT 1 FROM v_chapter` },
  sql: `
    -- Few are in several: only for those are the chapters put together.
    WITH several AS MATERIALIZED (
      SELECT person_id FROM v_member WHERE group_kind = 'chapter' GROUP BY person_id HAVING count(*) > 1
    )
    SELECT 'person' AS kind, head.person_id AS id, count(*) AS value,
      json_group_array(head.group_id ORDER BY head.group_id) AS names
    FROM several
    CROSS JOIN v_member AS head ON head.person_id = several.person_id AND head.group_kind = 'chapter'
    GROUP BY head.person_id`,
  message: 'person {id} is in {value|chapter|chapters}: {names…}',
  help: 'keep the one whose lead is the line manager, and make the others a guild',
  example: {
    wrong: `
      chapters: {backend: {members: [ada]}, data: {members: [ada]}}
      people: {ada: {}}`,
    right: `
      chapters: {backend: {members: [ada]}, data: {}}
      guilds: {data-people: {members: [ada]}}
      people: {ada: {}}`,
  },
};
