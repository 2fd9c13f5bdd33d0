import { onDay } from '../argument.ts';
import { earlierArgument } from '../join-groups.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation } from '../operation.ts';
import { begun, newGroup } from '../start-group.ts';

/** Begins a chapter: people of one discipline in a tribe, whose lead is their line manager. */
export const startChapter = defineOperation({
  id: 'start-chapter',
  summary: 'begins a chapter of a tribe',
  pattern: null,
  arguments: {
    id: newGroup.id,
    tribe: { type: 'reference', to: 'tribe', value: 'tribe', required: true, doc: 'its tribe' },
    discipline: { type: 'text', value: 'word', required: true, doc: 'what its people do' },
    lead: {
      type: 'reference',
      to: 'person',
      value: 'person',
      required: true,
      doc: 'the line manager of its people',
    },
    members: newGroup.members,
    earlier: earlierArgument,
    name: newGroup.name,
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
