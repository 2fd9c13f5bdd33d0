import type { Argument } from '../../reshape/argument.ts';
import type { Operation } from '../../reshape/operation.ts';
import { closedMap } from './field-schema.ts';
import { allowing, described, refer, schemaText, type Draft, type JsonSchema } from './json-schema.ts';
import { idSchema, namedChoices } from './reference-schema.ts';
import { oneDay, oneText } from './scalar-schema.ts';

/** What a schema of scenario files knows. */
export interface ScenarioSchemaRequest {
  readonly draft: Draft;
  readonly operations: readonly Operation[];
  /** Every rule by its id, with what it says. */
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
  /** Every figure of an impact, with what it is called. */
  readonly figures: readonly (readonly [name: string, words: string])[];
}

/** The JSON Schema of scenario files, as text. */
export function scenarioSchema(request: ScenarioSchemaRequest): string {
  const { operations, rules, figures } = request;
  const step = {
    ...allowing(['object'], 'expected one operation: move: {person: ada, to: search}'),
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(operations.map((operation) => [operation.id, operationSchema(operation)])),
  };
  const schema = {
    description: 'Operations on an organisation, to be planned, compared and applied.',
    ...closedMap(
      {
        scenario: { ...described('Its name.'), ...refer('text') },
        why: { ...described('Why it is thought of.'), ...refer('text') },
        ops: {
          ...described('What is done, in order; each operation meets what the one before left.'),
          ...allowing(['array'], 'expected a list of operations'),
          minItems: 1,
          items: refer('step'),
        },
        expect: refer('expect'),
      },
      ['scenario', 'ops'],
    ),
  };
  const rule = namedChoices(
    rules.map(({ id, summary }) => [id, summary]),
    'expected a rule',
  );
  const definitions = {
    step,
    expect: expectSchema(figures),
    rule: { anyOf: [rule, refer('id')] },
    figure: namedChoices(figures, 'expected a figure of the impact'),
    id: idSchema,
    day: oneDay,
    text: oneText,
    texts: { anyOf: [refer('text'), { type: 'array', minItems: 1, items: refer('text') }] },
  };
  return schemaText(schema, definitions, request.draft);
}

function expectSchema(figures: ScenarioSchemaRequest['figures']): JsonSchema {
  const one = closedMap({ rule: refer('rule'), on: refer('text') }, ['rule', 'on']);
  const listOf = (item: JsonSchema) => ({ anyOf: [{ type: 'array', items: item }, item] });
  return {
    ...described('What the scenario promises; a plan says which of it is so.'),
    ...closedMap(
      {
        rules: {
          ...described('Rules that find nothing new and nothing worse; with `on`, nothing at all on that.'),
          ...listOf({ anyOf: [refer('rule'), one] }),
        },
        figures: { ...described('Figures that do not get worse.'), ...listOf(refer('figure')) },
        atMost: {
          ...described('How many there may be of what.'),
          ...closedMap(
            Object.fromEntries(
              figures.map(([name, words]) => [name, { description: words, type: 'integer', minimum: 0 }]),
            ),
            [],
          ),
        },
      },
      [],
    ),
  };
}

function operationSchema({ summary, arguments: table }: Operation): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(table).map(([name, argument]) => [
      name,
      { ...described(argument.doc), ...argumentSchema(argument) },
    ]),
  );
  const required = Object.entries(table).flatMap(([name, argument]) =>
    argument.required === true ? [name] : [],
  );
  return { description: summary, ...closedMap(properties, required) };
}

function argumentSchema(argument: Argument): JsonSchema {
  switch (argument.type) {
    case 'day':
      return refer('day');
    case 'newId':
      return refer('id');
    case 'newIds':
      return { anyOf: [refer('id'), { type: 'array', minItems: 1, items: refer('id') }] };
    case 'number':
      return { type: 'number', minimum: argument.min, maximum: argument.max };
    case 'choice':
      return { enum: argument.choices };
    case 'flag':
      return { enum: [true, false] };
    case 'references':
    case 'entities':
    case 'texts':
      return refer('texts');
    case 'groups':
      return { anyOf: [refer('texts'), { type: 'array', minItems: 1, items: refer('texts') }] };
    case 'places':
    case 'fields':
      return { type: 'object', additionalProperties: refer('texts') };
    default:
      return refer('text');
  }
}
