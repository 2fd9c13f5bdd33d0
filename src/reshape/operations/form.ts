import { joinWords } from '../../diagnostics/words.ts';
import { withNewEntity, type WrittenOrg } from '../../source/written-org.ts';
import { onDay } from '../argument.ts';
import { dayAfter } from '../days.ts';
import { proposalsOf, takenTeam } from '../form/proposals-of.ts';
import { findTeams } from '../form/find-teams.ts';
import { meantWord } from '../form/meant-word.ts';
import { readTeamProblem } from '../form/read-team-problem.ts';
import type { Need, TeamProblem } from '../form/team.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Outcome, type ReshapeState } from '../operation.ts';
import { withChapterSettled } from '../settle-chapter.ts';
import { notFound, pick } from '../pick.ts';
import { withMembershipBegun, withMembershipEnded, withMembershipPaused } from '../written/members.ts';

/** Makes a new squad of people the organisation already has. */
export const form = defineOperation({
  id: 'form',
  summary: 'makes a new squad of people whom the organisation already has',
  pattern: 'isolation, recombination',
  arguments: {
    squad: { type: 'newId', value: 'new-id', required: true, isPositional: true, doc: 'the id of the squad' },
    tribe: { type: 'reference', to: 'tribe', value: 'tribe', required: true, doc: 'where it belongs' },
    skills: { type: 'texts', value: 'a,b', doc: 'what somebody in it can do' },
    knows: {
      type: 'references',
      to: 'component',
      value: 'a,b',
      doc: 'the components that somebody in it knows',
    },
    disciplines: { type: 'texts', value: 'a,b', doc: 'the disciplines that are in it' },
    size: {
      type: 'number',
      min: 1,
      max: 99,
      value: 'n',
      doc: 'how many people (default: as many as that takes, and at least the minimum of a squad)',
    },
    with: { type: 'references', to: 'person', value: 'a,b', doc: 'who is in it in any case' },
    without: { type: 'references', to: 'person', value: 'a,b', doc: 'who is not' },
    mission: { type: 'text', value: 'text', doc: 'what it is for' },
    pick,
    chapter: {
      type: 'choice',
      choices: ['keep', 'matching'],
      value: 'word',
      doc: 'where somebody changes tribe: keep the chapter, or join the one of the discipline',
    },
    on: onDay,
    until: { type: 'day', value: 'day', doc: 'the last day; everybody is back the day after' },
  },
  example:
    'listening-lab --tribe discovery --skills kafka --knows search-api,play-gateway --size 5 --chapter keep',
  apply(state, given) {
    const { squad, tribe, on = state.day, until } = given;
    const refusal = whyNot(state, { squad, tribe, on, until });
    if (refusal !== null) return refusal;
    const needs: readonly Need[] = [
      ...(given.skills ?? []).map((value) => ({ kind: 'skill', value }) as const),
      ...(given.knows ?? []).map((value) => ({ kind: 'component', value }) as const),
      ...(given.disciplines ?? []).map((value) => ({ kind: 'discipline', value }) as const),
    ];
    const pinned = given.with ?? [];
    if (needs.length === 0 && pinned.length === 0) {
      return refused(
        'team-has-a-task',
        `squad ${squad} is asked for nothing`,
        'say what it needs with --skills, --knows or --disciplines, or who is in it with --with',
      );
    }
    const problem = readTeamProblem(
      state.store,
      { needs, tribe, size: given.size ?? null, pinned: new Set(pinned), excluded: new Set(given.without) },
      state.limits,
    );
    const absent = pinned.filter((person) => problem.candidates.every((each) => each.person !== person));
    if (absent.length > 0) {
      const help = 'name people who are here, and not with --without, too';
      return refused('pinned-are-candidates', `${joinWords(absent)} cannot be in it`, help);
    }
    const found = findTeams(problem);
    if ('none' in found) return refused('team-can-be-found', found.none, 'ask for fewer people, or for less');
    const team = takenTeam(found, given.pick);
    if (team === null) return { is: 'refused', refusals: [notFound(found.teams.length)] };
    const { people } = team;
    const moved = assemble(state, problem, { ...given, on, people });
    if (moved.is !== 'done') return moved;
    const meant = (need: Need) => meantWord(state.store, need);
    return { ...moved, proposals: proposalsOf(squad, problem, found, given.pick ?? 1, meant) };
  },
});

interface Forming {
  readonly squad: string;
  readonly tribe: string;
  readonly people: readonly string[];
  readonly on: string;
  readonly until?: string | undefined;
  readonly mission?: string | undefined;
  readonly chapter?: 'keep' | 'matching' | undefined;
}

function whyNot(
  { store }: ReshapeState,
  { squad, tribe, on, until }: Pick<Forming, 'squad' | 'tribe' | 'on' | 'until'>,
): Outcome | null {
  if (store.first(`SELECT 1 FROM entity WHERE kind = 'squad' AND id = ?`, squad) !== undefined) {
    return refused('id-is-free', `there is a squad ${squad} already`, 'choose another id');
  }
  const gone = notThere(store, 'tribe', tribe, on);
  if (gone.length > 0) return { is: 'refused', refusals: gone };
  if (until === undefined || until >= on) return null;
  return refused(
    'date-order',
    `it would end on ${until}, before it begins on ${on}`,
    'choose a later --until',
  );
}

/** Everybody leaves the main squad for the new one; for a time only where that has an end. */
function assemble(state: ReshapeState, problem: TeamProblem, forming: Forming): Outcome {
  const { squad, tribe, people, on, until, mission, chapter } = forming;
  const movers = problem.candidates.filter(({ person }) => people.includes(person));
  const isForGood = until === undefined;
  const changing = movers.filter(({ changesManager }) => changesManager).map(({ person }) => person);
  if (isForGood && chapter === undefined && changing.length > 0)
    return { is: 'open', questions: [chapterQuestion(changing)] };
  const fields = Object.entries({ tribe, mission, from: on, until });
  let org = withNewEntity(
    state.written,
    'squad',
    squad,
    new Map(fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]))),
  );
  for (const { person, squad: left } of movers) {
    org = withMove(org, { person, left, squad, on, until });
    if (!isForGood || chapter !== 'matching' || left === null) continue;
    const settled = withChapterSettled(state, org, { person, from: left, to: squad, tribe }, { chapter, on });
    if (settled.is !== 'done') return settled;
    org = settled.org;
  }
  return done(org, on);
}

function withMove(
  org: WrittenOrg,
  {
    person,
    left,
    squad,
    on,
    until,
  }: { readonly person: string; readonly left: string | null } & Pick<Forming, 'squad' | 'on' | 'until'>,
): WrittenOrg {
  const begun = withMembershipBegun(
    org,
    { kind: 'squad', group: squad, person },
    on,
    until === undefined ? {} : { until },
  );
  if (left === null) return begun;
  const old = { kind: 'squad', group: left, person } as const;
  return until === undefined
    ? withMembershipEnded(begun, old, on)
    : withMembershipPaused(begun, old, { day: on, back: dayAfter(until) });
}

function chapterQuestion(people: readonly string[]) {
  return {
    text: `${joinWords(people)} ${people.length === 1 ? 'changes' : 'change'} tribe: what becomes of the chapter?`,
    answers: [
      { text: 'keep it, and the line manager with it', argument: 'chapter', value: 'keep' },
      { text: 'join the chapter of the discipline in the new tribe', argument: 'chapter', value: 'matching' },
    ],
  };
}
