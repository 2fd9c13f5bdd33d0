import { textCell } from '../../queries/cells.ts';
import type { EntityRef } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import { withNewEntity, type WrittenOrg } from '../../source/written-org.ts';
import type { YamlValue } from '../../yaml/value.ts';
import { onDay } from '../argument.ts';
import { dayAfter } from '../days.ts';
import { groupsOn, isThereOn, notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Outcome, type Refusal } from '../operation.ts';
import {
  memberOf,
  withMembers,
  withMembershipEnded,
  withMembershipPaused,
  writtenMembers,
} from '../written/members.ts';

/** Lets people, or a whole squad, work on something by themselves until a day, after which they are back. */
export const isolate = defineOperation({
  id: 'isolate',
  summary: 'lets people work by themselves until a day',
  pattern: 'isolation',
  arguments: {
    ref: {
      type: 'entities',
      to: ['person', 'squad'],
      value: 'ref',
      required: true,
      isPositional: true,
      doc: 'people, or squads whose people it is',
    },
    until: { type: 'day', value: 'day', required: true, doc: 'the last day; the day after they are back' },
    as: {
      type: 'newId',
      value: 'new-id',
      doc: 'the id of their squad (default: the first that is named, with -isolation behind it)',
    },
    tribe: { type: 'reference', to: 'tribe', value: 'tribe', doc: 'the tribe of that (default: theirs)' },
    mission: { type: 'text', value: 'words', doc: 'what it is there for' },
    on: onDay,
  },
  example: "ada-abara bela-holm --until 2027-01-31 --as start-faster --mission 'start in 100 ms'",
  apply(state, { ref: refs, until, as, tribe, mission, on = state.day }) {
    const { store, written } = state;
    const squad = as ?? `${refs[0]?.id ?? ''}-isolation`;
    const refusals: Refusal[] = refs.flatMap(({ kind, id }) => notThere(store, kind, id, on));
    if (refusals.length > 0) return { is: 'refused', refusals };
    if (until < on)
      return refused('isolation-ends', `${until} is before ${on}`, 'name a later day with --until');
    if (store.first(`SELECT 1 FROM entity WHERE kind = 'squad' AND id = ?`, squad) !== undefined) {
      return refused('id-is-free', `there is a squad ${squad} already`, 'choose another id with --as');
    }
    const people = peopleOf(store, written, refs, on);
    if (people.length === 0) return refused('isolation-has-people', 'there is nobody in it', 'name people');
    const tribes = tribesOf(store, people, on);
    const home = tribe ?? (tribes.length === 1 ? tribes[0] : undefined);
    if (home === undefined && tribes.length > 1) return whichTribe(tribes);
    const fields = Object.entries({ from: on, until, tribe: home, mission }).flatMap(
      ([field, value]): readonly (readonly [string, YamlValue])[] =>
        value === undefined ? [] : [[field, value]],
    );
    let org = withNewEntity(written, 'squad', squad, new Map(fields));
    for (const person of people) org = away(store, org, { person, squad, on, until });
    return done(org, on);
  },
});

/** Those who are named, and who is in the squads that are. */
function peopleOf(store: Store, org: WrittenOrg, refs: readonly EntityRef[], on: string): readonly string[] {
  const all = refs.flatMap(({ kind, id }) =>
    kind === 'person' ? [id] : writtenMembers(org, 'squad', id).flatMap((item) => memberOf(item) ?? []),
  );
  const named = new Set(refs.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])));
  const squads = refs.flatMap(({ kind, id }) => (kind === 'squad' ? [id] : []));
  return Array.from(new Set(all)).filter(
    (person) =>
      named.has(person) ||
      (isThereOn(store, 'person', person, on) &&
        groupsOn(store, 'squad', person, on).some(({ group }) => squads.includes(group))),
  );
}

function tribesOf(store: Store, people: readonly string[], on: string): readonly string[] {
  const tribes = people.flatMap((person) =>
    groupsOn(store, 'squad', person, on).flatMap(
      ({ group }) =>
        textCell(store.first(`SELECT tribe_id FROM squad WHERE id = ?`, group)?.['tribe_id']) ?? [],
    ),
  );
  return Array.from(new Set(tribes)).toSorted();
}

function whichTribe(tribes: readonly string[]): Outcome {
  const answers = tribes.map((tribe) => ({ text: tribe, argument: 'tribe', value: tribe }));
  return {
    is: 'open',
    questions: [{ text: 'they are of several tribes: of which is their squad?', answers }],
  };
}

/** Out of every squad for the time, and back in them after it, with the same shares. */
function away(
  store: Store,
  org: WrittenOrg,
  {
    person,
    squad,
    on,
    until,
  }: { readonly person: string; readonly squad: string; readonly on: string; readonly until: string },
): WrittenOrg {
  let changed = withMembers(org, 'squad', squad, [
    ...writtenMembers(org, 'squad', squad),
    new Map([
      ['person', person],
      ['from', on],
      ['until', until],
    ]),
  ]);
  const back = dayAfter(until);
  for (const { group } of groupsOn(store, 'squad', person, on)) {
    const membership = { kind: 'squad', group, person } as const;
    const isBack = isThereOn(store, 'squad', group, back) && isThereOn(store, 'person', person, back);
    changed = isBack
      ? withMembershipPaused(changed, membership, { day: on, back })
      : withMembershipEnded(changed, membership, on);
  }
  return changed;
}
