import type { Entity, Reference, Waiver } from '../model/entity.ts';
import { correctedId, idMistake } from '../model/id.ts';

/** What was read, with references that name ids. */
interface Written {
  readonly org: Entity<'org'> | null;
  readonly entities: Entity[];
  readonly waivers: readonly Waiver[];
}

/**
 * Gives an entity with a bad id, which was reported, the id that everybody else calls it by: what refers to `search`
 * means the squad that was written as `Search`, and is not broken a second time.
 */
export function settleIds(written: Written): void {
  const { entities } = written;
  const bad = Array.from(entities.entries()).filter(([, { id }]) => idMistake(id) !== undefined);
  if (bad.length === 0) return;
  const taken = new Set(entities.map(({ kind, id }) => `${kind}:${id}`));
  const names = namesOf(written);
  for (const [index, entity] of bad) {
    const better = correctedId(entity.id);
    const called = better === undefined ? undefined : names.get(`${entity.kind}:${better}`);
    const id = called && mostFrequent(called, entity.id);
    if (id === undefined || taken.has(`${entity.kind}:${id}`)) continue;
    taken.add(`${entity.kind}:${id}`);
    entities[index] = { ...entity, id };
  }
}

/** How often each thing is referred to, by its kind and the id it should have, and then by the id that was written. */
function namesOf({ org, entities, waivers }: Written): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const names = new Map<string, Map<string, number>>();
  const add = (kind: string, id: string) => {
    const better = `${kind}:${correctedId(id)}`;
    const called = names.get(better) ?? new Map<string, number>();
    names.set(better, called.set(id, (called.get(id) ?? 0) + 1));
  };
  const addAll = (references: readonly Reference[]) => {
    for (const { toKind, toId } of references) add(toKind, toId);
  };
  for (const entity of org === null ? entities : [org, ...entities]) addAll(entity.references);
  for (const { on, references } of waivers) {
    add(on.kind, on.id);
    addAll(references);
  }
  return names;
}

/** The name that is used most; of several the one that was written at the entity, or else the first. */
function mostFrequent(called: ReadonlyMap<string, number>, written: string): string | undefined {
  const most = Math.max(...called.values());
  if (called.get(written) === most) return written;
  return Array.from(called).find(([, count]) => count === most)?.[0];
}
