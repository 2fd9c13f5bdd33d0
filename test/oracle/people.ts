import { addDays, daysBetween } from './days.ts';
import type { Entity, Group, Member, Person } from './org.ts';
import { nameOf, on, type Rule } from './rule.ts';
import { isGone, isLive, isMembershipLive, tolerance } from './live.ts';
import type { Terms } from './terms.ts';

export function someShareIsWritten(terms: Terms): boolean {
  return terms.squads.some((squad) =>
    terms.heads(squad).some((head) => terms.writtenShare(head, squad) !== null),
  );
}

/** Also one that is still to come: the rule looks at every day from today on. */
function someShareCounts(terms: Terms): boolean {
  return terms.org.squads.some(
    (squad) =>
      !isGone(squad, terms.day) &&
      squad.members.some(
        ({ person, share, until }) =>
          share !== null && terms.person(person) !== null && (until === null || until >= terms.day),
      ),
  );
}

/** The first day from today on when the person's written shares are above the capacity. */
function overAllocatedOn(person: Person, { org, day }: Terms): string | null {
  const members = org.squads.flatMap((squad) => squad.members.map((member) => ({ squad, member })));
  const own = members.filter(
    ({ member }) => member.person.kind === 'person' && member.person.id === person.id,
  );
  const starts = own.flatMap(({ squad, member }) => [squad.from, member.from]);
  const days = [day, ...starts.flatMap((start) => (start !== null && start > day ? start : []))].toSorted();
  const isOver = (each: string) => {
    const sum = own
      .filter(
        ({ squad, member }) => isMembershipLive(member, each) && isLive(squad, each) && isLive(person, each),
      )
      .reduce((total, { member }) => total + (member.share ?? 0), 0);
    return sum > person.capacity + tolerance;
  };
  return days.find(isOver) ?? null;
}

/** Whether somebody who left is a member of something live on a later day. */
function staysAfterLeaving(person: Person, member: Member, group: Group, day: string): boolean {
  if (member.person.kind !== 'person' || member.person.id !== person.id) return false;
  // Without a date he left before today.
  const firstDay = person.until === null ? day : addDays(person.until, 1);
  const starts = [firstDay, member.from ?? firstDay, group.from ?? firstDay].toSorted();
  const start = starts.at(-1) ?? firstDay;
  return isMembershipLive(member, start) && isLive(group, start);
}

function hasUntilOrStatus({ until, status }: Entity): boolean {
  return until !== null || status !== null;
}

function onlySystemOwners(terms: Terms): ReadonlySet<Person> {
  return new Set(
    terms.components.flatMap((component) => {
      const owners = terms.systemOwners(component);
      return owners.length === 1 ? owners : [];
    }),
  );
}

function onlyKnowers(terms: Terms): ReadonlySet<Person> {
  return new Set(
    terms.components.flatMap((component) => {
      const knowers = terms.knowers(component);
      return knowers.length === 1 ? knowers : [];
    }),
  );
}

