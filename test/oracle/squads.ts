import { someShareIsWritten } from './people.ts';
import type { Chapter, Guild, Person, Squad } from './org.ts';
import { countBy, gateOf, nameOf, on, type Rule, type Severity, type Spoken } from './rule.ts';
import { isGone, isMembershipLive, tolerance } from './live.ts';
import type { Terms } from './terms.ts';

const notEnabling = ({ squads }: Terms): readonly Squad[] => squads.filter(({ type }) => type !== 'enabling');

/** People who are not heads today but will be. */
function starters(squad: Squad, terms: Terms): ReadonlySet<string> {
  const { day, org } = terms;
  const heads = new Set(terms.heads(squad).map(({ id }) => id));
  const coming = squad.members.filter((member) => {
    const person = org.people.find((each) => member.person.kind === 'person' && each.id === member.person.id);
    if (person === undefined || heads.has(person.id) || isGone(person, day)) return false;
    const start = [day, member.from ?? day, person.from ?? day].toSorted().at(-1) ?? day;
    return start > day && isMembershipLive(member, start) && (person.until === null || person.until >= start);
  });
  return new Set(coming.map((member) => member.person.id));
}

function hasOpenVacancy(squad: Squad, day: string): boolean {
  return squad.vacancies.some(({ role, from }) => role === 'product-owner' && (from === null || from <= day));
}

function productOwnerCounts(terms: Terms): ReadonlyMap<Person, number> {
  return countBy(terms.squads.flatMap((squad) => terms.person(squad.productOwner) ?? []));
}

function hasVacancies(group: Squad | Chapter | Guild): boolean {
  return 'vacancies' in group && group.vacancies.length > 0;
}

function personLoad(
  terms: Terms,
  counts: ReadonlyMap<Person, number>,
  grade: (count: number) => Severity | null,
): readonly Spoken[] {
  return terms.people.flatMap((person) => {
    const severity = grade(counts.get(person) ?? 0);
    return severity === null ? [] : { entity: nameOf(person), severity };
  });
}

