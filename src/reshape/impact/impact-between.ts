import { secondFor } from '../../queries/impact/second.ts';
import { namesOf, type Named } from '../../queries/names.ts';
import type { Kind } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import { dependencyChanges } from './dependency-changes.ts';
import type {
  Impact,
  KnowledgeChange,
  MovedPerson,
  MovedShare,
  NewLineManager,
  OwnerChange,
  RoleChange,
  RoleFromOutside,
  SizeChange,
} from './impact.ts';
import { figuresOf, type Limits } from './figures.ts';
import { notAssessed } from './not-assessed.ts';
import { rolesFromOutside } from './roles-from-outside.ts';
import { snapshotOf, type RoleThen, type Snapshot } from './snapshot.ts';

/** Gives an id its name, in the newer state or else the older. */
type NamedOf = (kind: Kind, id: string) => Named;

interface Both {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly named: NamedOf;
  /** Who is best placed for a role of somebody, before. */
  readonly second: (role: RoleThen, of: Named) => Named | null;
}

/** What differs between two states on one day; what was renamed has its new id in both. */
export function impactBetween(
  stores: { readonly before: Pick<Store, 'rows' | 'first'>; readonly after: Pick<Store, 'rows' | 'first'> },
  limits: Limits,
): Impact {
  const [namedThen, namedNow] = [namesOf(stores.before), namesOf(stores.after)];
  // Who is best placed does not rest on what would be too little.
  const thresholds = { squadMinimum: 0, knowers: 0, busFactor: 0 };
  const context = { store: stores.before, named: namedThen, thresholds, depth: 1 };
  const both: Both = {
    before: snapshotOf(stores.before),
    after: snapshotOf(stores.after),
    named: (kind, id) => {
      const now = namedNow(kind, id);
      return now.name === null ? namedThen(kind, id) : now;
    },
    second: ({ person, field }, of) => secondFor(context, person, field, of)?.who ?? null,
  };
  const people = movedPeople(both);
  const roles = roleChanges(both);
  const lineManagers = newLineManagers(both);
  const owners = ownerChanges(both);
  const knowledge = knowledgeChanges(both);
  return {
    figures: figuresOf(both, limits, { people, roles, lineManagers, owners, knowledge }),
    people,
    shares: movedShares(both, people),
    lineManagers,
    sizes: sizeChanges(both, limits),
    roles,
    rolesFromOutside: newlyFromOutside(both),
    owners,
    knowledge,
    dependencies: dependencyChanges(both),
    notAssessed: notAssessed(both.after),
  };
}

function movedPeople({ before, after, named }: Both): readonly MovedPerson[] {
  return Array.from(after.people).flatMap(([id, { squads }]) => {
    const earlier = before.people.get(id)?.squads;
    if (earlier === undefined || earlier.join() === squads.join()) return [];
    return [
      {
        person: named('person', id),
        left: earlier.filter((squad) => !squads.includes(squad)).map((squad) => named('squad', squad)),
        joined: squads.filter((squad) => !earlier.includes(squad)).map((squad) => named('squad', squad)),
      },
    ];
  });
}

function movedShares({ before, named }: Both, moved: readonly MovedPerson[]): readonly MovedShare[] {
  const counts = new Map<string, number>();
  for (const { person } of moved) {
    const tribe = before.people.get(person.id)?.tribe ?? null;
    if (tribe !== null) counts.set(tribe, (counts.get(tribe) ?? 0) + 1);
  }
  return Array.from(counts, ([tribe, people]) => ({
    tribe: named('tribe', tribe),
    people,
    of: before.tribes.get(tribe) ?? people,
  }));
}

function newLineManagers({ before, after, named }: Both): readonly NewLineManager[] {
  return Array.from(after.people).flatMap(([id, { manager }]) => {
    const earlier = before.people.get(id);
    if (earlier === undefined || earlier.manager === manager) return [];
    return [
      {
        person: named('person', id),
        before: earlier.manager === null ? null : named('person', earlier.manager),
        after: manager === null ? null : named('person', manager),
      },
    ];
  });
}

