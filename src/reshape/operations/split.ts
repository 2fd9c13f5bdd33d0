import type { Store } from '../../store/open-store.ts';
import { withKey, withNewEntity, writtenEntity, type WrittenOrg } from '../../source/written-org.ts';
import { isList, isMap, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { onDay, squadArgument } from '../argument.ts';
import { proposeCut } from '../cut/propose-cut.ts';
import { dayBefore, laterDay } from '../days.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Outcome } from '../operation.ts';
import { pick } from '../pick.ts';
import { placed, unplaced, wrongParts, type Places } from '../split-places.ts';
import { withField } from '../written/fields.ts';
import {
  firstDayOf,
  memberField,
  memberOf,
  withMembershipEnded,
  writtenMembers,
} from '../written/members.ts';
import { withReferences } from '../written/references.ts';

/** Makes several squads of one: everybody and everything has a place, or it is not done. */
export const split = defineOperation({
  id: 'split',
  summary: 'makes several squads of one',
  pattern: 'grow and split',
  arguments: {
    squad: squadArgument,
    into: { type: 'newIds', value: 'a,b', required: true, doc: 'the squads that come of it' },
    people: {
      type: 'places',
      to: 'person',
      value: 'a=person,…',
      doc: 'who goes where; the rest go where nobody was named',
    },
    components: {
      type: 'places',
      to: 'component',
      value: 'a=component,…',
      doc: 'what goes where; the rest goes where nothing was named, or with the rest of the people',
    },
    auto: { type: 'flag', value: 'auto', doc: 'into two: find the best ways to place whatever is not named' },
    together: {
      type: 'groups',
      to: ['person', 'component'],
      value: 'a,b',
      doc: 'with --auto: who and what stays in one part; may be given again',
    },
    apart: {
      type: 'groups',
      to: ['person', 'component'],
      value: 'a,b',
      doc: 'with --auto: two that do not; may be given again',
    },
    min: {
      type: 'number',
      min: 0,
      max: 99,
      value: 'n',
      doc: 'with --auto: the fewest people of a part (default: as the rules say)',
    },
    max: {
      type: 'number',
      min: 1,
      max: 99,
      value: 'n',
      doc: 'with --auto: the most people of a part (default: as the rules say)',
    },
    pick,
    keep: { type: 'text', value: 'a', doc: 'the part that stays the old squad, under its id' },
    on: onDay,
  },
  example:
    'mobile-player --into ios-player,android-player --people ios-player=hana-xu,ivo-ekwe,tess-dahl --components ios-player=offline-sync',
  apply(state, given) {
    const { squad, into, people = new Map(), components = new Map(), keep, on = state.day } = given;
    const { store, written } = state;
    const gone = notThere(store, 'squad', squad, on);
    if (gone.length > 0) return { is: 'refused', refusals: gone };
    const wrong = wrongParts(store, { squad, into, keep, named: [...people.keys(), ...components.keys()] });
    if (wrong !== null) return { is: 'refused', refusals: [wrong] };
    const members = peopleOf(written, squad, on);
    const owned = componentsOf(store, squad);
    const cut = proposeCut(state, { ...given, members, owned, people, components });
    if ('id' in cut) return { is: 'refused', refusals: [cut] };
    const peopleAt = cut.peopleAt ?? placed(into, members, people);
    const componentsAt = cut.componentsAt ?? placed(into, owned, components, peopleAt.rest);
    const refusals = [
      ...unplaced('person', squad, members, people, peopleAt),
      ...unplaced('component', squad, owned, components, componentsAt),
    ];
    if (refusals.length > 0) return { is: 'refused', refusals };
    const outcome = splitUp(written, { squad, into, keep: keep ?? null, on, peopleAt, componentsAt });
    return outcome.is === 'done' && cut.proposals !== null
      ? { ...outcome, proposals: cut.proposals }
      : outcome;
  },
});

/** Who is in it on the day, or will be later. */
function peopleOf(org: WrittenOrg, squad: string, day: string): readonly string[] {
  const later = writtenMembers(org, 'squad', squad).flatMap((item) => {
    const person = memberOf(item);
    const isOver = person !== undefined && isPast(item, day);
    return person === undefined || isOver ? [] : [person];
  });
  return Array.from(new Set(later));
}

function isPast(item: YamlValue, day: string): boolean {
  const until = memberField(item, 'until');
  return until !== undefined && until < day;
}

function componentsOf(store: Store, squad: string): readonly string[] {
  return store
    .rows(
      `SELECT DISTINCT component_id FROM v_owner WHERE owner_kind = 'squad' AND owner_id = :squad ORDER BY 1`,
      { squad },
    )
    .map((row) => String(row['component_id']));
}

interface Split {
  readonly squad: string;
  readonly into: readonly string[];
  readonly keep: string | null;
  readonly on: string;
  readonly peopleAt: Places;
  readonly componentsAt: Places;
}

function splitUp(written: WrittenOrg, plan: Split): Outcome {
  const { squad, into, keep, on, peopleAt, componentsAt } = plan;
  const old = writtenEntity(written, 'squad', squad)?.value;
  if (old === undefined) return refused('entity-is-written', `squad ${squad} is written in no file`, '');
  const idOf = (part: string) => (part === keep ? squad : part);
  let org = written;
  let neighbour = squad;
  for (const part of into.filter((each) => each !== keep)) {
    org = withNewEntity(org, 'squad', part, newSquad(old, plan, part, written), neighbour);
    neighbour = part;
  }
  for (const [person, part] of peopleAt.partOf) {
    if (part !== keep) org = withMembershipEnded(org, { kind: 'squad', group: squad, person }, on);
  }
  const target = { kind: 'squad', id: squad } as const;
  org = withReferences(org, target, ({ kind, id, field }) => {
    if (kind === 'component' && field === 'owner') {
      const part = componentsAt.partOf.get(id);
      return part === undefined ? undefined : [idOf(part)];
    }
    // Whoever depended on the whole depends on every part, until somebody says on which.
    return kind === 'squad' && field === 'dependsOn' && keep === null ? into : undefined;
  });
  return done(keep === null ? ended(org, squad, on) : withRolesLeft(org, plan), on);
}

/** What every part takes over; a mission, a name and a channel are for one squad. */
const takenOver = ['tribe', 'type', 'coach', 'location', 'serves', 'dependsOn'] as const;

function newSquad(
  old: YamlMap,
  { squad, keep, on, peopleAt }: Split,
  part: string,
  org: WrittenOrg,
): YamlMap {
  const own = new Map<string, YamlValue>([['from', on]]);
  for (const field of takenOver) {
    const value = old.get(field) ?? null;
    if (value !== null) own.set(field, value);
  }
  for (const role of ['productOwner', 'techLead']) {
    const holder = old.get(role);
    if (typeof holder === 'string' && peopleAt.partOf.get(holder) === part) own.set(role, holder);
  }
  const items = writtenMembers(org, 'squad', squad).filter((item) => {
    const person = memberOf(item);
    return person !== undefined && peopleAt.partOf.get(person) === part && !isPast(item, on);
  });
  if (items.length > 0)
    own.set(
      'members',
      items.map((item) => beginning(item, laterDay(on, firstDayOf(org, memberOf(item) ?? '')))),
    );
  const vacancies = old.get('vacancies');
  if (isList(vacancies) && keep === null && peopleAt.rest === part) own.set('vacancies', vacancies);
  return own;
}

/** A membership as it begins in the new squad, on that day or later. */
function beginning(item: YamlValue, on: string): YamlMap {
  const fields = isMap(item) ? item : new Map([['person', item]]);
  const from = memberField(item, 'from');
  return from !== undefined && from > on ? fields : withKey(fields, 'from', on);
}

function ended(org: WrittenOrg, squad: string, on: string): WrittenOrg {
  const open = withField(org, 'squad', squad, 'vacancies', undefined);
  return withField(open, 'squad', squad, 'until', dayBefore(on));
}

/** The part that stays keeps the roles of those who stay in it. */
function withRolesLeft(org: WrittenOrg, { squad, keep, peopleAt }: Split): WrittenOrg {
  let changed = org;
  for (const role of ['productOwner', 'techLead']) {
    const holder = writtenEntity(org, 'squad', squad)?.value.get(role);
    if (typeof holder !== 'string') continue;
    const part = peopleAt.partOf.get(holder);
    if (part !== undefined && part !== keep) changed = withField(changed, 'squad', squad, role, undefined);
  }
  return changed;
}
