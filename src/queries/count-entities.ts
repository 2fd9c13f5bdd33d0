import { entityKinds } from '../model/kinds.ts';
import type { EntityKind } from '../model/field.ts';
import type { Scope } from './scope.ts';
import type { Store } from '../store/open-store.ts';

/** How many entities of each kind were read, whether or not they are live on the day; with a scope, those in it. */
export type EntityCounts = Readonly<Record<EntityKind, number>>;

export function countEntities(store: Pick<Store, 'rows'>, scope: Scope | null = null): EntityCounts {
  const rows = store.rows(`
    SELECT kind, count(*) AS entities
    FROM entity ${scope === null ? '' : 'JOIN v_scope USING (kind, id)'}
    GROUP BY kind`);
  const counts = new Map(rows.map((row) => [row['kind'], Number(row['entities'])]));
  const [objective, tribe, squad, chapter, guild, person, component] = entityKinds.map(
    (kind) => counts.get(kind) ?? 0,
  );
  return {
    objective: objective ?? 0,
    tribe: tribe ?? 0,
    squad: squad ?? 0,
    chapter: chapter ?? 0,
    guild: guild ?? 0,
    person: person ?? 0,
    component: component ?? 0,
  };
}
