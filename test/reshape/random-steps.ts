import type { Step } from '../../src/reshape/step.ts';
import { entityKinds } from '../../src/model/kinds.ts';
import type { EntityKind } from '../../src/model/field.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { YamlValue } from '../../src/yaml/value.ts';
import type { Random } from '../oracle/random.ts';

/** Ids of an organisation that an operation may name, by kind. */
export type Ids = Readonly<Record<EntityKind, readonly string[]>>;

/** Whoever and whatever is in a store, gone or not; an id that no operation can name, since it is badly formed, is left out. */
export function idsOf(store: Store): Ids {
  const of = (kind: EntityKind) =>
    store
      .rows(`SELECT id FROM entity WHERE kind = :kind ORDER BY id`, { kind })
      .map((row) => String(row['id']))
      .filter((id) => /^[a-z][a-z0-9-]*$/.test(id));
  return {
    objective: of('objective'),
    tribe: of('tribe'),
    squad: of('squad'),
    chapter: of('chapter'),
    guild: of('guild'),
    person: of('person'),
    component: of('component'),
  };
}

/** One operation with arguments that may or may not make sense together; null where the organisation has nobody for it. */
export function randomStep(random: Random, ids: Ids): Step | null {
  const one = (kind: EntityKind) => (ids[kind].length === 0 ? null : random.pick(ids[kind]));
  const fresh = `new-${random.between(1, 9)}`;
  const kind = random.pick(entityKinds);
  const ref = (kinds: readonly EntityKind[]) => {
    const chosen = random.pick(kinds);
    const id = one(chosen);
    return id === null ? null : `${chosen}:${id}`;
  };
  const on = random.chance(0.3) ? { on: random.pick(['2026-10-01', '2026-11-23', '2027-02-01']) } : {};
  const choices: readonly (() => readonly [string, Readonly<Record<string, YamlValue>>])[] = [
    () => ['move', { person: one('person'), to: one('squad'), chapter: 'keep', ...on }],
    () => [
      'move',
      { person: one('person'), to: one('squad'), from: one('squad'), chapter: one('chapter'), ...on },
    ],
    () => ['swap', { person: [one('person'), one('person')], chapter: 'keep', ...on }],
    () => ['leave', { person: one('person'), roles: random.pick(['keep', 'vacate']), ...on }],
    () => ['leave', { person: one('person'), 'hand-over': one('person'), ...on }],
    () => ['hire', { person: fresh, to: one('squad'), chapter: one('chapter'), ...on }],
    () => ['assign', { component: one('component'), to: one('squad'), from: 'all' }],
    () => ['set-role', { role: 'coach', person: one('person'), on: ref(['squad']) }],
    () => ['set-role', { role: 'dev', person: 'none', on: ref(['component']) }],
    () => ['rename', { ref: ref([kind]), to: fresh }],
    () => ['merge', { squad: [one('squad'), one('squad')], into: random.pick([fresh, one('squad')]), ...on }],
    () => ['isolate', { ref: ref(['person', 'squad']), until: '2027-03-01', as: fresh, ...on }],
    () => ['move-squad', { squad: one('squad'), to: one('tribe'), chapter: 'keep', ...on }],
    () => ['set', { ref: ref([kind]), fields: new Map([['description', 'as: said']]) }],
    () => ['unset', { ref: ref([kind]), field: ['name', 'tags'] }],
    () => ['join', { person: one('person'), to: ref(['guild', 'chapter']), earlier: 'leave', ...on }],
    () => ['quit', { person: one('person'), from: ref(['guild', 'chapter']), ...on }],
    () => ['start-guild', { id: fresh, topic: 'a topic', members: [one('person')], ...on }],
    () => ['retire', { ref: ref(['squad', 'component', 'chapter', 'tribe']), orphan: 'true', ...on }],
    () => ['retire', { ref: ref(['squad']), to: one('squad'), ...on }],
    () => [
      'split',
      { squad: one('squad'), into: [fresh, `${fresh}-b`], people: new Map([[fresh, []]]), ...on },
    ],
  ];
  const [operation, given] = random.pick(choices)();
  const values = Object.entries(given);
  const isWhole = values.every(
    ([, value]) => value !== null && !(Array.isArray(value) && value.includes(null)),
  );
  return isWhole ? { operation, given: new Map(values) } : null;
}
