import { joinWords } from '../../diagnostics/words.ts';
import type {
  EntityKind,
  Field,
  FieldTable,
  RecordListField,
  ReferenceListField,
} from '../../model/field.ts';
import { allowing, described, refer, type JsonSchema } from './json-schema.ts';
import { scalarSchema } from './scalar-schema.ts';

/** A map with the fields of a table, keys of one's own, and nothing else. */
export function fieldsSchema(table: FieldTable): JsonSchema {
  const fields = Object.entries(table);
  const properties = Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)]));
  return closedMap(properties, requiredOf(table));
}

/** The names of the fields that must have a value. */
export function requiredOf(table: FieldTable): readonly string[] {
  return Object.entries(table).flatMap(([name, { required }]) => (required === true ? [name] : []));
}

/** A map that has these properties, keys that begin with `x-`, and nothing else; an empty one lacks what is required. */
export function closedMap(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  const form =
    required.length === 0
      ? mapOnly
      : { ...allowing(['object'], `expected a map with ${joinWords(required)}`), required };
  return { ...form, properties, patternProperties: { '^x-': {} }, additionalProperties: false };
}

/** A map, or nothing. An editor that completes its key goes on in the next line where it has `properties`. */
export const mapOnly: JsonSchema = {
  ...allowing(['object', 'null'], 'expected a map'),
  properties: {},
};

/** A list, or nothing. */
export const listOnly: JsonSchema = allowing(['array', 'null'], 'expected a list');

/** What the definition of a reference to these kinds is called. */
export function referenceName(to: readonly EntityKind[]): string {
  return `${to.join('-')}-id`;
}

/** One field with its doc. */
export function fieldSchema(field: Field): JsonSchema {
  return fieldOf(field, valueSchema(field));
}

/**
 * A field with its doc and its values; an empty one is an absent one, which a required field cannot be. Nothing has a
 * title: editors show it above the doc, and that of what stands around it where there is none.
 */
export function fieldOf({ doc, required }: Field, value: JsonSchema): JsonSchema {
  const head = described(doc);
  if (required === true) return { ...head, anyOf: [{ allOf: [refer('given'), value] }] };
  // An editor that completes a field knows what comes behind it where it has one of these.
  const isPlain = ['properties', 'items', 'anyOf'].every((keyword) => !(keyword in value));
  return { ...head, ...(isPlain ? { anyOf: [value] } : value) };
}

function valueSchema(field: Field): JsonSchema {
  switch (field.type) {
    case 'texts':
      return refer('texts');
    case 'textMap':
      return { ...mapOnly, additionalProperties: refer('text') };
    case 'reference':
      return refer(referenceName([field.to]));
    case 'references':
      return referencesSchema(field);
    case 'referenceMap':
      return { ...mapOnly, additionalProperties: refer(referenceName([field.to])) };
    case 'record':
      return fieldsSchema(field.fields);
    case 'records':
      return { ...listOnly, items: itemSchema(field) };
    default:
      return scalarSchema(field);
  }
}

/** One reference or a list of them; the word for nobody stands alone. */
function referencesSchema({ to, none }: ReferenceListField): JsonSchema {
  const one = refer(referenceName(to));
  const nobody = { pattern: `^${none}$`, defaultSnippets: [{ label: none ?? '', body: none ?? '' }] };
  const many = { type: 'array', items: one };
  return { anyOf: [one, ...(none === undefined ? [] : [{ type: 'string', ...nobody }]), many] };
}

/** A small map or, where the field allows it, the value of its key alone. */
function itemSchema({ bare, key, fields }: RecordListField): JsonSchema {
  const map = fieldsSchema(fields);
  const own = fields[key];
  return bare && own !== undefined ? { anyOf: [valueSchema(own), map] } : map;
}
