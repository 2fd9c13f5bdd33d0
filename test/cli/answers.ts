import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What the json answers of these commands look like: `schemas/NAME-v1.schema.json`. */
export type AnswerName = keyof typeof validators;

/** A json object, as JSON.parse gives it. */
export type Json = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });

/** The answer as data; throws where it is not what its schema says, or has a field that the schema does not know. */
export function answerOf(name: AnswerName, text: string): Json {
  const parsed: unknown = JSON.parse(text);
  const validate = validators[name]();
  if (!validate(parsed)) throw new Error(ajv.errorsText(validate.errors));
  if (!isJson(parsed)) throw new Error('the answer is no object');
  return parsed;
}

/** The objects of a list in an answer: `findings`, `gaps`, `rows`. */
export function listOf(answer: Json, field: string): readonly Json[] {
  const list = answer[field];
  if (!Array.isArray(list)) throw new Error(`${field} is no list`);
  return list.filter(isJson);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const validators = {
  alignment: once(() => closedSchema('alignment')),
  check: once(() => closedSchema('check')),
  diff: once(() => closedSchema('diff')),
  explain: once(() => closedSchema('explain')),
  gaps: once(() => closedSchema('gaps')),
  impact: once(() => closedSchema('impact')),
  list: once(() => closedSchema('list')),
  log: once(() => closedSchema('log')),
  me: once(() => closedSchema('me')),
  overview: once(() => closedSchema('overview')),
  plan: once(() => closedSchema('plan')),
  query: once(() => closedSchema('query')),
  scenarios: once(() => closedSchema('scenarios')),
  show: once(() => closedSchema('show')),
  tree: once(() => closedSchema('tree')),
  undo: once(() => closedSchema('undo')),
  who: once(() => closedSchema('who')),
};

function closedSchema(name: string) {
  const path = fileURLToPath(new URL(`../../schemas/${name}-v1.schema.json`, import.meta.url));
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const closed = close(schema);
  if (!isJson(closed)) throw new Error(`${path} holds no schema`);
  return ajv.compile(closed);
}

/** A field that the schema does not name is a mistake here, though not for a reader of an older v1. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (!isJson(schema)) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, close(value)] as const);
  const isOpen =
    isJson(schema['properties']) && schema['type'] === 'object' && !('additionalProperties' in schema);
  const closed: Json = Object.fromEntries(inner);
  return isOpen ? { ...closed, additionalProperties: false } : closed;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
