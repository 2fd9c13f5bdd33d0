import type { Rule } from '../rule.ts';

export const chapterLeadIsMember: Rule = {
  id: 'chapter-lead-is-member',
  category: 'tribes',
  severity: 'warning',
  summary: 'The lead of a chapter is one of its members.',
  why: 'A chapter is led by somebody who does the same work. A lead from outside can fill in the forms, but cannot judge the craft, and the chapter loses the person it could learn from.',
  source: ['SA12'],
  looksFor: { words: 'chapter with lead', sql: `SELECT 1 FROM v_chapter WHERE lead_id IS NOT NULL` },
  restsOn: [{ kind: 'chapter', field: 'members', where: 'id' }],
  sql: `
    SELECT 'chapter' AS kind, chapter.id, chapter.lead_id
    FROM v_chapter AS chapter
    WHERE chapter.lead_id IS NOT NULL
      AND NOT EXISTS (
        SELECT 1
        FROM v_member AS head
        WHERE head.group_kind = 'chapter' AND head.group_id = chapter.id AND head.person_id = chapter.lead_id
      )`,
  message: 'chapter {id} is led by {lead_id}, who is no member of it',
  help: 'add {lead_id} to `members`, or let one of its members lead',
  example: {
    wrong: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, lead: ada, members: [bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
  },
};
