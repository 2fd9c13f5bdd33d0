import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Draft } from '../../src/render/schema/json-schema.ts';
import { orgSchema, type SchemaRequest } from '../../src/render/schema/org-schema.ts';
import { builtInRules } from '../../src/rules/all.ts';
import { ownRuleFields } from '../../src/rules/own/own-rule-fields.ts';
import { profiles } from '../../src/rules/profiles/all.ts';

/** Keywords of editors; a validator knows nothing of them. */
const ofEditors = [
  'markdownDescription',
  'enumDescriptions',
  'errorMessage',
  'patternErrorMessage',
  'defaultSnippets',
  'doNotSuggest',
];

/** Whether a schema accepts a YAML text, and if not what it says. */
export type Verdict = (yaml: string) => string | null;

/** The schema of the tables, compiled for a draft; other properties of the request as they are given. */
export function compiledSchema(draft: Draft, request: Partial<SchemaRequest> = {}): Verdict {
  return compileSchema(
    draft,
    orgSchema({
      draft,
      isIncluded: false,
      choices: null,
      rules: builtInRules,
      profiles,
      ownRuleFields,
      ...request,
    }),
  );
}

/** A schema as the program prints it. */
export function compileSchema(draft: Draft, text: string): Verdict {
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema');
  const options = { strict: true, strictTypes: false, allErrors: true } as const;
  const ajv = draft === '07' ? new Ajv(options) : new Ajv2020(options);
  const validate = ajv.addVocabulary(ofEditors).compile(schema);
  return (yaml) => (validate(parse(yaml)) ? null : ajv.errorsText(validate.errors));
}
