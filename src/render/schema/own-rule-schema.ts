import { joinWords } from '../../diagnostics/words.ts';
import type { OwnRuleField, OwnRuleFields } from '../../rules/own/own-rule-fields.ts';
import type { Rule } from '../../rules/rule.ts';
import { closedMap, mapOnly } from './field-schema.ts';
import { allowing, described, matching, refer, type JsonSchema } from './json-schema.ts';
import { namedChoices } from './reference-schema.ts';

/** Rules of one's own, by name; no name of a built-in rule is left. */
export function ownRulesSchema(fields: OwnRuleFields, rules: readonly Rule[]): JsonSchema {
  return {
    ...described('Rules of your own, by name: each a SELECT that finds where it does not hold.'),
    ...mapOnly,
    propertyNames: { allOf: [refer('id'), { not: { enum: rules.map(({ id }) => id) } }] },
    additionalProperties: mapSchema(fields),
  };
}

function mapSchema(fields: OwnRuleFields): JsonSchema {
  const properties = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)] as const);
  const required = Object.entries(fields).flatMap(([name, { isRequired }]) =>
    isRequired === true ? [name] : [],
  );
  return closedMap(Object.fromEntries(properties), required);
}

function fieldSchema(field: OwnRuleField): JsonSchema {
  const value = valueSchema(field);
  const head = described(field.doc);
  return field.isRequired === true
    ? { ...head, anyOf: [{ allOf: [refer('given'), value] }] }
    : { ...head, anyOf: [value, refer('empty')] };
}

function valueSchema(field: OwnRuleField): JsonSchema {
  switch (field.type) {
    case 'text':
      return refer('text');
    case 'texts':
      return refer('words');
    case 'number':
      return matching(String.raw`^-?\d+(\.\d+)?$`, 'expected a number', ['number']);
    case 'options':
      return {
        ...allowing(['object'], 'expected a map'),
        propertyNames: { pattern: String.raw`^(?!severity$)[A-Za-z]\w*$` },
        additionalProperties: refer('words'),
      };
    case 'choice':
      return namedChoices(
        field.of.map((each) => [each, '']),
        `expected ${joinWords(field.of, field.of.length, 'or')}`,
      );
    case 'map':
      return mapSchema(field.fields);
    case 'maps': {
      const map = mapSchema(field.fields);
      const one = field.bare === undefined ? map : { anyOf: [refer('text'), map] };
      return { anyOf: [one, { type: 'array', items: one }] };
    }
  }
}
