import { costOf, teamCosts } from './team-costs.ts';
import type { Candidate, TeamProblem } from './team.ts';

/** For each need so many of those who meet it, and so many others, are enough to choose from. */
const MOST_FOR_NEED = 24;

/**
 * Those among whom a search looks: for every need the people who meet it and whose squads miss them least, and as many
 * others to fill up with. Whoever is pinned is not among them.
 */
export function choosePool(problem: TeamProblem): readonly Candidate[] {
  const free = problem.candidates.filter(({ person }) => !problem.pinned.has(person));
  const alone = new Map(free.map((each) => [each, costOf(teamCosts(problem, [each]))] as const));
  const cheapest = (from: readonly Candidate[]) =>
    from
      .toSorted(
        (left, right) =>
          right.meets.length - left.meets.length || (alone.get(left) ?? 0) - (alone.get(right) ?? 0),
      )
      .slice(0, MOST_FOR_NEED);
  const chosen = new Set([
    ...problem.needs.flatMap((_, need) => cheapest(free.filter(({ meets }) => meets.includes(need)))),
    ...cheapest(free.filter(({ meets }) => meets.length === 0)),
  ]);
  return free.filter((each) => chosen.has(each));
}
