import type { Rule } from '../rule.ts';

export const tribeHasLead: Rule = {
  id: 'tribe-has-lead',
  category: 'tribes',
  severity: 'warning',
  summary: 'A tribe has a lead.',
  why: 'Somebody has to give the squads of a tribe a place to work well, and answer for it as a whole. Without a lead, what no single squad can settle goes to the top of the organisation, or nowhere.',
  source: ['SA12'],
  gap: 'unheld',
  gate: {
    share: 0.1,
    noun: 'tribe',
    words: 'tribes have a lead',
    kind: 'tribe',
    from: `v_tribe AS entity JOIN tribe AS written ON written.id = entity.id`,
    has: `written.lead_id IS NOT NULL`,
    fields: ['lead'],
  },
  about: 'lead',
  sql: `
    SELECT 'tribe' AS kind, tribe.id
    FROM v_tribe AS tribe
    JOIN tribe AS written ON written.id = tribe.id
    WHERE written.lead_id IS NULL`,
  message: 'tribe {id} has no lead',
  help: 'write `lead:` with the person who answers for the tribe',
  example: {
    wrong: `
      tribes:
        playback: {lead: ada}
        discovery: {}
      people: {ada: {}}`,
    right: `
      tribes:
        playback: {lead: ada}
        discovery: {lead: bela}
      people: {ada: {}, bela: {}}`,
  },
};
