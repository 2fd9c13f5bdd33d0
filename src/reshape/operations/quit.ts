import { onDay, peopleArgument } from '../argument.ts';
import { groupKindOf } from '../join-groups.ts';
import { groupsOn } from '../on-the-day.ts';
import { defineOperation, done } from '../operation.ts';
import { withMembershipEnded } from '../written/members.ts';

/** Lets people quit a chapter or a guild. */
export const quit = defineOperation({
  id: 'quit',
  summary: 'lets people quit a chapter or a guild',
  pattern: null,
  arguments: {
    person: peopleArgument,
    from: {
      type: 'entity',
      to: ['chapter', 'guild'],
      value: 'ref',
      required: true,
      doc: 'the chapter or guild',
    },
    on: { ...onDay, doc: 'the first day without them (default: today)' },
  },
  example: 'cleo-frost --from guild:backend',
  apply({ written, store, day }, { person: people, from, on = day }) {
    const kind = groupKindOf(from);
    const refusals = people
      .filter((each) => !groupsOn(store, kind, each, on).some(({ group }) => group === from.id))
      .map((each) => ({
        id: 'quitter-is-member',
        message: `${each} is not in ${kind} ${from.id} on ${on}`,
        help: `orgctl show ${kind}:${from.id} says who is`,
      }));
    if (refusals.length > 0) return { is: 'refused', refusals };
    const org = people.reduce(
      (changed, each) => withMembershipEnded(changed, { kind, group: from.id, person: each }, on),
      written,
    );
    return done(org, on);
  },
});