export const squads: readonly Rule[] = [
  {
    id: 'squad-has-tribe',
    severity: 'error',
    looksFor: (terms) => terms.squads.length > 0,
    find: (terms) => on(terms.squads, ({ tribe }) => tribe === null),
  },
  {
    id: 'squad-size',
    severity: 'warning',
    options: { max: ['9'] },
    looksFor: (terms) => terms.squads.length > 0,
    find: (terms, options) => on(terms.squads, (squad) => terms.heads(squad).length > options.number('max')),
  },
  {
    id: 'squad-minimum',
    severity: 'warning',
    options: { min: ['3'] },
    yields: [{ to: 'owner-has-people' }, { to: 'owner-bus-factor' }],
    looksFor: (terms) => terms.squads.length > 0,
    find: (terms, options) =>
      terms.squads
        .filter((squad) => terms.heads(squad).length < options.number('min'))
        .map((squad) => ({
          entity: nameOf(squad),
          severity: terms.owned(squad).length === 0 ? 'info' : 'warning',
        })),
  },
  {
    id: 'squad-size-when-filled',
    severity: 'info',
    thorough: true,
    options: { max: ['9'] },
    yields: [{ to: 'squad-size' }],
    looksFor: (terms) => terms.squads.length > 0,
    find: (terms, options) =>
      on(terms.squads, (squad) => {
        const filled = terms.heads(squad).length + starters(squad, terms).size + squad.vacancies.length;
        return filled > options.number('max');
      }),
  },
  {
    id: 'squad-has-mission',
    severity: 'warning',
    gate: (terms) => gateOf(terms.squads, ({ mission }) => mission !== null),
    find: (terms) => on(terms.squads, ({ mission }) => mission === null),
  },
  {
    id: 'squad-has-type',
    severity: 'info',
    off: true,
    looksFor: (terms) => terms.squads.length > 0,
    find: (terms) => on(terms.squads, ({ type }) => type === null),
  },
  {
    id: 'squad-has-product-owner',
    severity: 'warning',
    gate: (terms) => gateOf(notEnabling(terms), ({ productOwner }) => productOwner !== null),
    find: (terms) =>
      notEnabling(terms)
        .filter(({ productOwner }) => productOwner === null)
        .map((squad) => ({
          entity: nameOf(squad),
          severity: hasOpenVacancy(squad, terms.day) ? 'info' : 'warning',
        })),
  },
  {
    id: 'product-owner-load',
    severity: 'info',
    looksFor: (terms) => productOwnerCounts(terms).size > 0,
    find: (terms) =>
      personLoad(terms, productOwnerCounts(terms), (count) =>
        count >= 3 ? 'warning' : count === 2 ? 'info' : null,
      ),
  },
  {
    id: 'product-owner-in-squad',
    severity: 'info',
    yields: [
      {
        to: 'product-owner-load',
        about: ({ entity }, terms) =>
          terms.squads
            .filter((squad) => nameOf(squad) === entity)
            .map(({ productOwner }) => `person:${productOwner?.id ?? ''}`),
      },
    ],
    looksFor: (terms) => productOwnerCounts(terms).size > 0,
    find: (terms) =>
      on(terms.squads, (squad) => {
        const owner = terms.person(squad.productOwner);
        return owner !== null && !terms.isHead(owner, squad);
      }),
  },
  {
    id: 'squad-has-coach',
    severity: 'info',
    gate: (terms) => gateOf(notEnabling(terms), ({ coach }) => coach !== null),
    find: (terms) => on(notEnabling(terms), ({ coach }) => coach === null),
  },
  {
    id: 'coach-load',
    severity: 'warning',
    looksFor: (terms) => terms.squads.some(({ coach }) => terms.person(coach) !== null),
    find: (terms) => {
      const counts = countBy(terms.squads.flatMap((squad) => terms.person(squad.coach) ?? []));
      return on(terms.people, (person) => (counts.get(person) ?? 0) > 4);
    },
  },
  {
    id: 'squad-line-managers',
    severity: 'warning',
    options: { max: ['3'] },
    looksFor: (terms) => terms.people.some((person) => terms.lineManager(person) !== null),
    find: (terms, options) =>
      on(terms.squads, (squad) => {
        const owner = terms.person(squad.productOwner);
        const others = terms.heads(squad).filter((head) => head !== owner);
        return new Set(others.flatMap((each) => terms.lineManager(each) ?? [])).size > options.number('max');
      }),
  },
  {
    id: 'squad-has-peer',
    severity: 'info',
    gate: (terms) =>
      gateOf(
        terms.squads.filter(({ productOwner }) => productOwner !== null),
        ({ techLead }) => techLead !== null,
      ),
    find: (terms) =>
      on(terms.squads, ({ productOwner, techLead }) => productOwner !== null && techLead === null),
  },
  {
    id: 'squad-disciplines',
    severity: 'warning',
    options: { required: [] },
    looksFor: (_terms, options) => options.list('required').length > 0,
    find: (terms, options) =>
      on(terms.squads, (squad) => {
        const there = new Set(terms.heads(squad).map(({ discipline }) => discipline));
        return options.list('required').some((discipline) => !there.has(discipline));
      }),
  },
  {
    id: 'squad-cross-functional',
    severity: 'warning',
    looksFor: (terms) => terms.people.some(({ discipline }) => discipline !== null),
    find: (terms) =>
      on(terms.squads, (squad) => {
        if (squad.type === 'platform' || squad.type === 'complicated-subsystem') return false;
        const disciplines = terms.heads(squad).map(({ discipline }) => discipline);
        return disciplines.length >= 4 && !disciplines.includes(null) && new Set(disciplines).size === 1;
      }),
  },
  {
    id: 'squad-part-time',
    severity: 'warning',
    yields: [{ to: 'squad-minimum' }],
    looksFor: someShareIsWritten,
    find: (terms) =>
      on(terms.squads, (squad) => {
        const heads = terms.heads(squad);
        const sum = heads.reduce((total, head) => total + terms.share(head, squad), 0);
        return (
          heads.some((head) => terms.writtenShare(head, squad) !== null) &&
          sum / heads.length < 0.6 - tolerance
        );
      }),
  },
  {
    id: 'retired-group-is-empty',
    severity: 'error',
    looksFor: ({ org }) =>
      [...org.squads, ...org.chapters, ...org.guilds].some(
        ({ until, status }) => until !== null || status !== null,
      ),
    find: (terms) =>
      on(
        [...terms.org.squads, ...terms.org.chapters, ...terms.org.guilds],
        (group) => isGone(group, terms.day) && (terms.heads(group).length > 0 || hasVacancies(group)),
      ),
  },
];