export const people: readonly Rule[] = [
  {
    id: 'person-has-squad',
    severity: 'warning',
    yields: [
      {
        to: 'chapter-lead-in-squad',
        about: ({ entity }, terms) =>
          terms.chapters
            .filter(({ lead }) => lead?.kind === 'person' && `person:${lead.id}` === entity)
            .map(nameOf),
      },
    ],
    gate: (terms) => ({
      of: terms.people,
      have: terms.people.filter((person) => terms.squadsOf(person).length > 0).length,
      needs: 0.5,
    }),
    find: (terms) =>
      on(
        terms.people,
        (person) =>
          terms.squadsOf(person).length === 0 && !terms.hasOrgRole(person) && !terms.leadsTribe(person),
      ),
  },
  {
    id: 'person-allocation',
    severity: 'error',
    looksFor: someShareCounts,
    find: (terms) => on(terms.people, (person) => overAllocatedOn(person, terms) !== null),
  },
  {
    id: 'person-fully-allocated',
    severity: 'info',
    thorough: true,
    looksFor: (terms) => terms.squads.some((squad) => terms.heads(squad).length > 0),
    find: (terms) =>
      on(terms.people, (person) => {
        const squads = terms.squadsOf(person);
        const sum = squads.reduce((total, squad) => total + terms.share(person, squad), 0);
        return squads.length > 0 && sum < person.capacity - 0.2 - tolerance;
      }),
  },
  {
    id: 'person-squad-count',
    severity: 'info',
    options: { max: ['2'] },
    looksFor: (terms) => terms.squads.some((squad) => terms.heads(squad).length > 0),
    find: (terms, options) =>
      on(terms.people, (person) => terms.squadsOf(person).length > options.number('max')),
  },
  {
    id: 'person-thin-slice',
    severity: 'warning',
    options: { min: ['0.2'] },
    yields: [{ to: 'person-squad-count' }],
    looksFor: someShareIsWritten,
    find: (terms, options) =>
      on(terms.people, (person) =>
        terms.squadsOf(person).some((squad) => {
          const share = terms.writtenShare(person, squad);
          return share !== null && share < options.number('min') * person.capacity - tolerance;
        }),
      ),
  },
  {
    id: 'person-has-line-manager',
    severity: 'warning',
    yields: [
      {
        to: 'discipline-has-chapter',
        about: ({ entity }, terms) => {
          const person = terms.people.find((each) => nameOf(each) === entity);
          const tribe = person === undefined ? null : terms.tribeOf(person);
          return tribe === null ? [] : [`${nameOf(tribe)} ${person?.discipline ?? ''}`];
        },
      },
    ],
    gate: (terms) => ({
      of: terms.people,
      have: terms.people.filter((each) => each.manager !== null || terms.chaptersOf(each).length > 0).length,
      needs: 0.1,
    }),
    find: (terms) =>
      on(
        terms.people,
        (person) =>
          person.manager === null && terms.chaptersOf(person).length === 0 && !terms.hasOrgRole(person),
      ),
  },
  {
    id: 'person-one-chapter',
    severity: 'error',
    looksFor: ({ chapters }) => chapters.length > 0,
    find: (terms) => on(terms.people, (person) => terms.chaptersOf(person).length > 1),
  },
  {
    id: 'line-manager-in-tribe',
    severity: 'warning',
    looksFor: (terms) => terms.people.some(({ manager }) => manager !== null),
    find: (terms) =>
      on(terms.people, (person) => {
        const manager = terms.person(person.manager);
        const tribe = terms.tribeOf(person);
        if (manager === null || manager === person || tribe === null) return false;
        const leadsChapter = terms.chapters.some(
          (chapter) => terms.tribe(chapter.tribe) === tribe && terms.person(chapter.lead) === manager,
        );
        return !(
          terms.tribeOf(manager) === tribe ||
          terms.person(tribe.lead) === manager ||
          leadsChapter ||
          terms.hasOrgRole(manager)
        );
      }),
  },
  {
    id: 'leaver-holds-nothing',
    severity: 'error',
    looksFor: ({ org }) => org.people.some(hasUntilOrStatus),
    find: ({ org, day }) =>
      on(
        org.people,
        (person) =>
          isGone(person, day) &&
          [...org.squads, ...org.chapters, ...org.guilds].some((group) =>
            group.members.some((member) => staysAfterLeaving(person, member, group, day)),
          ),
      ),
  },
  {
    id: 'leaver-handover',
    severity: 'warning',
    options: { days: ['60'] },
    looksFor: ({ org }) => org.people.some(hasUntilOrStatus),
    find: (terms, options) => {
      const busy = new Set([...terms.roles().map(({ person }) => person), ...onlyKnowers(terms)]);
      return on(
        terms.people,
        (person) =>
          person.until !== null &&
          daysBetween(terms.day, person.until) <= options.number('days') &&
          busy.has(person),
      );
    },
  },
  {
    id: 'person-role-load',
    severity: 'warning',
    thorough: true,
    looksFor: (terms) => terms.roles().length > 0,
    find: (terms) => {
      const roles = terms.roles();
      return on(
        terms.people,
        (person) => new Set(roles.filter((role) => role.person === person).map(({ what }) => what)).size > 3,
      );
    },
  },
  {
    id: 'contractor-key-role',
    severity: 'warning',
    looksFor: (terms) => terms.people.some(({ employment }) => employment !== null),
    find: (terms) => {
      const key = ['squad productOwner', 'squad techLead', 'tribe lead', 'chapter lead'];
      const holders = terms.roles().filter(({ what }) => key.includes(what));
      const keys = new Set([...holders.map(({ person }) => person), ...onlySystemOwners(terms)]);
      return on(
        terms.people,
        (person) =>
          (person.employment === 'contractor' || person.employment === 'vendor') && keys.has(person),
      );
    },
  },
];
