import type { Rule } from '../rule.ts';

export const chapterWithinTribe: Rule = {
  id: 'chapter-within-tribe',
  category: 'tribes',
  severity: 'warning',
  summary: 'The people of a chapter work in its tribe.',
  why: 'A chapter is the near home of a discipline: its lead sees the work of its people every day. Across tribes that is what guilds are for; a line manager elsewhere hears about the work second-hand.',
  source: ['SA12'],
  looksFor: { words: 'chapter with tribe', sql: `SELECT 1 FROM v_chapter WHERE tribe_id IS NOT NULL` },
  restsOn: [{ kind: 'squad', field: 'members', names: 'strangers' }],
  sql: `
    SELECT 'chapter' AS kind, chapter.id, chapter.tribe_id, count(*) AS value,
      json_group_array(person.id || ' (' || person.tribe_id || ')' ORDER BY person.id) AS people,
      json_group_array(person.id) AS strangers
    FROM v_chapter AS chapter
    CROSS JOIN v_member AS head ON head.group_kind = 'chapter' AND head.group_id = chapter.id
    CROSS JOIN v_person AS person ON person.id = head.person_id
    WHERE person.tribe_id <> chapter.tribe_id
    GROUP BY chapter.id`,
  message: 'chapter {id} of tribe {tribe_id} has {value|member|members} from other tribes: {people…}',
  help: 'move them to a chapter of the tribe they work in, and share what they know in a guild',
  example: {
    wrong: `
      tribes: {playback: {}, discovery: {}}
      squads:
        search: {tribe: discovery, members: [ada]}
      chapters:
        backend: {tribe: playback, members: [ada]}
      people: {ada: {}}`,
    right: `
      tribes: {playback: {}, discovery: {}}
      squads:
        search: {tribe: discovery, members: [ada]}
      chapters:
        backend: {tribe: discovery, members: [ada]}
      people: {ada: {}}`,
  },
};
