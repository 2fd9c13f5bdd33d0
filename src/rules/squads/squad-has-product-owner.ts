import type { Rule } from '../rule.ts';

export const squadHasProductOwner: Rule = {
  id: 'squad-has-product-owner',
  category: 'squads',
  severity: 'warning',
  summary: 'A squad has a product owner.',
  why: 'Somebody has to say what comes first, and why. Where nobody does, the loudest request wins, and nobody outside knows whom to ask. Enabling squads need none; where a `product-owner` place is open, the gap is known and only noted.',
  source: ['SA12'],
  gap: 'unheld',
  gate: {
    share: 0.1,
    noun: 'squad that is not enabling',
    words: 'squads that are not enabling have a product owner',
    kind: 'squad',
    from: `v_squad AS entity JOIN squad AS written ON written.id = entity.id WHERE entity.type IS NOT 'enabling'`,
    has: `written.product_owner_id IS NOT NULL`,
    fields: ['productOwner'],
  },
  about: 'productOwner',
  restsOn: [
    { kind: 'squad', field: 'type', where: 'id' },
    { kind: 'squad', field: 'vacancies', where: 'id' },
  ],
  sql: `
    WITH place AS (
      SELECT vacancy.squad_id, coalesce(' since ' || min(vacancy.from_date), '') AS since
      FROM v_vacancy AS vacancy
      CROSS JOIN as_of
      WHERE vacancy.role = 'product-owner' AND (vacancy.from_date IS NULL OR vacancy.from_date <= as_of.day)
      GROUP BY vacancy.squad_id
    )
    SELECT 'squad' AS kind, squad.id, CASE WHEN place.squad_id IS NULL THEN 'warning' ELSE 'info' END AS severity,
      coalesce('; its vacancy product-owner is open' || place.since, '') AS vacancy
    FROM v_squad AS squad
    JOIN squad AS written ON written.id = squad.id
    LEFT JOIN place ON place.squad_id = squad.id
    WHERE squad.type IS NOT 'enabling' AND written.product_owner_id IS NULL`,
  message: 'squad {id} has no product owner{vacancy}',
  help: 'write `productOwner:` with the person who decides what comes first, or a vacancy with `role: product-owner`',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada}
        mixes: {tribe: playback}
      people: {ada: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada}
        mixes: {tribe: playback, productOwner: bela}
        coaching: {tribe: playback, type: enabling}
      people: {ada: {}, bela: {}}`,
  },
};
