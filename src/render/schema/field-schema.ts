import type {
  EntityKind,
  Field,
  FieldTable,
  RecordListField,
  ReferenceListField,
} from '../../model/field.ts';
import { described, refer, refusing, type JsonSchema } from './json-schema.ts';
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

/** A map that has these properties, keys that begin with `x-`, and nothing else. */
export function closedMap(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return {
    ...mapOnly,
    properties,
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  };
}

/** A map, or nothing. */
export const mapOnly: JsonSchema = refusing(['string', 'number', 'boolean', 'array'], 'expected a map');

/** A list, or nothing. */
export const listOnly: JsonSchema = refusing(['string', 'number', 'boolean', 'object'], 'expected a list');

/** What the definition of a reference to these kinds is called. */
export function referenceName(to: readonly EntityKind[]): string {
  return `${to.join('-')}-id`;
}

/** One field with its doc. */
export function fieldSchema(field: Field): JsonSchema {
  return fieldOf(field, valueSchema(field));
}

/** The doc of a field with its values; an empty one is an absent one, which a required field cannot be. */
export function fieldOf(field: Field, value: JsonSchema): JsonSchema {
  const parts = field.required === true ? [refer('given'), value] : [value];
  const isAlone = parts.length === 1 && !('$ref' in value);
  return { ...described(field.doc), ...(isAlone ? value : { allOf: parts }) };
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
