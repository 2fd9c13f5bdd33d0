import { cyclesOf } from './cycles.ts';
import type { Entity, Group, Member, Org, Ref } from './org.ts';
import { groupBy, nameOf, type Rule, type Spoken } from './rule.ts';
import { byId, isGone, isLive } from './live.ts';
import type { Terms } from './terms.ts';

function entitiesOf({
  objectives,
  tribes,
  squads,
  chapters,
  guilds,
  people,
  components,
}: Org): readonly Entity[] {
  return [...objectives, ...tribes, ...squads, ...chapters, ...guilds, ...people, ...components];
}

function groupsOf({ squads, chapters, guilds }: Org): readonly Group[] {
  return [...squads, ...chapters, ...guilds];
}

interface Pointer {
  /** What the findings stand on, and at which field. */
  readonly entity: string;
  readonly field: string;
  /** null where a waiver is on something that does not exist. */
  readonly from: Entity | null;
  readonly ref: Ref;
}

/** Every reference; a waiver's `by` stands on its `on`. */
function pointers(org: Org): readonly Pointer[] {
  const entities = [org.org, ...entitiesOf(org)];
  const byName = new Map(entities.map((entity) => [nameOf(entity), entity]));
  const written = entities.flatMap((from) =>
    from.refs.map((ref) => ({ entity: nameOf(from), field: ref.path, from, ref })),
  );
  const waivers = org.waivers.flatMap(({ entity, field, by }) =>
    by === null ? [] : { entity, field: field ?? by.path, from: byName.get(entity) ?? null, ref: by },
  );
  return [...written, ...waivers];
}

function each(
  org: Org,
  breaks: (ref: Ref, from: Entity | null, to: Entity | null) => boolean,
): readonly Spoken[] {
  const targets = new Map(entitiesOf(org).map((entity) => [nameOf(entity), entity]));
  return pointers(org).filter(({ ref, from }) =>
    breaks(ref, from, targets.get(`${ref.kind}:${ref.id}`) ?? null),
  );
}

function isAllowed(ref: Ref): boolean {
  return ref.allowed.includes(ref.kind);
}

function mayPointAtGone(from: Entity, { path }: Ref): boolean {
  return (
    path.startsWith('members.') ||
    (from.kind === 'component' && (path.startsWith('dependsOn.') || path.startsWith('contributors.')))
  );
}

function isReversed({ from, until }: Entity | Member): boolean {
  return from !== null && until !== null && from > until;
}

function isDated({ from, until }: Entity | Member): boolean {
  return from !== null || until !== null;
}

function cycles<T extends Entity>(
  entities: readonly T[],
  refOf: (entity: T) => Ref | null,
): readonly Spoken[] {
  const ids = new Set(entities.map(({ id }) => id));
  const arrows = new Map(
    entities.map((entity) => {
      const ref = refOf(entity);
      return [entity.id, ref?.kind === entity.kind && ids.has(ref.id) ? [ref.id] : []] as const;
    }),
  );
  const found = new Set(cyclesOf(arrows));
  return entities.filter(({ id }) => found.has(id)).map((entity) => ({ entity: nameOf(entity) }));
}

/** One finding for whatever several live entities have in common, on the smallest id. */
function shared<T extends Entity>(
  entities: readonly T[],
  valueOf: (entity: T) => string | null,
): readonly Spoken[] {
  return groupBy(entities.toSorted(byId), valueOf).flatMap((group) => {
    const [first] = group;
    return first === undefined || group.length < 2 ? [] : { entity: nameOf(first) };
  });
}

function live(terms: Terms): readonly Entity[] {
  return entitiesOf(terms.org).filter((entity) => isLive(entity, terms.day));
}

function once(spoken: readonly Spoken[]): readonly Spoken[] {
  return [...new Map(spoken.map((one) => [one.entity, one])).values()];
}

export const structure: readonly Rule[] = [
  {
    id: 'reference-exists',
    severity: 'error',
    find: ({ org }) => each(org, (ref, _from, to) => isAllowed(ref) && to === null),
  },
  {
    id: 'reference-kind',
    severity: 'error',
    find: ({ org }) => each(org, (ref) => !isAllowed(ref)),
  },
  {
    id: 'reference-active',
    severity: 'error',
    find: ({ org, day }) =>
      each(org, (ref, from, to) => {
        if (to === null || !isAllowed(ref) || !isGone(to, day)) return false;
        return from !== null && isLive(from, day) && !mayPointAtGone(from, ref);
      }),
  },
  {
    id: 'no-cycle',
    severity: 'error',
    looksFor: ({ org }) =>
      org.people.some((person) => person.manager !== null) ||
      org.objectives.some((objective) => objective.supports !== null) ||
      org.tribes.some((tribe) => tribe.parent !== null),
    find: ({ org }) => [
      ...cycles(org.people, ({ manager }) => manager),
      ...cycles(org.objectives, ({ supports }) => supports),
      ...cycles(org.tribes, ({ parent }) => parent),
    ],
  },
  {
    id: 'date-order',
    severity: 'error',
    looksFor: ({ org }) =>
      entitiesOf(org).some(isDated) || groupsOf(org).some(({ members }) => members.some(isDated)),
    find: ({ org }) =>
      once(
        [
          ...entitiesOf(org).filter(isReversed),
          ...groupsOf(org).filter(({ members }) => members.some(isReversed)),
        ].map((entity) => ({ entity: nameOf(entity) })),
      ),
  },
  {
    id: 'unique-handle',
    severity: 'error',
    looksFor: ({ people }) => people.some(({ email, github }) => email !== null || github !== null),
    find: ({ people }) =>
      once([
        ...shared(people, ({ email }) => email?.toLowerCase() ?? null),
        ...shared(people, ({ github }) => github?.toLowerCase() ?? null),
      ]),
  },
  {
    id: 'unique-name',
    severity: 'warning',
    looksFor: (terms) => live(terms).some(({ name }) => name !== null),
    find: (terms) =>
      once(shared(live(terms), ({ kind, name }) => (name === null ? null : `${kind} ${name}`))),
  },
];
