import type { EntityKind } from '../../model/field.ts';
import { entityKinds, sections } from '../../model/kinds.ts';

/** Every word that means a kind, in one or in many: `person`, `people`, `persons`. */
export const kindWords: ReadonlyMap<string, EntityKind> = new Map(
  entityKinds.flatMap((kind) => [kind, `${kind}s`, sections[kind]].map((word) => [word, kind] as const)),
);

/** What a list is about: `squads search`, `squad:search` and `search` alone, with case not counting. */
export function kindAndText(words: readonly string[]): {
  readonly kind: EntityKind | null;
  readonly text: string | null;
} {
  const [first = '', ...rest] = words;
  const textOf = (parts: readonly string[]) => parts.join(' ').trim() || null;
  const kind = kindWords.get(first.toLowerCase());
  if (kind !== undefined) return { kind, text: textOf(rest) };
  const [prefix = '', ...behind] = first.split(':');
  const prefixed = behind.length === 0 ? undefined : kindWords.get(prefix.toLowerCase());
  if (prefixed !== undefined) return { kind: prefixed, text: textOf([behind.join(':'), ...rest]) };
  return { kind: null, text: textOf(words) };
}
