import { compareText } from '../diagnostics/order.ts';
import type { Entity } from '../model/entity.ts';
import { correctedId } from '../model/id.ts';
import type { Mention } from './entity-taker.ts';

/**
 * Gives an entity with a bad id, which was reported, the id that everybody else calls it by: what refers to `search`
 * means the squad that was written as `Search`, and is not broken a second time.
 */
export function settleIds(
  bad: readonly Entity[],
  isTaken: (kind: string, id: string) => boolean,
  mentions: Iterable<Mention>,
): readonly Entity[] {
  const names = namesOf(mentions);
  const given = new Set<string>();
  return bad.map((entity) => {
    const better = correctedId(entity.id);
    const called = better === undefined ? undefined : names.get(`${entity.kind}:${better}`);
    const id = called && mostFrequent(called, entity.id);
    if (id === undefined || isTaken(entity.kind, id) || given.has(`${entity.kind}:${id}`)) return entity;
    given.add(`${entity.kind}:${id}`);
    return { ...entity, id };
  });
}

/** How often each thing is referred to, by its kind and the id it should have, and then by the id that was written. */
function namesOf(mentions: Iterable<Mention>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const names = new Map<string, Map<string, number>>();
  for (const { kind, id, times } of mentions) {
    const better = `${kind}:${correctedId(id)}`;
    const called = names.get(better) ?? new Map<string, number>();
    names.set(better, called.set(id, (called.get(id) ?? 0) + times));
  }
  return names;
}

/** The name that is used most; of several the one that was written at the entity, or else the smallest. */
function mostFrequent(called: ReadonlyMap<string, number>, written: string): string | undefined {
  const most = Math.max(...called.values());
  if (called.get(written) === most) return written;
  const [first] = Array.from(called)
    .flatMap(([id, count]) => (count === most ? [id] : []))
    .toSorted(compareText);
  return first;
}
