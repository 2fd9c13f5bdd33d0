import type { Target } from './references.ts';
import { membersOf, saidOf, type SaidEntity, type SaidOrg } from './said-org.ts';

/** In words where the people of a squad come from or went, and those squads. */
export interface Origin {
  readonly why: string | null;
  readonly squads: readonly Target[];
}

/** In which squads the people of a new one were before. */
export function whereFrom(squad: SaidEntity, before: SaidOrg): Origin {
  return origin(squad, before, (part, whole, from) => `${part} of ${whole} from ${from}`);
}

/** In which squads the people of one that is gone are now. */
export function whereTo(squad: SaidEntity, after: SaidOrg): Origin {
  return origin(squad, after, (part, whole, to) => `${part} of ${whole} now in ${to}`);
}

function origin(
  squad: SaidEntity,
  other: SaidOrg,
  words: (part: number, whole: string, name: string) => string,
): Origin {
  const people = new Set(membersOf(squad).map(({ person }) => person));
  const shared = new Map<string, number>();
  for (const person of people) {
    for (const id of squadsOfPeople(other).get(person) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  shared.delete(squad.id);
  if (shared.size === 0) return { why: null, squads: [] };
  const sorted = Array.from(shared).toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const whole = `${people.size} ${people.size === 1 ? 'person' : 'people'}`;
  return {
    why: sorted.map(([id, part]) => words(part, whole, id)).join(', '),
    squads: sorted.map(([id]) => ({ kind: 'squad', id })),
  };
}

const known = new WeakMap<SaidOrg, ReadonlyMap<string, ReadonlySet<string>>>();

/** The squads that each person is written in; found once for a state. */
function squadsOfPeople(org: SaidOrg): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(org);
  if (found !== undefined) return found;
  const squads = new Map<string, Set<string>>();
  for (const squad of saidOf(org, 'squad').values()) {
    for (const { person } of membersOf(squad)) {
      const own = squads.get(person);
      if (own === undefined) squads.set(person, new Set([squad.id]));
      else own.add(squad.id);
    }
  }
  known.set(org, squads);
  return squads;
}
