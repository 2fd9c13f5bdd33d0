import { onDay, type ReferencesArgument } from '../argument.ts';
import { earlierArgument, joinedBy } from '../join-groups.ts';
import { groupsOn, notThere } from '../on-the-day.ts';
import { defineOperation, done, type Refusal } from '../operation.ts';
import { withMembershipEnded } from '../written/members.ts';

const person = {
  type: 'references',
  to: 'person',
  value: 'person',
  required: true,
  isPositional: true,
  doc: 'who',
} as const satisfies ReferencesArgument;

/** Lets people join a chapter or a guild. */
export const join = defineOperation({
  id: 'join',
  summary: 'lets people join a chapter or a guild',
  pattern: null,
  arguments: {
    person,
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
    const kind = kindOf(to.kind);
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

/** Lets people quit a chapter or a guild. */
export const quit = defineOperation({
  id: 'quit',
  summary: 'lets people quit a chapter or a guild',
  pattern: null,
  arguments: {
    person,
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
    const kind = kindOf(from.kind);
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

function kindOf(kind: string): 'chapter' | 'guild' {
  return kind === 'guild' ? 'guild' : 'chapter';
}
