import type { EntityKind, Field } from '../../model/field.ts';
import { kindDocs } from '../../model/kind-docs.ts';
import { entityKinds, fieldTables, sections } from '../../model/kinds.ts';
import { waiverFields } from '../../model/waiver.ts';
import {
  closedMap,
  fieldOf,
  fieldSchema,
  fieldsSchema,
  listOnly,
  mapOnly,
  referenceName,
  requiredOf,
} from './field-schema.ts';
import { allowing, described, refer, schemaText, type Draft, type JsonSchema } from './json-schema.ts';
import { level, policySchema, waivedRule, type PolicyWords } from './policy-schema.ts';
import { idSchema, liveReference, openReference, waiverTarget, type Choice } from './reference-schema.ts';
import { empty, given, oneDay, onePeriod, oneText } from './scalar-schema.ts';

/** What a schema is made for. */
export interface SchemaRequest extends PolicyWords {
  readonly draft: Draft;
  /** Whether it is for files that others include: they may leave the version out. */
  readonly isIncluded: boolean;
  /** What references may name; null where any good id will do. */
  readonly choices: readonly Choice[] | null;
}

/** The JSON Schema of org.yaml, as text. */
export function orgSchema(request: SchemaRequest): string {
  const { draft, isIncluded } = request;
  const schema = {
    description:
      'Who is where, and who owns what: squads, tribes, chapters, guilds and the software they own.',
    ...closedMap(topProperties(request), isIncluded ? [] : ['version']),
  };
  return schemaText(schema, definitions(request), draft);
}

function topProperties(request: SchemaRequest): Readonly<Record<string, JsonSchema>> {
  const version = { enum: [1, '1'], errorMessage: 'expected version: 1' };
  return {
    version: {
      ...described('The version of the format: `1`.'),
      ...(request.isIncluded ? { anyOf: [version, refer('empty')] } : version),
    },
    org: { description: kindDocs.org, ...fieldsSchema(fieldTables.org) },
    include: {
      ...described(
        'Further files of the same shape, as paths or globs relative to this file: `[tribes/*.yaml]`.',
      ),
      anyOf: [refer('texts')],
    },
    policy: policySchema(request),
    ...Object.fromEntries(entityKinds.map((kind) => [sections[kind], sectionSchema(kind)])),
    waivers: {
      description: 'Findings that are known, for a reason and until a day.',
      ...listOnly,
      items: refer('waiver'),
    },
  };
}

function sectionSchema(kind: EntityKind): JsonSchema {
  return {
    description: kindDocs[kind],
    ...mapOnly,
    propertyNames: refer('id'),
    additionalProperties: refer(kind),
  };
}

function definitions(request: SchemaRequest): JsonSchema {
  const { choices } = request;
  const kinds = entityKinds.map((kind) => [kind, fieldsSchema(fieldTables[kind])] as const);
  const references = referenceForms().map((to) => {
    const schema = choices === null ? openReference(to) : liveReference(to, choices);
    return [referenceName(to), schema] as const;
  });
  return {
    ...Object.fromEntries(kinds),
    waiver: waiverSchema(request),
    ...Object.fromEntries(references),
    id: idSchema,
    level,
    text: oneText,
    texts: {
      ...allowing(['string', 'number', 'boolean', 'array', 'null'], 'expected a text or a list of texts'),
      items: refer('text'),
    },
    words: {
      ...allowing(['string', 'number', 'boolean', 'array', 'null'], 'expected a word or a list of words'),
      items: allowing(['string', 'number', 'boolean'], 'expected a word'),
    },
    day: oneDay,
    period: onePeriod,
    given,
    empty,
  };
}

/** One waiver; the rules are proposed, and what it may be on. */
function waiverSchema({ rules, choices }: SchemaRequest): JsonSchema {
  const properties = Object.entries(waiverFields).map(([name, field]) => {
    if (name === 'rule') return [name, fieldOf(field, waivedRule(rules))] as const;
    return [name, name === 'on' ? fieldOf(field, waiverTarget(choices)) : fieldSchema(field)] as const;
  });
  return {
    title: 'waiver',
    type: 'object',
    ...closedMap(Object.fromEntries(properties), requiredOf(waiverFields)),
  };
}

/** The combinations of kinds that some field refers to. */
function referenceForms(): readonly (readonly EntityKind[])[] {
  const tables: readonly Readonly<Record<string, Field>>[] = [...Object.values(fieldTables), waiverFields];
  const forms = tables.flatMap((table) => Object.values(table).flatMap(formsOf));
  return Array.from(new Map(forms.map((to) => [referenceName(to), to])).values());
}

function formsOf(field: Field): readonly (readonly EntityKind[])[] {
  switch (field.type) {
    case 'reference':
    case 'referenceMap':
      return [[field.to]];
    case 'references':
      return [field.to];
    case 'record':
    case 'records':
      return Object.values<Field>(field.fields).flatMap(formsOf);
    default:
      return [];
  }
}
