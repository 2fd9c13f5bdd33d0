import type { NamedQuery } from './named-query.ts';

export const squadsWithoutProductOwner: NamedQuery = {
  name: 'squads-without-product-owner',
  description: 'Squads that nobody live is the product owner of, but enabling ones, which need none.',
  parameters: [],
  sql: `
    SELECT squad.id AS squad, squad.name, squad.tribe_id AS tribe, squad.type, squad.heads,
      (SELECT product_owner_id FROM squad AS written WHERE written.id = squad.id) AS written_product_owner,
      EXISTS (
        SELECT 1 FROM v_vacancy AS vacancy
        WHERE vacancy.squad_id = squad.id AND vacancy.role = 'product-owner'
      ) AS looking
    FROM v_squad AS squad
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = squad.id
    WHERE squad.product_owner_id IS NULL AND squad.type IS NOT 'enabling'
    ORDER BY squad.heads DESC, squad.id`,
};
