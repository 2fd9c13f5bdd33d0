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

/** How many entities of a kind are there on the day, were there, and will be. */
export interface Lives {
  readonly live: number;
  readonly gone: number;
  readonly toCome: number;
}

/** The lives of the entities of each kind; with a scope, of those in it. */
export function countLives(
  store: Pick<Store, 'rows'>,
  scope: Scope | null = null,
): Readonly<Record<EntityKind, Lives>> {
  const rows = store.rows(`
    SELECT entity.kind, count(*) AS entities, count(live.id) AS live, count(gone.id) AS gone
    FROM entity ${scope === null ? '' : 'JOIN v_scope ON v_scope.kind = entity.kind AND v_scope.id = entity.id'}
    LEFT JOIN v_entity AS live ON live.kind = entity.kind AND live.id = entity.id
    LEFT JOIN v_gone AS gone ON gone.kind = entity.kind AND gone.id = entity.id
    GROUP BY entity.kind`);
  const livesOf = (kind: EntityKind): Lives => {
    const row = rows.find((each) => each['kind'] === kind);
    const [entities, live, gone] = [row?.['entities'], row?.['live'], row?.['gone']].map((each) =>
      Number(each ?? 0),
    );
    return { live: live ?? 0, gone: gone ?? 0, toCome: (entities ?? 0) - (live ?? 0) - (gone ?? 0) };
  };
  return {
    objective: livesOf('objective'),
    tribe: livesOf('tribe'),
    squad: livesOf('squad'),
    chapter: livesOf('chapter'),
    guild: livesOf('guild'),
    person: livesOf('person'),
    component: livesOf('component'),
  };
}
