import type { Figure, FigureName, Impact } from './impact.ts';
import { rolesFromOutside } from './roles-from-outside.ts';
import type { Snapshot } from './snapshot.ts';

/** How large and how small things should be, and how many should know a component. */
export interface Limits {
  readonly squadMost: number;
  readonly squadLeast: number;
  readonly tribeMost: number;
  readonly knowers: number;
  /** The disciplines that every squad should have. */
  readonly disciplines: readonly string[];
}

type Parts = Pick<Impact, 'people' | 'roles' | 'lineManagers' | 'owners' | 'knowledge'>;

/** The figures of an impact, counted on both states and in what differs between them. */
export function figuresOf(
  { before, after }: { readonly before: Snapshot; readonly after: Snapshot },
  limits: Limits,
  parts: Parts,
): Readonly<Record<FigureName, Figure>> {
  const compared = (count: (snapshot: Snapshot) => number, moreIs: Figure['moreIs'] = 'worse'): Figure => ({
    before: count(before),
    after: count(after),
    moreIs,
  });
  const only = (number: number, moreIs: Figure['moreIs'] = null): Figure => ({
    before: null,
    after: number,
    moreIs,
  });
  const heads = (test: (heads: number) => boolean) => (snapshot: Snapshot) =>
    countOf(snapshot.squads.values(), (squad) => test(squad.heads));
  return {
    peopleMoved: only(parts.people.length),
    peopleJoining: only(countOf(after.people.keys(), (id) => !before.people.has(id))),
    peopleLeaving: only(countOf(before.people.keys(), (id) => !after.people.has(id))),
    peopleWithNewLineManager: only(countOf(parts.lineManagers, (each) => each.after !== null)),
    peopleWithoutLineManager: compared(({ people }) =>
      countOf(people.values(), ({ manager }) => manager === null),
    ),
    peopleWithoutSquad: compared(({ people }) =>
      countOf(people.values(), ({ squads }) => squads.length === 0),
    ),
    squads: compared(({ squads }) => squads.size, null),
    squadsOverSize: compared(heads((number) => number > limits.squadMost)),
    squadsUnderMinimum: compared(heads((number) => number < limits.squadLeast)),
    tribesOverSize: compared(({ tribes }) => countOf(tribes.values(), (people) => people > limits.tribeMost)),
    rolesVacated: only(
      countOf(parts.roles, (role) => role.before !== null && role.after === null),
      'worse',
    ),
    rolesFilled: only(
      countOf(parts.roles, (role) => role.before === null && role.after !== null),
      'better',
    ),
    rolesHeldFromOutside: compared((snapshot) => rolesFromOutside(snapshot).length),
    componentsChangingOwner: only(parts.owners.length),
    componentsWithoutOwner: compared(({ components }) =>
      countOf(components.values(), ({ owners, isDeliberate }) => owners.length === 0 && !isDeliberate),
    ),
    componentsLosingKnowledge: only(parts.knowledge.length, 'worse'),
    componentsKnownByTooFew: compared(({ components }) =>
      countOf(
        components.values(),
        ({ squads, knowers }) => squads.length > 0 && knowers.length < limits.knowers,
      ),
    ),
    squadDependencies: compared(({ links }) => links.size),
    squadDependenciesAcrossTribes: compared(({ links }) =>
      countOf(links.values(), ({ isAcross }) => isAcross),
    ),
  };
}

function countOf<T>(items: Iterable<T>, test: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (test(item)) count += 1;
  return count;
}
