import type { WrittenOrg } from '../../source/written-org.ts';
import { onDay, peopleArgument } from '../argument.ts';
import { chapterArguments, withChapterSettled, type ChapterChoice } from '../settle-chapter.ts';
import { groupsOn, notThere, type MembershipOnDay } from '../on-the-day.ts';
import {
  defineOperation,
  type Outcome,
  type Question,
  type Refusal,
  type ReshapeState,
} from '../operation.ts';
import { withMembershipBegun, withMembershipEnded } from '../written/members.ts';

/** Moves people from one squad to another. */
export const move = defineOperation({
  id: 'move',
  summary: 'moves people from one squad to another',
  pattern: 'switching',
  arguments: {
    person: peopleArgument,
    to: { type: 'reference', to: 'squad', value: 'squad', required: true, doc: 'where to' },
    from: {
      type: 'reference',
      to: 'squad',
      value: 'squad',
      doc: 'which squad they leave, where they are in several',
    },
    share: {
      type: 'number',
      min: 0,
      max: 1,
      value: '0-1',
      doc: 'the part of a full week there (default: as it was)',
    },
    ...chapterArguments,
    on: onDay,
  },
  example: 'ada-abara --to web-player --on 2026-12-01',
  apply(state, { person: people, to, from, share, chapter, manager, on = state.day }) {
    return movePeople(
      state,
      people.map((person) => ({ person, to, from, share })),
      { chapter, manager, on },
    );
  },
});

/** Somebody who changes squad. */
export interface Mover {
  readonly person: string;
  readonly to: string;
  /** The squad that is left; undefined where the person is in one only. */
  readonly from?: string | undefined;
  readonly share?: number | undefined;
}

/** Moves each to where they go, all at once: whoever is refused or asked about stops all. */
export function movePeople(
  state: ReshapeState,
  movers: readonly Mover[],
  choice: ChapterChoice & { readonly on: string },
): Outcome {
  const { store } = state;
  const refusals: Refusal[] = uniqueTargets(movers).flatMap((to) => notThere(store, 'squad', to, choice.on));
  const questions: Question[] = [];
  let org = state.written;
  for (const mover of movers) {
    const squads = groupsOn(store, 'squad', mover.person, choice.on);
    const refusal = whyNot(state, mover, squads, choice.on);
    if (refusal !== null) {
      refusals.push(refusal);
      continue;
    }
    const left = mover.from ?? (squads.length > 1 ? undefined : (squads[0]?.group ?? null));
    if (left === undefined) {
      questions.push(whichSquad(mover, squads));
      continue;
    }
    refusals.push(...movedTwice(state, mover, left, choice.on));
    org = moved(org, mover, squads.find(({ group }) => group === left) ?? null, choice.on);
    const settled = withChapterSettled(state, org, { ...mover, from: left }, choice);
    if (settled.is === 'done') org = settled.org;
    if (settled.is === 'refused') refusals.push(...settled.refusals);
    if (settled.is === 'open') questions.push(...settled.questions);
  }
  if (refusals.length > 0) return { is: 'refused', refusals };
  if (questions.length > 0) return { is: 'open', questions };
  const all = movers.map(({ person, to }) => ({ person, to, on: choice.on }));
  return { is: 'done', org, from: choice.on, moved: all };
}

/** Refuses to undo an earlier move on its own day: one of the two is not meant. */
function movedTwice(
  state: ReshapeState,
  { person, to }: Mover,
  left: string | null,
  on: string,
): readonly Refusal[] {
  const isEarlier = state.moved?.some((each) => each.person === person && each.to === left && each.on === on);
  if (isEarlier !== true) return [];
  return [
    {
      id: 'mover-moves-once-a-day',
      message: `${person} is moved to squad ${left} and on to squad ${to}, both on ${on}`,
      help: 'leave one of the two out, or give the later one another day with --on',
    },
  ];
}

function uniqueTargets(movers: readonly Mover[]): readonly string[] {
  return Array.from(new Set(movers.map(({ to }) => to)));
}

/** The share goes with the person, unless another is given. */
function moved(
  org: WrittenOrg,
  { person, to, share }: Mover,
  left: MembershipOnDay | null,
  on: string,
): WrittenOrg {
  const ended =
    left === null ? org : withMembershipEnded(org, { kind: 'squad', group: left.group, person }, on);
  const part = share ?? left?.share ?? null;
  const fields = part === null ? {} : { share: String(part) };
  return withMembershipBegun(ended, { kind: 'squad', group: to, person }, on, fields);
}

function whyNot(
  { store }: ReshapeState,
  { person, to, from }: Mover,
  squads: readonly MembershipOnDay[],
  on: string,
): Refusal | null {
  const [gone] = notThere(store, 'person', person, on);
  if (gone !== undefined) return gone;
  if (squads.some(({ group }) => group === to)) {
    return {
      id: 'move-changes-squad',
      message: `${person} is in squad ${to} already`,
      help: 'leave the person out, or name another squad with --to',
    };
  }
  if (from === undefined || squads.some(({ group }) => group === from)) return null;
  const places = squads.map(({ group }) => group).join(', ');
  return {
    id: 'mover-is-member',
    message: `${person} is not in squad ${from} on ${on}`,
    help: squads.length === 0 ? 'leave --from out: the person is in no squad' : `the person is in ${places}`,
  };
}

function whichSquad({ person, to }: Mover, squads: readonly MembershipOnDay[]): Question {
  return {
    text: `${person} is in ${squads.length} squads: which one is left for squad ${to}?`,
    answers: squads.map(({ group, share }) => ({
      text: share === null ? group : `${group} (${share} of the week)`,
      argument: 'from',
      value: group,
    })),
  };
}
