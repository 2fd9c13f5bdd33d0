import type { Rule } from '../rule.ts';

export const tribeLeadOnce: Rule = {
  id: 'tribe-lead-once',
  category: 'tribes',
  severity: 'warning',
  summary: 'Nobody leads more than one tribe.',
  why: 'A tribe is as large as a small company, and to lead it is a full job. Whoever has two of them chooses every day which one waits.',
  source: ['SA12'],
  options: { max: { default: 1, doc: 'The largest number of tribes.' } },
  looksFor: { words: 'tribe with lead', sql: `SELECT 1 FROM v_tribe WHERE lead_id IS NOT NULL` },
  sql: `
    SELECT 'person' AS kind, lead_id AS id, count(*) AS value, json_group_array(id ORDER BY id) AS tribes
    FROM v_tribe
    WHERE lead_id IS NOT NULL
    GROUP BY lead_id
    HAVING count(*) > :max`,
  message: 'person {id} leads {value|tribe|tribes}: {tribes…}',
  help: 'name another lead, or join the tribes',
  example: {
    wrong: `
      tribes:
        playback: {lead: ada}
        discovery: {lead: ada}
      people: {ada: {}}`,
    right: `
      tribes:
        playback: {lead: ada}
        discovery: {lead: bela}
      people: {ada: {}, bela: {}}`,
  },
};
