import type { WrittenOrg } from '../../source/written-org.ts';
import type { YamlValue } from '../../yaml/value.ts';
import { dayAfter, dayBefore, laterDay } from '../days.ts';
import {
  endingBeforeNext,
  firstDayOf,
  memberField,
  memberOf,
  memberOn,
  withLastDay,
  withMembers,
  withMembershipBegun,
  withMembershipEnded,
  writtenMembers,
  type GroupKind,
  type Membership,
  type MembershipFields,
} from './members.ts';

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
    const begins = laterDay(day, firstDayOf(org, person));
    if (item !== undefined) changed = withMembershipPassedOn(changed, joined, item, begins);
    changed = withLaterMemberships(changed, joined, writtenMembers(org, kind, group), begins);
  }
  return changed;
}

/**
 * Begins on a day what an item of another group has said until then. Where the person is a member there already, it is
 * both together as long as both last, and then the one that lasts longer.
 */
function withMembershipPassedOn(
  org: WrittenOrg,
  joined: Membership,
  item: YamlValue,
  day: string,
): WrittenOrg {
  const there = memberOn(org, joined, day);
  if (there === undefined) return withMembershipBegun(org, joined, day, saidOf(item));
  const share = sumOfShares(there, item);
  if (share === undefined) return org;
  const [first, last] = [there, item].map(saidOf).toSorted((one, other) => compareEnds(one, other));
  const changed = withMembershipBegun(withCurrentEnded(org, joined, there, day), joined, day, {
    ...first,
    share,
  });
  if (first?.['until'] === undefined || last === undefined || last['until'] === first['until'])
    return changed;
  const next = dayAfter(first['until']);
  return memberOn(changed, joined, next) === undefined
    ? withMembershipBegun(changed, joined, next, last)
    : changed;
}

/** The share and the last day of an item. */
function saidOf(item: YamlValue): MembershipFields {
  const [share, until] = [memberField(item, 'share'), memberField(item, 'until')];
  return { ...(share === undefined ? {} : { share }), ...(until === undefined ? {} : { until }) };
}

/** What has no last day ends last. */
function compareEnds(one: MembershipFields, other: MembershipFields): number {
  const [end, otherEnd] = [one['until'] ?? '9999-12-31', other['until'] ?? '9999-12-31'];
  return end < otherEnd ? -1 : Number(end > otherEnd);
}

/** Ends the one item that makes somebody a member on a day; what begins later stays. */
function withCurrentEnded(
  org: WrittenOrg,
  { kind, group, person }: Membership,
  current: YamlValue,
  day: string,
): WrittenOrg {
  const hasBegun = memberField(current, 'from') !== day;
  const ended = hasBegun ? [withLastDay(current, person, dayBefore(day))] : [];
  const items = writtenMembers(org, kind, group).flatMap((item) => (item === current ? ended : [item]));
  return withMembers(org, kind, group, items);
}

/** With the memberships among `items` that begin after a day, but for those that begin during another. */
function withLaterMemberships(
  org: WrittenOrg,
  joined: Membership,
  items: readonly YamlValue[],
  day: string,
): WrittenOrg {
  const { kind, group, person } = joined;
  let changed = org;
  for (const item of items) {
    const from = memberField(item, 'from');
    if (memberOf(item) !== person || from === undefined || from <= day) continue;
    if (memberOn(changed, joined, from) !== undefined) continue;
    const there = writtenMembers(changed, kind, group);
    changed = withMembers(changed, kind, group, [...there, endingBeforeNext(item, person, from, there)]);
  }
  return changed;
}

/** The share of both together; undefined where one of them has none, and so a part of what is left. */
function sumOfShares(there: YamlValue, item: YamlValue): string | undefined {
  const [share, other] = [memberField(item, 'share'), memberField(there, 'share')];
  if (share === undefined || other === undefined) return undefined;
  return String(Math.min(1, Math.round(1000 * (Number(share) + Number(other))) / 1000));
}
