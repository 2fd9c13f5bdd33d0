import type { EntityKind } from '../model/field.ts';
import type { Reading } from './reading.ts';

/** What a reference says. */
export interface ReadReference {
  /** The kind that was meant, if the field allows it; else the field's own. */
  readonly kind: EntityKind;
  /** The id; with a kind that is not allowed here the whole text, which names nothing: reference-kind speaks. */
  readonly id: string;
}

const kindAndId = /^([A-Za-z]+):(.*)$/s;

/** The id in `id` or `kind:id`. */
export function idOf(text: string): string {
  return text.slice(text.indexOf(':') + 1);
}

/** Reads `id` or `kind:id` and remembers it with its place. */
export function readReference(
  reading: Reading,
  path: string,
  allowed: readonly [EntityKind, ...EntityKind[]],
  text: string,
  position: number,
): ReadReference {
  const parts = kindAndId.exec(text);
  const [own] = allowed;
  const toKind = parts?.[1] ?? own;
  const toId = parts?.[2] ?? text;
  reading.references.push({ fieldPath: path, toKind, toId, allowed, position });
  const kind = allowed.find((each) => each === toKind);
  return kind === undefined ? { kind: own, id: text } : { kind, id: toId };
}
