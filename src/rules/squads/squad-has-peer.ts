import type { Rule } from '../rule.ts';

export const squadHasPeer: Rule = {
  id: 'squad-has-peer',
  category: 'squads',
  severity: 'info',
  summary: 'A squad with a product owner also has a tech lead.',
  why: 'A product owner asks for what is worth having; somebody of the same standing has to say what it costs and what it breaks. Without such a peer, engineering speaks with many voices, or only when it is too late.',
  source: ['JL20'],
  gate: {
    share: 0.1,
    noun: 'squad with productOwner',
    words: 'squads with a product owner have a tech lead',
    kind: 'squad',
    from: `
      v_squad AS entity
      JOIN squad AS written ON written.id = entity.id
      WHERE written.product_owner_id IS NOT NULL
        OR EXISTS (
          SELECT 1
          FROM unread_field
          WHERE unread_field.kind = 'squad' AND unread_field.id = entity.id
            AND unread_field.field = 'productOwner'
        )`,
    has: `written.tech_lead_id IS NOT NULL`,
    fields: ['techLead'],
  },
  about: 'techLead',
  sql: `
    SELECT 'squad' AS kind, squad.id, written.product_owner_id
    FROM v_squad AS squad
    JOIN squad AS written ON written.id = squad.id
    WHERE written.tech_lead_id IS NULL
      AND (
        written.product_owner_id IS NOT NULL
        OR EXISTS (
          SELECT 1
          FROM unread_field
          WHERE unread_field.kind = 'squad' AND unread_field.id = squad.id AND unread_field.field = 'productOwner'
        )
      )`,
  message: 'squad {id} has a product owner and no tech lead',
  help: 'write `techLead:` with the person who answers for how it is built',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada, techLead: bela}
        mixes: {tribe: playback, productOwner: cato}
      people: {ada: {}, bela: {}, cato: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada, techLead: bela}
        mixes: {tribe: playback}
      people: {ada: {}, bela: {}}`,
  },
};
