import { entityKinds } from '../../model/kinds.ts';
import type { EntityRef } from '../../model/field.ts';
import { withEntity, writtenEntity } from '../../source/written-org.ts';
import type { YamlValue } from '../../yaml/value.ts';
import type { EntityArgument } from '../argument.ts';
import { defineOperation, done, type Outcome, type Refusal, type ReshapeState } from '../operation.ts';
import { unknownField, valueOfText, withPath } from '../written/new-value.ts';

const ref = {
  type: 'entity',
  to: entityKinds,
  value: 'ref',
  required: true,
  isPositional: true,
  doc: 'of what',
} as const satisfies EntityArgument;

/** Writes fields of something that there is. */
export const set = defineOperation({
  id: 'set',
  summary: 'writes fields of something',
  pattern: null,
  arguments: {
    ref,
    fields: {
      type: 'fields',
      value: 'field=value',
      required: true,
      isPositional: true,
      doc: 'what: mission="find it", systemOwners.dev=ada, tags=[a,b]',
    },
  },
  example: "podcast-discovery channel='#podcasts' type=stream-aligned",
  apply: (state, { ref: of, fields }) =>
    withFields(state, of, new Map(Array.from(fields, ([path, text]) => [path, valueOfText(text)]))),
});

/** Takes fields of something out. */
export const unset = defineOperation({
  id: 'unset',
  summary: 'takes fields of something out',
  pattern: null,
  arguments: {
    ref,
    field: { type: 'texts', value: 'field', required: true, isPositional: true, doc: 'which' },
  },
  example: 'luca-zimmer skills',
  apply: (state, { ref: of, field: fields }) =>
    withFields(state, of, new Map(fields.map((path) => [path, undefined]))),
});

function withFields(
  { written, day }: ReshapeState,
  { kind, id }: EntityRef,
  fields: ReadonlyMap<string, YamlValue | undefined>,
): Outcome {
  const refusals = Array.from(fields.keys()).flatMap((path): readonly Refusal[] => {
    const wrong = unknownField(kind, path);
    return wrong === undefined ? [] : [{ id: 'known-field', ...wrong }];
  });
  if (refusals.length > 0) return { is: 'refused', refusals };
  const entity = writtenEntity(written, kind, id);
  let value = entity?.value ?? new Map<string, YamlValue>();
  for (const [path, field] of fields) value = withPath(value, path, field);
  return done(withEntity(written, kind, id, value), day);
}
