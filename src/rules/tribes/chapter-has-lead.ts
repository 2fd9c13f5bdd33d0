import type { Rule } from '../rule.ts';

export const chapterHasLead: Rule = {
  id: 'chapter-has-lead',
  category: 'tribes',
  severity: 'warning',
  summary: 'A chapter has a lead.',
  why: 'The lead of a chapter is the line manager of its people. Without one nobody develops them, sets their pay or hires the next one, and everybody in the chapter has the same gap.',
  source: ['SA12'],
  gap: 'unheld',
  gate: {
    share: 0.1,
    noun: 'chapter',
    words: 'chapters have a lead',
    kind: 'chapter',
    from: `v_chapter AS entity JOIN chapter AS written ON written.id = entity.id`,
    has: `written.lead_id IS NOT NULL`,
    fields: ['lead'],
  },
  about: 'lead',
  sql: `
    SELECT 'chapter' AS kind, chapter.id, chapter.heads
    FROM v_chapter AS chapter
    JOIN chapter AS written ON written.id = chapter.id
    WHERE written.lead_id IS NULL`,
  message: 'chapter {id} has no lead for its {heads|head|heads}',
  help: 'write `lead:` with one of its people',
  example: {
    wrong: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada]}
        design: {tribe: playback, members: [bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada]}
        design: {tribe: playback, lead: bela, members: [bela]}
      people: {ada: {}, bela: {}}`,
  },
};
