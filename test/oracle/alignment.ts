import type { Entity, Objective, Ref, Squad, Tribe } from './org.ts';
import { gateOf, groupBy, nameOf, on, type Rule } from './rule.ts';
import type { Terms } from './terms.ts';

function isStated(mission: string, { id, name }: Entity): boolean {
  const text = mission.trim();
  const words = [id, name].map((each) => each?.trim().toLowerCase());
  return (
    [...text].length >= 20 &&
    !/^(tbd|tba|todo|n\/a)(?![\p{L}\p{N}])/iu.test(text) &&
    !words.includes(text.toLowerCase())
  );
}

/** The words of a mission, each once, in alphabetical order. */
function wordsOf(mission: string): string {
  return [...new Set(mission.toLowerCase().match(/[\p{L}\p{N}]+/gu))].toSorted().join(' ');
}

function served(refs: readonly Ref[], terms: Terms): readonly Objective[] {
  return refs.flatMap((ref) => terms.objective(ref) ?? []);
}

/** What a squad serves, itself or through its tribe. */
function servedBy(squad: Squad, terms: Terms): readonly Objective[] {
  return served([...squad.serves, ...(terms.tribe(squad.tribe)?.serves ?? [])], terms);
}

const current = (terms: Terms) => terms.objectives.filter((objective) => !terms.isOver(objective));

const withMission = ({ squads, tribes }: Terms): readonly (Squad | Tribe)[] =>
  [...squads, ...tribes].filter(({ mission }) => mission !== null);

export const alignment: readonly Rule[] = [
  {
    id: 'org-has-mission',
    severity: 'info',
    find: ({ org }) => (org.org.mission === null ? [{ entity: nameOf(org.org) }] : []),
  },
  {
    id: 'mission-is-stated',
    severity: 'warning',
    looksFor: (terms) => withMission(terms).length > 0,
    find: (terms) => on(withMission(terms), (each) => each.mission !== null && !isStated(each.mission, each)),
  },
  {
    id: 'mission-is-distinct',
    severity: 'info',
    yields: [{ to: 'mission-is-stated' }],
    looksFor: ({ squads }) => squads.some(({ mission }) => mission !== null),
    find: ({ squads }) =>
      groupBy(squads, ({ mission }) => (mission === null ? null : wordsOf(mission))).flatMap((group) => {
        const [first] = group;
        return first === undefined || group.length < 2 ? [] : { entity: nameOf(first) };
      }),
  },
  {
    id: 'squad-serves-objective',
    severity: 'warning',
    looksFor: ({ objectives, squads }) => objectives.length > 0 && squads.length > 0,
    find: (terms) =>
      terms.squads
        .filter((squad) => servedBy(squad, terms).length === 0)
        .map((squad) => ({
          entity: nameOf(squad),
          severity: squad.type === 'platform' || squad.type === 'enabling' ? 'info' : 'warning',
        })),
  },
  {
    id: 'objective-is-served',
    severity: 'warning',
    looksFor: (terms) => current(terms).length > 0,
    find: (terms) => {
      const all = new Set(terms.squads.flatMap((squad) => servedBy(squad, terms)));
      return on(current(terms), (objective) => !all.has(objective));
    },
  },
  {
    id: 'objective-has-owner',
    severity: 'warning',
    gate: (terms) => gateOf(current(terms), ({ owner }) => owner !== null),
    find: (terms) => on(current(terms), ({ owner }) => owner === null),
  },
  {
    id: 'objective-is-current',
    severity: 'warning',
    looksFor: ({ objectives }) => objectives.some(({ period }) => period !== null),
    find: (terms) =>
      on<Squad | Tribe>([...terms.squads, ...terms.tribes], ({ serves }) =>
        served(serves, terms).some((objective) => terms.isOver(objective)),
      ),
  },
];
