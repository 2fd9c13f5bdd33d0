import type { EntityKind } from '../model/field.ts';
import { entityKinds } from '../model/kinds.ts';
import type { Store } from '../store/open-store.ts';
import { textCell } from './cells.ts';

/** One thing that a reference may name. */
export interface ReferenceChoice {
  readonly kind: EntityKind;
  readonly id: string;
  /** The written name, or else what it is there for; null where neither is written. */
  readonly name: string | null;
  /** Whether its last day is past; what is still to come is not gone. */
  readonly isGone: boolean;
}

/** Everything that has an id, by kind and id. */
export function referenceChoices(store: Pick<Store, 'rows'>): readonly ReferenceChoice[] {
  const rows = store.rows(`
    SELECT entity.kind, entity.id, coalesce(entity.name, squad.mission, tribe.mission) AS name,
      v_gone.id IS NOT NULL AS is_gone
    FROM entity
    LEFT JOIN squad ON entity.kind = 'squad' AND squad.id = entity.id
    LEFT JOIN tribe ON entity.kind = 'tribe' AND tribe.id = entity.id
    LEFT JOIN v_gone ON v_gone.id = entity.id AND v_gone.kind = entity.kind
    ORDER BY entity.id`);
  return entityKinds.flatMap((kind) =>
    rows.flatMap((row) =>
      row['kind'] === kind
        ? [{ kind, id: textCell(row['id']) ?? '', name: textCell(row['name']), isGone: row['is_gone'] === 1 }]
        : [],
    ),
  );
}
