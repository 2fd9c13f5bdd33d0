import type { Rule } from '../rule.ts';

export const productOwnerLoad: Rule = {
  id: 'product-owner-load',
  category: 'squads',
  severity: 'info',
  summary: 'Nobody is the product owner of more than one squad.',
  why: 'Whoever decides what comes first has to know the users and be there when the squad asks. With two squads one of them waits; from three on, the squads decide on their own and the role is only a name.',
  source: ['SA12'],
  options: { max: { default: 1, doc: 'The largest number of squads; two more are a warning.' } },
  looksFor: {
    words: 'squad with productOwner',
    sql: `SELECT 1 FROM v_squad WHERE product_owner_id IS NOT NULL`,
  },
  sql: `
    SELECT 'person' AS kind, product_owner_id AS id, count(*) AS value,
      CASE WHEN count(*) > :max + 1 THEN 'warning' ELSE 'info' END AS severity,
      json_group_array(id ORDER BY id) AS squads
    FROM v_squad
    WHERE product_owner_id IS NOT NULL
    GROUP BY product_owner_id
    HAVING count(*) > :max`,
  message: 'person {id} is product owner of {value|squad|squads}: {squads…}',
  help: 'name another product owner for some of them, or write a vacancy with `role: product-owner`',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada}
        mixes: {tribe: playback, productOwner: ada}
      people: {ada: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada}
        mixes: {tribe: playback, productOwner: bela}
      people: {ada: {}, bela: {}}`,
  },
};
