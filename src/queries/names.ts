import type { Kind } from '../model/field.ts';
import type { Store } from '../store/open-store.ts';

/** One entity as answers speak of it. */
export interface Named {
  readonly kind: Kind;
  readonly id: string;
  /** The written name; null where none is, and where nothing has that id. */
  readonly name: string | null;
}

/** Gives an id its name; each is looked up once. */
export function namesOf(store: Pick<Store, 'first'>): (kind: Kind, id: string) => Named {
  const known = new Map<string, Named>();
  return (kind, id) => {
    const key = `${kind}:${id}`;
    const found = known.get(key) ?? { kind, id, name: nameOf(store, kind, id) };
    known.set(key, found);
    return found;
  };
}

function nameOf(store: Pick<Store, 'first'>, kind: Kind, id: string): string | null {
  const name = store.first(`SELECT name FROM entity WHERE kind = ? AND id = ?`, kind, id)?.['name'];
  return typeof name === 'string' ? name : null;
}
