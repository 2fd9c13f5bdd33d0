import { onDay } from '../argument.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation } from '../operation.ts';
import { begun, newGroup } from '../start-group.ts';

/** Begins a guild: whoever shares an interest, across the tribes. */
export const startGuild = defineOperation({
  id: 'start-guild',
  summary: 'begins a guild across the tribes',
  pattern: null,
  arguments: {
    id: newGroup.id,
    topic: { type: 'text', value: 'words', required: true, doc: 'what it is about' },
    coordinator: { type: 'reference', to: 'person', value: 'person', doc: 'who calls the meetings' },
    members: newGroup.members,
    name: newGroup.name,
    on: onDay,
  },
  example: "craft-of-mixing --topic 'mixes that last' --coordinator uma-kaya --members uma-kaya,hana-xu",
  apply(state, { id: guild, topic, coordinator, members: people = [], name: said, on = state.day }) {
    const refusals = coordinator === undefined ? [] : notThere(state.store, 'person', coordinator, on);
    const fields = { name: said, from: on, topic, coordinator };
    return begun(state, refusals, { kind: 'guild', group: guild, fields, people, earlier: undefined, on });
  },
});
