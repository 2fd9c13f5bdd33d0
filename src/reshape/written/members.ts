import type { groupKinds } from '../../model/kinds.ts';
import { withEntity, withKey, withoutKey, writtenEntity, type WrittenOrg } from '../../source/written-org.ts';
import { isList, isMap, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { dayBefore } from '../days.ts';

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

/**
 * Ends all memberships of a group by a day; where another takes its place, whoever was a member on that day is one there
 * from then on, with the same share and last day, and whoever begins later begins there.
 */
export function withMembersPassedOn(
  org: WrittenOrg,
  { kind, group, heir }: { readonly kind: GroupKind; readonly group: string; readonly heir: string | null },
  day: string,
): WrittenOrg {
  let changed = org;
  const people = new Set(writtenMembers(org, kind, group).flatMap((item) => memberOf(item) ?? []));
  for (const person of people) {
    const item = memberOn(org, { kind, group, person }, day);
    changed = withMembershipEnded(changed, { kind, group, person }, day);
    if (heir === null) continue;
    const joined = { kind, group: heir, person };
    if (item !== undefined) changed = withMembershipPassedOn(changed, joined, item, day);
    changed = withLaterMemberships(changed, joined, writtenMembers(org, kind, group), day);
  }
  return changed;
}

/** Begins on a day what an item of another group has said until then. */
function withMembershipPassedOn(
  org: WrittenOrg,
  joined: Membership,
  item: YamlValue,
  day: string,
): WrittenOrg {
  const there = memberOn(org, joined, day);
  const share = sumOfShares(there, item);
  if (there !== undefined && share === undefined) return org;
  const open = there === undefined ? org : withMembershipEnded(org, joined, day);
  const until = there === undefined ? memberField(item, 'until') : undefined;
  const fields = {
    ...(share === undefined ? {} : { share }),
    ...(until === undefined ? {} : { until }),
  };
  return withMembershipBegun(open, joined, day, fields);
}

/** With the memberships among `items` that begin after a day, but for one during which there is another already. */
function withLaterMemberships(
  org: WrittenOrg,
  { kind, group, person }: Membership,
  items: readonly YamlValue[],
  day: string,
): WrittenOrg {
  const there = writtenMembers(org, kind, group);
  const lasts = (from: string) =>
    there.some((item) => memberOf(item) === person && (memberField(item, 'until') ?? from) >= from);
  const later = items.filter((item) => {
    const from = memberField(item, 'from');
    return memberOf(item) === person && from !== undefined && from > day && !lasts(from);
  });
  return later.length === 0 ? org : withMembers(org, kind, group, [...there, ...later]);
}

/** The share of both together; undefined where one of them has none, and so a part of what is left. */
function sumOfShares(there: YamlValue | undefined, item: YamlValue): string | undefined {
  const share = memberField(item, 'share');
  const other = there === undefined ? '0' : memberField(there, 'share');
  if (share === undefined || other === undefined) return undefined;
  return String(Math.min(1, Math.round(1000 * (Number(share) + Number(other))) / 1000));
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
      const from = memberField(item, 'from');
      if (from !== undefined && from >= day) return [];
      return [withLastDay(item, person, dayBefore(day))];
    }),
  );
}

/**
 * Begins a membership on a day. One that ended the day before simply goes on, and what was written to begin later
 * begins then; both only where nothing else is said of the new one.
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
    return withMembers(org, kind, group, items.with(resumed, withoutLastDay(goesOn)));
  }
  const { until, ...others } = fields;
  const end = until === undefined ? [] : [['until', until] as const];
  const item = new Map([['person', person], ...Object.entries(others), ['from', day], ...end]);
  return withMembers(org, kind, group, [...items, item]);
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

function withLastDay(item: YamlValue, person: string, until: string): YamlMap {
  return withKey(isMap(item) ? item : new Map([['person', person]]), 'until', until);
}

/** `{person: ada}` is written `ada`. */
function withoutLastDay(item: YamlValue): YamlValue {
  if (!isMap(item)) return item;
  const open = withoutKey(item, 'until');
  const person = open.get('person');
  return open.size === 1 && person !== undefined ? person : open;
}
