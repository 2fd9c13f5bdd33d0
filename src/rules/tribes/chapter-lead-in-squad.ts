import type { Rule } from '../rule.ts';

export const chapterLeadInSquad: Rule = {
  id: 'chapter-lead-in-squad',
  category: 'tribes',
  severity: 'warning',
  summary: 'The lead of a chapter works in a squad of its tribe.',
  why: 'A chapter lead who does some of the daily work knows what it is like, and what to ask for. One who only manages is a line manager with a new title.',
  source: ['SA12'],
  looksFor: { words: 'chapter with lead', sql: `SELECT 1 FROM v_chapter WHERE lead_id IS NOT NULL` },
  restsOn: [
    { kind: 'squad', field: 'members', names: 'lead_id' },
    { kind: 'squad', field: 'tribe', where: 'squads' },
  ],
  sql: `
    SELECT 'chapter' AS kind, chapter.id, chapter.lead_id, chapter.tribe_id,
      (SELECT json_group_array(place.group_id) FROM v_member AS place
       WHERE place.person_id = chapter.lead_id AND place.group_kind = 'squad') AS squads
    FROM v_chapter AS chapter
    WHERE chapter.lead_id IS NOT NULL AND chapter.tribe_id IS NOT NULL
      AND NOT EXISTS (
        SELECT 1
        FROM v_member AS head
        JOIN v_squad AS squad ON squad.id = head.group_id
        WHERE head.person_id = chapter.lead_id AND head.group_kind = 'squad' AND squad.tribe_id = chapter.tribe_id
      )`,
  message: 'chapter {id} is led by {lead_id}, who is in no squad of tribe {tribe_id}',
  help: 'add {lead_id} to a squad of the tribe, or let somebody lead who is in one',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [bela]}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
  },
};
