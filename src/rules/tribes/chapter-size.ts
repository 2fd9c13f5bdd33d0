import type { Rule } from '../rule.ts';

export const chapterSize: Rule = {
  id: 'chapter-size',
  category: 'tribes',
  severity: 'info',
  profile: 'thorough',
  summary: 'A chapter is large enough to learn from each other and small enough to meet.',
  why: 'Two people need no chapter to talk. Beyond a dozen a chapter becomes a department: its meetings turn into announcements.',
  source: ['own'],
  options: {
    min: { default: 3, doc: 'The smallest number of heads.', looser: 'lower' },
    max: { default: 12, doc: 'The largest number of heads.' },
  },
  looksFor: { words: 'chapter', sql: `SELECT 1 FROM v_chapter` },
  yields: [{ to: 'chapter-lead-span' }],
  sql: `
    SELECT 'chapter' AS kind, id, max(:min - heads, heads - :max) AS value, heads
    FROM v_chapter
    WHERE heads < :min OR heads > :max`,
  message: 'chapter {id} has {heads|head|heads}, expected {min} to {max}',
  help: 'join a small chapter with the discipline nearest to it, split a large one',
  example: {
    wrong: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
  },
};
