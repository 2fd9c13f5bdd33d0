import type { Rule } from '../rule.ts';

export const chapterOneDiscipline: Rule = {
  id: 'chapter-one-discipline',
  category: 'tribes',
  severity: 'info',
  summary: 'The people of a chapter have one of the disciplines that it declares.',
  why: 'A chapter exists so that people of one craft make each other better at it. Whoever does something else learns nothing there, and has a line manager who cannot judge the work.',
  source: ['SA12'],
  looksFor: {
    words: 'chapter with discipline and person with one',
    sql: `
      SELECT 1
      WHERE EXISTS (SELECT 1 FROM v_chapter JOIN chapter_discipline ON chapter_discipline.chapter_id = v_chapter.id)
        AND EXISTS (SELECT 1 FROM v_person WHERE discipline IS NOT NULL)`,
  },
  sql: `
    WITH declared AS (
      SELECT chapter.id AS chapter_id, min(chapter_discipline.discipline) AS first_one, json_group_array(DISTINCT chapter_discipline.discipline ORDER BY chapter_discipline.discipline) AS disciplines
      FROM v_chapter AS chapter
      JOIN chapter_discipline ON chapter_discipline.chapter_id = chapter.id
      GROUP BY chapter.id
    )
    SELECT 'chapter' AS kind, declared.chapter_id AS id, declared.disciplines, count(*) AS value,
      json_group_array(person.id || ' (' || person.discipline || ')' ORDER BY person.id) AS people
    FROM declared
    JOIN v_member AS head ON head.group_kind = 'chapter' AND head.group_id = declared.chapter_id
    JOIN v_person AS person ON person.id = head.person_id
    WHERE person.discipline IS NOT NULL
      AND person.discipline <> declared.first_one
      AND NOT EXISTS (SELECT 1 FROM json_each(declared.disciplines) AS each WHERE each.value = person.discipline)
    GROUP BY declared.chapter_id`,
  message:
    'chapter {id} is for {disciplines…} and has {value|person|people} of another discipline: {people…}',
  help: 'move them to the chapter of their discipline, or add the discipline to the chapter',
  example: {
    wrong: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, discipline: backend, members: [ada, bela]}
      people: {ada: {discipline: backend}, bela: {discipline: design}}`,
    right: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, discipline: [backend, data], members: [ada, bela]}
      people: {ada: {discipline: backend}, bela: {discipline: data}}`,
  },
};