function sizeChanges({ before, after, named }: Both, limits: Limits): readonly SizeChange[] {
  const changes = (
    kind: 'squad' | 'tribe',
    sizes: (snapshot: Snapshot) => ReadonlyMap<string, number>,
    most: number,
    least: number | null,
  ) => {
    const [old, now] = [sizes(before), sizes(after)];
    return Array.from(new Set([...old.keys(), ...now.keys()]))
      .toSorted()
      .flatMap((id) => {
        const [was, is] = [old.get(id) ?? null, now.get(id) ?? null];
        return was === is ? [] : [{ group: named(kind, id), before: was, after: is, most, least }];
      });
  };
  const heads = ({ squads }: Snapshot) => new Map(Array.from(squads, ([id, squad]) => [id, squad.heads]));
  return [
    ...changes('squad', heads, limits.squadMost, limits.squadLeast),
    ...changes('tribe', ({ tribes }) => tribes, limits.tribeMost, null),
  ];
}

/** Roles that somebody else holds, that nobody holds any more, or somebody now; not those of what is gone itself, or new. */
function roleChanges({ before, after, named, second }: Both): readonly RoleChange[] {
  const places = new Set([...before.roles.keys(), ...after.roles.keys()]);
  return Array.from(places).flatMap((place) => {
    const [was, is] = [before.roles.get(place), after.roles.get(place)];
    if (was?.person === is?.person) return [];
    const of = is ?? was;
    if (of === undefined || !isIn(is === undefined ? after : before, of)) return [];
    const holder = of.kind === 'org' ? null : named(kindOf(of), of.id);
    const candidate = is === undefined && was !== undefined && holder !== null ? second(was, holder) : null;
    return [
      {
        of: holder,
        field: of.field,
        before: was === undefined ? null : named('person', was.person),
        after: is === undefined ? null : named('person', is.person),
        candidate: candidate !== null && after.people.has(candidate.id) ? candidate : null,
      },
    ];
  });
}

/** Those whose person is outside now and was not before. */
function newlyFromOutside({ before, after, named }: Both): readonly RoleFromOutside[] {
  const key = ({ kind, id, field, person }: RoleThen) => `${kind}:${id} ${field} ${person}`;
  const known = new Set(rolesFromOutside(before).map(key));
  return rolesFromOutside(after)
    .filter((role) => !known.has(key(role)))
    .map((role) => ({
      of: named(kindOf(role), role.id),
      field: role.field,
      person: named('person', role.person),
      squads: (after.people.get(role.person)?.squads ?? []).map((squad) => named('squad', squad)),
    }));
}

const kindsWithRoles = ['objective', 'tribe', 'squad', 'chapter', 'guild', 'component'] as const;

function kindOf({ kind }: RoleThen): Kind {
  return kindsWithRoles.find((each) => each === kind) ?? 'org';
}

/** Whether a state has what a role is of; of chapters and guilds it does not say, and what they have counts. */
function isIn({ squads, components, tribes }: Snapshot, { kind, id }: RoleThen): boolean {
  if (kind === 'squad') return squads.has(id);
  return kind === 'component' ? components.has(id) : kind !== 'tribe' || tribes.has(id);
}

function ownerChanges({ before, after, named }: Both): readonly OwnerChange[] {
  return Array.from(after.components).flatMap(([id, { owners }]) => {
    const earlier = before.components.get(id)?.owners;
    if (earlier === undefined || earlier.join() === owners.join()) return [];
    return [{ component: named('component', id), before: earlier, after: owners }];
  });
}

function knowledgeChanges({ before, after, named }: Both): readonly KnowledgeChange[] {
  return Array.from(after.components).flatMap(([id, { knowers }]) => {
    const earlier = before.components.get(id)?.knowers;
    if (earlier === undefined || knowers.length >= earlier.length) return [];
    return [
      {
        component: named('component', id),
        before: earlier.length,
        after: knowers.length,
        lost: earlier.filter((person) => !knowers.includes(person)).map((person) => named('person', person)),
      },
    ];
  });
}
