import { entityKinds } from '../model/kinds.ts';
import type { EntityRef } from '../model/field.ts';
import { withEntity, writtenEntity } from '../source/written-org.ts';
import type { Store } from '../store/open-store.ts';
import type { YamlValue } from '../yaml/value.ts';
import type { EntityArgument } from './argument.ts';
import { done, type Outcome, type Refusal, type ReshapeState } from './operation.ts';
import { unknownField, withPath } from './written/new-value.ts';
import { wrongValue } from './written/wrong-value.ts';

/** Whatever there is. */
export const anyEntity = {
  type: 'entity',
  to: entityKinds,
  value: 'ref',
  required: true,
  isPositional: true,
  doc: 'of what',
} as const satisfies EntityArgument;

/** What the reader would not take of the fields that something gets. */
export function wrongFields(
  store: Store,
  ref: EntityRef,
  fields: ReadonlyMap<string, YamlValue | undefined>,
): readonly Refusal[] {
  return Array.from(fields).flatMap(([path, value]): readonly Refusal[] => {
    const wrong = unknownField(ref.kind, path);
    return wrong === undefined ? wrongValue(store, ref, path, value) : [{ id: 'known-field', ...wrong }];
  });
}

/** Sets fields of something by their paths, or takes out those without a value. */
export function withFields(
  { written, store, day }: ReshapeState,
  { kind, id }: EntityRef,
  fields: ReadonlyMap<string, YamlValue | undefined>,
): Outcome {
  const refusals = wrongFields(store, { kind, id }, fields);
  if (refusals.length > 0) return { is: 'refused', refusals };
  const entity = writtenEntity(written, kind, id);
  let value = entity?.value ?? new Map<string, YamlValue>();
  for (const [path, field] of fields) value = withPath(value, path, field);
  return done(withEntity(written, kind, id, value), day);
}
