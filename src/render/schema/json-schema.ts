import { escapeUnsafe } from '../visible.ts';

/** A value of a JSON document. */
export type Json = string | number | boolean | null | readonly Json[] | JsonSchema;

/** A JSON Schema, or a part of one: keyword to value. */
export interface JsonSchema {
  readonly [keyword: string]: Json;
}

/** The drafts that a schema is written in. */
export const drafts = ['2020-12', '07'] as const;

export type Draft = (typeof drafts)[number];

/** Points at a part of the schema that stands in its definitions. */
export function refer(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** The same schema as the text of a draft; they differ in nothing else that we use. */
export function schemaText(schema: JsonSchema, definitions: JsonSchema, draft: Draft): string {
  if (draft === '2020-12') {
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    return textOf({ $schema, ...schema, $defs: definitions });
  }
  const whole = { $schema: 'http://json-schema.org/draft-07/schema#', ...schema, definitions };
  return textOf(whole, (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/definitions/') : value,
  );
}

function textOf(schema: JsonSchema, replace?: (key: string, value: unknown) => unknown): string {
  return `${escapeUnsafe(JSON.stringify(schema, replace, 2))}\n`;
}

/** The doc of something, as plain text and, where it marks words as code, as Markdown. */
export function described(doc: string): JsonSchema {
  return doc.includes('`') ? { description: doc, markdownDescription: doc } : { description: doc };
}

/** Takes values of these types alone, and says so in our own words. */
export function allowing(types: readonly [string, ...string[]], message: string): JsonSchema {
  // A `type` outside of a condition would make editors propose `true`, `false` and `null`.
  return { if: { type: types }, else: { type: types[0], errorMessage: message } };
}

/** Takes texts of a form and, besides, the given types; both say in the same words what is expected. */
export function matching(
  pattern: string,
  message: string,
  besides: readonly string[] = ['null'],
): JsonSchema {
  return { ...allowing(['string', ...besides], message), pattern, patternErrorMessage: message };
}
