import type { EntityKind } from '../model/field.ts';
import { isGoneSql } from '../store/day/entity.ts';
import type { Store } from '../store/open-store.ts';
import { textCell } from './cells.ts';

/** One thing whose id begins so. */
export interface IdBeginning {
  readonly kind: EntityKind;
  readonly id: string;
  /** null where none is written. */
  readonly name: string | null;
}

/**
 * What is not gone and whose id begins with a text, by kind in the given order, and by id. Somebody waits for it at a
 * key: it names no view, which would have to be filled first, and looks at no other entity.
 */
export function idsBeginning(
  store: Pick<Store, 'rows'>,
  kinds: readonly EntityKind[],
  beginning: string,
): readonly IdBeginning[] {
  return kinds.flatMap((kind) => {
    const rows = store.rows(
      `SELECT entity.id, entity.name
      FROM entity, as_of
      WHERE entity.kind = :kind AND entity.id >= :beginning AND entity.id < :end AND NOT ${isGoneSql}
      ORDER BY entity.id`,
      { kind, beginning, end: `${beginning}\u{10ffff}` },
    );
    return rows.map(({ id, name }) => ({ kind, id: textCell(id) ?? '', name: textCell(name) }));
  });
}
