import { withNewEntity } from '../../source/written-org.ts';
import type { YamlValue } from '../../yaml/value.ts';
import { onDay, type NewIdArgument, type ReferencesArgument, type TextArgument } from '../argument.ts';
import { earlierArgument, joinedBy } from '../join-groups.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, refused, type Outcome, type Refusal, type ReshapeState } from '../operation.ts';

const id = {
  type: 'newId',
  value: 'new-id',
  required: true,
  isPositional: true,
  doc: 'its id',
} as const satisfies NewIdArgument;
const members = {
  type: 'references',
  to: 'person',
  value: 'a,b',
  doc: 'its people',
} as const satisfies ReferencesArgument;
const name = { type: 'text', value: 'name', doc: 'the name people say' } as const satisfies TextArgument;

/** Begins a chapter: people of one discipline in a tribe, whose lead is their line manager. */
export const startChapter = defineOperation({
  id: 'start-chapter',
  summary: 'begins a chapter of a tribe',
  pattern: null,
  arguments: {
    id,
    tribe: { type: 'reference', to: 'tribe', value: 'tribe', required: true, doc: 'its tribe' },
    discipline: { type: 'text', value: 'word', required: true, doc: 'what its people do' },
    lead: {
      type: 'reference',
      to: 'person',
      value: 'person',
      required: true,
      doc: 'the line manager of its people',
    },
    members,
    earlier: earlierArgument,
    name,
    on: onDay,
  },
  example:
    'data-discovery --tribe discovery --discipline data --lead hugo-xu --members bela-young --earlier leave',
  apply(
    state,
    { id: chapter, tribe, discipline, lead, members: people = [], earlier, name: said, on = state.day },
  ) {
    const refusals = [
      ...notThere(state.store, 'tribe', tribe, on),
      ...notThere(state.store, 'person', lead, on),
    ];
    const fields = { name: said, from: on, tribe, discipline, lead };
    return begun(state, refusals, { kind: 'chapter', group: chapter, fields, people, earlier, on });
  },
});

/** Begins a guild: whoever shares an interest, across the tribes. */
export const startGuild = defineOperation({
  id: 'start-guild',
  summary: 'begins a guild across the tribes',
  pattern: null,
  arguments: {
    id,
    topic: { type: 'text', value: 'words', required: true, doc: 'what it is about' },
    coordinator: { type: 'reference', to: 'person', value: 'person', doc: 'who calls the meetings' },
    members,
    name,
    on: onDay,
  },
  example: "craft-of-mixing --topic 'mixes that last' --coordinator uma-kaya --members uma-kaya,hana-xu",
  apply(state, { id: guild, topic, coordinator, members: people = [], name: said, on = state.day }) {
    const refusals = coordinator === undefined ? [] : notThere(state.store, 'person', coordinator, on);
    const fields = { name: said, from: on, topic, coordinator };
    return begun(state, refusals, { kind: 'guild', group: guild, fields, people, earlier: undefined, on });
  },
});

interface Beginning {
  readonly kind: 'chapter' | 'guild';
  readonly group: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly people: readonly string[];
  readonly earlier: string | undefined;
  readonly on: string;
}

function begun(state: ReshapeState, refusals: readonly Refusal[], beginning: Beginning): Outcome {
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
