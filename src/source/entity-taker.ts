import type { Entity, Reference } from '../model/entity.ts';

/** How often something is referred to under a name. */
export interface Mention {
  readonly kind: string;
  readonly id: string;
  readonly times: number;
}

/** Takes each entity as soon as it is read, so that none has to be held until the last one is. */
export interface EntityTaker {
  take(entity: Entity): void;
  /** What those that were taken refer to, each once. */
  mentions(): Iterable<Mention>;
}

/** A taker that holds them all, in the order in which they come. */
export function entityHolder(): EntityTaker & { readonly entities: readonly Entity[] } {
  const entities: Entity[] = [];
  return {
    entities,
    take: (entity) => entities.push(entity),
    mentions: () => mentionsIn(entities.flatMap(({ references }) => references)),
  };
}

/** What references refer to, each by itself. */
export function mentionsIn(references: readonly Reference[]): readonly Mention[] {
  return references.map(({ toKind, toId }) => ({ kind: toKind, id: toId, times: 1 }));
}
