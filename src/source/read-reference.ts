import type { EntityKind } from '../model/field.ts';
import { reportField, type Reading } from './reading.ts';

/** What a reference says. */
export interface ReadReference {
  /** The kind that was meant, if the field allows it; else the field's own. */
  readonly kind: EntityKind;
  /** The id; with a kind that is not allowed here the whole text, which names nothing: reference-kind speaks. */
  readonly id: string;
}

const alone = new Map<EntityKind, readonly [EntityKind]>();

/** A list of this kind only, the same one each time. */
export function only(kind: EntityKind): readonly [EntityKind] {
  const known = alone.get(kind);
  if (known !== undefined) return known;
  const list = [kind] as const;
  alone.set(kind, list);
  return list;
}

const kindAndId = /^([A-Za-z]+):(.*)$/s;

/** The id in `id` or `kind:id`. */
export function idOf(text: string): string {
  return text.slice(text.indexOf(':') + 1);
}

/** Reads `id` or `kind:id` and remembers it with its place; `item` says which of several in a list or map it is. */
export function readReference(
  reading: Reading,
  path: string,
  item: string | null,
  allowed: readonly [EntityKind, ...EntityKind[]],
  text: string,
  position: number,
): ReadReference {
  const [own] = allowed;
  if (!text.includes(':')) {
    reading.references.push({ path, item, toKind: own, toId: text, allowed, position });
    return { kind: own, id: text };
  }
  const parts = kindAndId.exec(text);
  const toKind = parts?.[1] ?? own;
  const toId = parts?.[2] ?? text;
  if (toId === '') {
    const message = `${path} of ${reading.label} is ${JSON.stringify(text)}, a kind without an id`;
    const at = { start: position, end: position + text.length };
    reportField(reading, 'field-type', path, at, message, `write ${text}ID, or the id alone`);
    return { kind: own, id: text };
  }
  reading.references.push({ path, item, toKind, toId, allowed, position });
  const kind = allowed.find((each) => each === toKind);
  return kind === undefined ? { kind: own, id: text } : { kind, id: toId };
}
