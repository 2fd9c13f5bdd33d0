import { joinWords, withArticle } from '../../diagnostics/words.ts';
import type { EntityKind } from '../../model/field.ts';
import { entityKinds } from '../../model/kinds.ts';
import { idPattern, longestId, reservedIds } from '../../model/id.ts';
import { matching, type JsonSchema } from './json-schema.ts';

/** One thing that a reference may name. */
export interface Choice {
  readonly kind: EntityKind;
  readonly id: string;
  /** null where none is written. */
  readonly name: string | null;
  /** What is gone is not proposed, and is no mistake either. */
  readonly isGone: boolean;
}

/** A good id, as `idMistake` says it. */
const id = `(?!(?:${reservedIds.join('|')})$)(?!.{${longestId + 1}})${idPattern.source.slice(1, -1)}`;

/** The keys of a section. */
export const idSchema: JsonSchema = {
  pattern: `^${id}$`,
  patternErrorMessage: `an id is kebab-case, begins with a letter, has at most ${longestId} characters, and is none of ${joinWords(reservedIds, 20)}`,
  doNotSuggest: true,
};

/** A reference to whatever may have an id: it has one of the two forms. */
export function openReference(to: readonly EntityKind[]): JsonSchema {
  const [own = '', ...others] = to;
  const prefixed = others.map((kind) => `, ${kind}:…`).join('');
  return textOf([id, `(?:${to.join('|')}):${id}`], `expected the id of ${withArticle(own)}${prefixed}`);
}

/** A reference to one of the given things; those that are live, or still to come, are proposed with their names. */
export function liveReference(to: readonly EntityKind[], choices: readonly Choice[]): JsonSchema {
  const [own = ''] = to;
  const written = to.flatMap((kind) =>
    choices
      .filter((choice) => choice.kind === kind)
      .map(({ id: each, name, isGone }) => ({
        text: kind === own ? each : `${kind}:${each}`,
        name: name ?? '',
        isGone,
      })),
  );
  const message = `no ${joinWords(to, 9, 'or')} has this id; if it is new, write the schema again`;
  const gone = written.flatMap(({ text, isGone }) => (isGone ? [literally(text)] : []));
  const proposed = written.filter(({ isGone }) => !isGone);
  const rest = textOf([...gone, `${own}:${id}`], message);
  if (proposed.length === 0) return rest;
  return {
    anyOf: [
      namedChoices(
        proposed.map(({ text, name }) => [text, name]),
        message,
      ),
      rest,
    ],
  };
}

/** What a waiver is on: a thing, a field of it, or the organisation itself. */
export function waiverTarget(choices: readonly Choice[] | null): JsonSchema {
  const message = 'expected kind:id, such as squad:search, or kind:id.field';
  const form = matching(String.raw`^(?:org|(?:${entityKinds.join('|')}):[^.\s]+)(?:\..+)?$`, message);
  const proposed = (choices ?? []).filter(({ isGone }) => !isGone);
  if (proposed.length === 0) return form;
  return {
    anyOf: [
      namedChoices(
        proposed.map(({ kind, id: each, name }) => [`${kind}:${each}`, name ?? '']),
        message,
      ),
      form,
    ],
  };
}

/** Some words, each with a name. */
export function namedChoices(
  words: readonly (readonly [word: string, name: string])[],
  message: string,
): JsonSchema {
  return {
    enum: words.map(([word]) => word),
    enumDescriptions: words.map(([, name]) => name),
    errorMessage: message,
  };
}

/** A text of one of these forms, or none. An id may be called `true`, which only a field table knows to be a text. */
function textOf(patterns: readonly string[], message: string): JsonSchema {
  return matching(`^(?:${patterns.join('|')})?$`, message, ['boolean', 'null']);
}

/** A text as a pattern for itself: what is no good id was read, too. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
