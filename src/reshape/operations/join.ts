import { onDay, peopleArgument } from '../argument.ts';
import { earlierArgument, groupKindOf, joinedBy } from '../join-groups.ts';
import { groupsOn, notThere } from '../on-the-day.ts';
import { defineOperation, type Refusal } from '../operation.ts';

/** Lets people join a chapter or a guild. */
export const join = defineOperation({
  id: 'join',
  summary: 'lets people join a chapter or a guild',
  pattern: null,
  arguments: {
    person: peopleArgument,
    to: {
      type: 'entity',
      to: ['chapter', 'guild'],
      value: 'ref',
      required: true,
      doc: 'the chapter or guild',
    },
    earlier: earlierArgument,
    on: onDay,
  },
  example: 'hana-xu --to guild:backend',
  apply(state, { person: people, to, earlier, on = state.day }) {
    const { store, written } = state;
    const kind = groupKindOf(to);
    const refusals: readonly Refusal[] = [
      ...notThere(store, kind, to.id, on),
      ...people
        .filter((each) => groupsOn(store, kind, each, on).some(({ group }) => group === to.id))
        .map((each) => ({
          id: 'join-changes-group',
          message: `${each} is in ${kind} ${to.id} already`,
          help: 'leave the person out',
        })),
    ];
    if (refusals.length > 0) return { is: 'refused', refusals };
    return joinedBy(state, written, { kind, group: to.id, people, earlier, on });
  },
});
