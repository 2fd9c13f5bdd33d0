import { seededRandom } from '../seeded-random.ts';
import { choosePool } from './choose-pool.ts';
import { costOf, teamCosts } from './team-costs.ts';
import type { Candidate, Need, Team, TeamProblem } from './team.ts';

/** The best distinct teams, best first, and what nobody at all could bring; or why there is none. */
export type Teams =
  | { readonly teams: readonly [Team, ...Team[]]; readonly nobodyMeets: readonly Need[] }
  | { readonly none: string };

/** How often the search begins anew for each answer. */
const STARTS = 24;

/**
 * Finds people the organisation already has for a task: first as many needs as possible are met, then the squads they
 * leave lose least, then more needs are met by two. From many beginnings one person is exchanged for another as long as
 * that helps; the same problem always has the same answer. Pure.
 */
export function findTeams(problem: TeamProblem, count = 3): Teams {
  const met = new Set(problem.candidates.flatMap(({ meets }) => meets));
  const nobodyMeets = problem.needs.filter((_, need) => !met.has(need));
  const pinned = problem.candidates.filter(({ person }) => problem.pinned.has(person));
  const pool = choosePool(problem);
  const size =
    problem.size ?? Math.max(problem.limits.squadLeast, pinned.length, fewest(problem, pinned, pool));
  if (size < pinned.length)
    return { none: `${pinned.length} people are to be in it, and its size is ${size}` };
  const free = size - pinned.length;
  if (pool.length < free)
    return { none: `only ${pool.length + pinned.length} people could be asked, and its size is ${size}` };
  const search: Search = { problem, pinned, pool, free, chosen: [] };
  const teams: Team[] = [];
  while (teams.length < count) {
    const best = bestTeam(search);
    if (best === null) break;
    search.chosen.push(new Set(best));
    teams.push(teamOf(search, best, nobodyMeets));
  }
  const [first, ...others] = teams;
  return first === undefined ? { none: 'nobody could be asked' } : { teams: [first, ...others], nobodyMeets };
}

/** How many people meet all that can be met, taking whoever meets most of what is left. */
function fewest({ needs }: TeamProblem, pinned: readonly Candidate[], pool: readonly Candidate[]): number {
  const open = new Set(needs.keys());
  for (const { meets } of pinned) for (const need of meets) open.delete(need);
  for (let people = pinned.length; ; people += 1) {
    let most: readonly number[] = [];
    for (const { meets } of pool) {
      const left = meets.filter((need) => open.has(need));
      if (left.length > most.length) most = left;
    }
    if (most.length === 0) return people;
    for (const need of most) open.delete(need);
  }
}

interface Search {
  readonly problem: TeamProblem;
  readonly pinned: readonly Candidate[];
  readonly pool: readonly Candidate[];
  /** How many places are not pinned. */
  readonly free: number;
  /** The answers so far, without who is pinned. */
  readonly chosen: ReadonlySet<Candidate>[];
}

function bestTeam(search: Search): readonly Candidate[] | null {
  const { pool, free, chosen } = search;
  const random = seededRandom(0x51ab3 + chosen.length);
  let best: readonly Candidate[] | null = null;
  let lowest = Infinity;
  for (let start = 0; start < STARTS; start += 1) {
    const order =
      start === 0
        ? pool
        : pool
            .map((each) => [random(), each] as const)
            .toSorted(([left], [right]) => left - right)
            .map(([, each]) => each);
    const { team, value } = improve(search, order.slice(0, free));
    if (value < lowest) {
      lowest = value;
      best = team;
    }
  }
  return best;
}

/** Makes the exchange that helps most until none does. */
function improve(search: Search, beginning: readonly Candidate[]) {
  let team = beginning;
  let value = judge(search, team);
  for (;;) {
    let better: { readonly team: readonly Candidate[]; readonly value: number } | null = null;
    for (let place = 0; place < team.length; place += 1) {
      for (const other of search.pool) {
        if (team.includes(other)) continue;
        const changed = team.with(place, other);
        const changedValue = judge(search, changed);
        if (changedValue < (better?.value ?? value)) better = { team: changed, value: changedValue };
      }
    }
    if (better === null) return { team, value };
    ({ team, value } = better);
  }
}

/** What is compared, smaller is better; what is too near to an answer that is known is none. */
function judge({ problem, pinned, chosen }: Search, team: readonly Candidate[]): number {
  const least = Math.max(1, Math.ceil(team.length / 3));
  const tooNear = chosen.some((other) => team.filter((each) => !other.has(each)).length < least);
  if (tooNear) return Infinity;
  const people = [...pinned, ...team];
  const meeting = new Uint16Array(problem.needs.length);
  for (const { meets } of people) for (const need of meets) meeting[need] = (meeting[need] ?? 0) + 1;
  let unmet = 0;
  let alone = 0;
  for (const count of meeting) {
    if (count === 0) unmet += 1;
    else if (count === 1) alone += 1;
  }
  return unmet * 1e9 + costOf(teamCosts(problem, people)) * 1e4 + alone;
}

function teamOf({ problem, pinned }: Search, team: readonly Candidate[], nobodyMeets: readonly Need[]): Team {
  const people = [...pinned, ...team];
  const met = new Set(people.flatMap(({ meets }) => meets));
  const costs = teamCosts(problem, people);
  return {
    people: people.map(({ person }) => person).toSorted(),
    lacks: problem.needs.filter((need, index) => !met.has(index) && !nobodyMeets.includes(need)),
    costs,
    cost: costOf(costs),
  };
}
