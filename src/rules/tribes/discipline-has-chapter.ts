import type { Rule } from '../rule.ts';

export const disciplineHasChapter: Rule = {
  id: 'discipline-has-chapter',
  category: 'tribes',
  severity: 'info',
  summary: 'Where three people of a tribe share a discipline, the tribe has a chapter for it.',
  why: 'Chapters are how people of one craft keep up with each other when their squads pull them apart. Three people who do the same work in one tribe, each alone in a squad, solve the same problems three times.',
  source: ['SA12'],
  options: {
    min: { default: 3, doc: 'From how many people on a discipline needs a chapter.' },
    except: { default: ['product', 'agile-coaching'], doc: 'Disciplines that need none.' },
  },
  looksFor: {
    words: 'chapter and person with discipline',
    sql: `
      SELECT 1
      WHERE EXISTS (SELECT 1 FROM v_chapter) AND EXISTS (SELECT 1 FROM v_person WHERE discipline IS NOT NULL)`,
  },
  restsOn: [
    { kind: 'chapter', field: 'discipline', names: 'names' },
    { kind: 'chapter', field: 'tribe' },
  ],
  speaksOf: 'speaks',
  sql: `
    WITH declared AS (
      SELECT DISTINCT chapter.tribe_id, chapter_discipline.discipline
      FROM v_chapter AS chapter
      JOIN chapter_discipline ON chapter_discipline.chapter_id = chapter.id
    ),
    crowd AS (
      SELECT tribe_id, discipline, count(*) AS people
      FROM v_person
      WHERE tribe_id IS NOT NULL AND discipline IS NOT NULL
      GROUP BY tribe_id, discipline
      HAVING count(*) >= :min
    )
    SELECT 'tribe' AS kind, crowd.tribe_id AS id, sum(crowd.people) AS value,
      json_group_array(crowd.discipline || ' (' || crowd.people || ')' ORDER BY crowd.discipline) AS disciplines,
      json_group_array(crowd.discipline) AS names,
      json_group_array('tribe:' || crowd.tribe_id || '/' || crowd.discipline ORDER BY crowd.discipline) AS speaks
    FROM crowd
    LEFT JOIN declared ON declared.tribe_id = crowd.tribe_id AND declared.discipline = crowd.discipline
    WHERE declared.discipline IS NULL
      AND NOT EXISTS (SELECT 1 FROM json_each(:except) AS exempt WHERE exempt.value = crowd.discipline)
    GROUP BY crowd.tribe_id`,
  message: 'tribe {id} has {value|person|people} of disciplines without a chapter: {disciplines…}',
  help: 'write a chapter of the tribe that declares the discipline, or add it to a chapter that is there',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      chapters:
        backend: {tribe: playback, discipline: backend}
      people: {ada: {discipline: data}, bela: {discipline: data}, cato: {discipline: data}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      chapters:
        backend: {tribe: playback, discipline: [backend, data]}
      people: {ada: {discipline: data}, bela: {discipline: data}, cato: {discipline: data}}`,
  },
};
