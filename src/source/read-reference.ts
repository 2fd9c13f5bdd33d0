import type { EntityKind } from '../model/field.ts';
import type { Reading } from './reading.ts';

/** What a reference says: the kind that was meant, and the id if the field allows that kind. */
export interface ReadReference {
  readonly kind: string;
  readonly written: string;
  /** undefined where the kind is not allowed here: the rule reference-kind speaks, and no column holds the id. */
  readonly id: string | undefined;
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
  allowed: readonly EntityKind[],
  text: string,
  position: number,
): ReadReference {
  const parts = kindAndId.exec(text);
  const kind = parts?.[1] ?? allowed[0] ?? '';
  const written = parts?.[2] ?? text;
  reading.references.push({ fieldPath: path, toKind: kind, toId: written, allowed, position });
  const isAllowed = allowed.some((each) => each === kind);
  if (!isAllowed) reading.unread.add(path.split('.', 1)[0] ?? path);
  return { kind, written, id: isAllowed ? written : undefined };
}
