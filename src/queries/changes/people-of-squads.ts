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
  const shared = Array.from(saidOf(other, 'squad').values(), (place) => {
    const { id } = place;
    const members = new Set(membersOf(place).map(({ person }) => person));
    return { id, part: Array.from(members).filter((each) => people.has(each)).length };
  }).filter(({ id, part }) => part > 0 && id !== squad.id);
  const sorted = shared.toSorted((a, b) => b.part - a.part || (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) return { why: null, squads: [] };
  const whole = `${people.size} ${people.size === 1 ? 'person' : 'people'}`;
  return {
    why: sorted.map(({ id, part }) => words(part, whole, id)).join(', '),
    squads: sorted.map(({ id }) => ({ kind: 'squad', id })),
  };
}
