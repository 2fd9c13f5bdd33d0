import { numberCell } from '../cells.ts';
import type { ImpactContext, Unowned } from './answer.ts';
import { byTier } from './dependents.ts';

/** The components that nobody else owns. */
export function ownedOnlyBy(
  { store, named }: ImpactContext,
  kind: 'squad' | 'tribe' | 'guild' | 'person',
  id: string,
): readonly Unowned[] {
  const rows = store.rows(
    `SELECT own.component_id, component.tier
     FROM v_owner AS own
     CROSS JOIN v_component AS component ON component.id = own.component_id
     WHERE own.owner_kind = :kind AND own.owner_id = :id
       AND NOT EXISTS (
         SELECT 1 FROM v_owner AS other
         WHERE other.component_id = own.component_id AND (other.owner_kind <> :kind OR other.owner_id <> :id)
       )`,
    { kind, id },
  );
  return rows
    .map((row) => ({
      component: named('component', String(row['component_id'])),
      tier: numberCell(row['tier']),
    }))
    .toSorted(byTier);
}
