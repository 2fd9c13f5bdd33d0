import { withNewEntity } from '../source/written-org.ts';
import type { YamlValue } from '../yaml/value.ts';
import type { NewIdArgument, ReferencesArgument, TextArgument } from './argument.ts';
import { joinedBy } from './join-groups.ts';
import { refused, type Outcome, type Refusal, type ReshapeState } from './operation.ts';

/** What is said of any group that begins. */
export const newGroup = {
  id: {
    type: 'newId',
    value: 'new-id',
    required: true,
    isPositional: true,
    doc: 'its id',
  } as const satisfies NewIdArgument,
  members: {
    type: 'references',
    to: 'person',
    value: 'a,b',
    doc: 'its people',
  } as const satisfies ReferencesArgument,
  name: { type: 'text', value: 'name', doc: 'the name people say' } as const satisfies TextArgument,
} as const;

/** A group that begins on a day, with its people. */
export interface Beginning {
  readonly kind: 'chapter' | 'guild';
  readonly group: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly people: readonly string[];
  readonly earlier: string | undefined;
  readonly on: string;
}

/** Begins it; `refusals` are what else stands in the way. */
export function begun(state: ReshapeState, refusals: readonly Refusal[], beginning: Beginning): Outcome {
  const { kind, group, fields } = beginning;
  if (state.store.first(`SELECT 1 FROM entity WHERE kind = ? AND id = ?`, kind, group) !== undefined) {
    return refused(
      'id-is-free',
      `there is a ${kind} ${group} already`,
      'choose another id, or let people join it',
    );
  }
  if (refusals.length > 0) return { is: 'refused', refusals };
  const value = Object.entries(fields).flatMap(([field, text]): readonly (readonly [string, YamlValue])[] =>
    text === undefined ? [] : [[field, text]],
  );
  return joinedBy(state, withNewEntity(state.written, kind, group, new Map(value)), beginning);
}
