import type { Rule } from '../rule.ts';

export const productOwnerInSquad: Rule = {
  id: 'product-owner-in-squad',
  category: 'squads',
  severity: 'info',
  summary: 'The product owner is a member of the squad.',
  why: 'A product owner who sits elsewhere turns questions into tickets and decisions into hand-overs. Inside the squad the answer to "which of the two?" takes a minute.',
  source: ['SA12'],
  looksFor: {
    words: 'squad with productOwner',
    sql: `SELECT 1 FROM v_squad WHERE product_owner_id IS NOT NULL`,
  },
  about: 'members',
  restsOn: [{ kind: 'squad', field: 'productOwner', names: 'product_owner' }],
  yields: [{ to: 'product-owner-load', where: 'product_owner' }],
  sql: `
    SELECT 'squad' AS kind, squad.id, squad.product_owner_id, 'person:' || squad.product_owner_id AS product_owner
    FROM v_squad AS squad
    WHERE squad.product_owner_id IS NOT NULL
      AND NOT EXISTS (
        SELECT 1
        FROM v_member AS head
        WHERE head.group_kind = 'squad' AND head.group_id = squad.id AND head.person_id = squad.product_owner_id
      )`,
  message: 'squad {id} has a product owner from outside: {product_owner_id}',
  help: 'add {product_owner_id} to `members`, with a share if the time is split, or name somebody from the squad',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada, members: [bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada, members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
  },
};
