import type { groupKinds } from '../../model/kinds.ts';
import { withEntity, withKey, withoutKey, writtenEntity, type WrittenOrg } from '../../source/written-org.ts';
import { isList, isMap, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { dayBefore, laterDay } from '../days.ts';

/** A kind that has members. */
export type GroupKind = (typeof groupKinds)[number];

/** A group and one of its people. */
export interface Membership {
  readonly kind: GroupKind;
  readonly group: string;
  readonly person: string;
}

/** What a membership says besides who it is: `share`, `role`, `until`. */
export type MembershipFields = Readonly<Record<string, string>>;

/** The items of a group's `members` as they are written. */
export function writtenMembers(org: WrittenOrg, kind: GroupKind, group: string): readonly YamlValue[] {
  const members = writtenEntity(org, kind, group)?.value.get('members') ?? null;
  if (isList(members)) return members;
  return members === null ? [] : [members];
}

/** Whose membership an item is; undefined where it says so in no way that can be read. */
export function memberOf(item: YamlValue): string | undefined {
  if (typeof item === 'string') return item;
  const person = isMap(item) ? item.get('person') : undefined;
  return typeof person === 'string' ? person : undefined;
}

/** What an item says of one thing besides the person; undefined where it says nothing. */
export function memberField(item: YamlValue, field: string): string | undefined {
  const value = isMap(item) ? item.get(field) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The item that makes somebody a member on a day; undefined where none does. */
export function memberOn(
  org: WrittenOrg,
  { kind, group, person }: Membership,
  day: string,
): YamlValue | undefined {
  return writtenMembers(org, kind, group).find((item) => {
    const [from, until] = [memberField(item, 'from'), memberField(item, 'until')];
    return (
      memberOf(item) === person &&
      (from === undefined || from <= day) &&
      (until === undefined || until >= day)
    );
  });
}

/** The first day of a person as it is written; empty where none is. */
export function firstDayOf(org: WrittenOrg, person: string): string {
  const from = writtenEntity(org, 'person', person)?.value.get('from');
  return typeof from === 'string' ? from : '';
}

/** An item that begins on a day, ending the day before the next membership of the person in the same group. */
export function endingBeforeNext(
  item: YamlValue,
  person: string,
  day: string,
  items: readonly YamlValue[],
): YamlValue {
  const next = nextOf(items, person, day);
  const from = next === undefined ? undefined : memberField(next, 'from');
  const until = memberField(item, 'until');
  if (from === undefined || (until !== undefined && until < from)) return item;
  return withLastDay(item, person, dayBefore(from));
}

/** The first membership of a person that begins after a day. */
function nextOf(items: readonly YamlValue[], person: string, day: string): YamlValue | undefined {
  const later = items.filter((item) => memberOf(item) === person && (memberField(item, 'from') ?? day) > day);
  const begins = (item: YamlValue) => memberField(item, 'from') ?? day;
  return later.toSorted((one, other) => (begins(one) < begins(other) ? -1 : 1))[0];
}

/**
 * Ends a membership so that it no longer holds from `day` on: it gets the day before as its last day, or is taken out
 * where it would not have begun by then. What ended earlier stays as it is.
 */
export function withMembershipEnded(org: WrittenOrg, membership: Membership, day: string): WrittenOrg {
  const { kind, group, person } = membership;
  return withMembers(
    org,
    kind,
    group,
    writtenMembers(org, kind, group).flatMap((item) => {
      if (memberOf(item) !== person) return [item];
      const until = memberField(item, 'until');
      if (until !== undefined && until < day) return [item];
      if (laterDay(memberField(item, 'from') ?? '', firstDayOf(org, person)) >= day) return [];
      return [withLastDay(item, person, dayBefore(day))];
    }),
  );
}

/**
 * Takes a membership away from `day` until the day before `back`: from then on it is what is written now, share and last
 * day included.
 */
export function withMembershipPaused(
  org: WrittenOrg,
  { kind, group, person }: Membership,
  { day, back }: { readonly day: string; readonly back: string },
): WrittenOrg {
  const before: YamlValue[] = [];
  const after: YamlValue[] = [];
  for (const item of writtenMembers(org, kind, group)) {
    const [from, until] = [memberField(item, 'from'), memberField(item, 'until')];
    const isTouched = (from === undefined || from < back) && (until === undefined || until >= day);
    if (memberOf(item) !== person || !isTouched) {
      before.push(item);
      continue;
    }
    if (from === undefined || from < day) before.push(withLastDay(item, person, dayBefore(day)));
    if (until === undefined || until >= back) after.push(withFirstDay(item, person, back));
  }
  return withMembers(org, kind, group, [...before, ...after]);
}

/**
 * Begins a membership on a day. One that ended the day before simply goes on, and one that was written to begin later
 * begins then; both only where nothing else is said of the new one. Otherwise what was written to begin later stays, and
 * the new one ends the day before it.
 */
export function withMembershipBegun(
  org: WrittenOrg,
  membership: Membership,
  day: string,
  fields: MembershipFields = {},
): WrittenOrg {
  const { kind, group, person } = membership;
  const items = writtenMembers(org, kind, group);
  const isPlain = Object.keys(fields).every((field) => field === 'share');
  const resumed = items.findIndex(
    (item) =>
      isPlain &&
      memberOf(item) === person &&
      memberField(item, 'until') === dayBefore(day) &&
      memberField(item, 'share') === fields['share'],
  );
  const goesOn = items[resumed];
  if (goesOn !== undefined) {
    const open = endingBeforeNext(withoutLastDay(goesOn), person, day, items);
    return withMembers(org, kind, group, items.with(resumed, open));
  }
  const next = isPlain ? nextOf(items, person, day) : undefined;
  if (next !== undefined && saysOnly(next, fields)) {
    return withMembers(
      org,
      kind,
      group,
      items.map((item) => (item === next ? withFirstDay(item, person, day) : item)),
    );
  }
  const { until, ...others } = fields;
  const end = until === undefined ? [] : [['until', until] as const];
  const item = new Map([['person', person], ...Object.entries(others), ['from', day], ...end]);
  return withMembers(org, kind, group, [...items, endingBeforeNext(item, person, day, items)]);
}

/** Whether an item says nothing besides its days but what the fields say. */
function saysOnly(item: YamlValue, fields: MembershipFields): boolean {
  const said = isMap(item) ? Array.from(item.keys()) : [];
  return (
    said.every((field) => ['person', 'from', 'until', ...Object.keys(fields)].includes(field)) &&
    Object.entries(fields).every(([field, value]) => memberField(item, field) === value)
  );
}

/** With other members; a group that has none any more does without the field. */
export function withMembers(
  org: WrittenOrg,
  kind: GroupKind,
  group: string,
  items: readonly YamlValue[],
): WrittenOrg {
  const value = writtenEntity(org, kind, group)?.value;
  if (value === undefined) return org;
  const changed = items.length === 0 ? withoutKey(value, 'members') : withKey(value, 'members', items);
  return withEntity(org, kind, group, changed);
}

/** An item with a last day. */
export function withLastDay(item: YamlValue, person: string, until: string): YamlMap {
  return withKey(isMap(item) ? item : new Map([['person', person]]), 'until', until);
}

/** The last day stays behind the first. */
function withFirstDay(item: YamlValue, person: string, from: string): YamlMap {
  const fields = isMap(item) ? item : new Map([['person', person]]);
  const until = fields.get('until');
  const begun = withKey(fields, 'from', from);
  return until === undefined ? begun : withKey(withoutKey(begun, 'until'), 'until', until);
}

/** `{person: ada}` is written `ada`. */
function withoutLastDay(item: YamlValue): YamlValue {
  if (!isMap(item)) return item;
  const open = withoutKey(item, 'until');
  const person = open.get('person');
  return open.size === 1 && person !== undefined ? person : open;
}
