import type { Ref } from './org.ts';

/** A map as written; everything in it is text, a list or a map. */
export type Fields = ReadonlyMap<string, unknown>;

const nothing: Fields = new Map();

export function asFields(value: unknown): Fields {
  if (!(value instanceof Map)) return nothing;
  const fields = new Map<string, unknown>();
  for (const [key, each] of value) fields.set(String(key), each);
  return fields;
}

/** An empty value is the same as an absent one. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A list, or one value as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return textOf(value) === null && !(value instanceof Map) ? [] : [value];
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((each) => textOf(each) ?? []);
}

/** A reference: a bare id is of the first allowed kind. */
export function refOf(value: unknown, path: string, ...allowed: readonly string[]): Ref | null {
  const text = textOf(value);
  if (text === null) return null;
  const colon = text.indexOf(':');
  return colon < 0
    ? { kind: allowed[0] ?? '', id: text, path, allowed }
    : { kind: text.slice(0, colon), id: text.slice(colon + 1), path, allowed };
}

/** A list of references; their paths end in the id. */
export function refsOf(value: unknown, field: string, ...allowed: readonly string[]): readonly Ref[] {
  return textsOf(value).flatMap((text) => {
    const ref = refOf(text, field, ...allowed);
    return ref === null ? [] : { ...ref, path: `${field}.${ref.id}` };
  });
}

export function written(...refs: readonly (Ref | null)[]): readonly Ref[] {
  return refs.flatMap((ref) => ref ?? []);
}
