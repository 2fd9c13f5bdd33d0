import { groupKinds, sections } from '../../model/kinds.ts';
import type { Written } from '../show/written-fields.ts';
import type { Change } from './change.ts';
import { sameWritten } from './same-written.ts';
import { membersOf, saidOf, type SaidOrg, type WrittenRecord } from './said-org.ts';

type GroupKind = (typeof groupKinds)[number];

/** Where the entries of one person stand in groups of a kind, by group. */
type Places = ReadonlyMap<string, readonly WrittenRecord[]>;

/** What is told of a person; who it is stands beside it. */
export type PersonChange = Pick<Change, 'what' | 'before' | 'after' | 'on' | 'why' | 'about'>;

/**
 * Who moved, joined and left groups, and what else is told differently of members, by person. Groups that are the same
 * object in both states are not looked into.
 */
export function membershipChanges(
  before: SaidOrg,
  after: SaidOrg,
): ReadonlyMap<string, readonly PersonChange[]> {
  const found = new Map<string, PersonChange[]>();
  for (const kind of groupKinds) {
    const [old, young] = [placesOf(before, after, kind), placesOf(after, before, kind)];
    for (const person of new Set([...old.keys(), ...young.keys()])) {
      const changes = changesOf(kind, old.get(person) ?? nowhere, young.get(person) ?? nowhere);
      if (changes.length > 0) found.set(person, [...(found.get(person) ?? []), ...changes]);
    }
  }
  return found;
}

const nowhere: Places = new Map();

/** The entries of each person in the groups that the other state does not have as they are here. */
function placesOf(org: SaidOrg, other: SaidOrg, kind: GroupKind): ReadonlyMap<string, Places> {
  const found = new Map<string, Map<string, WrittenRecord[]>>();
  const others = saidOf(other, kind);
  for (const group of saidOf(org, kind).values()) {
    if (others.get(group.id) === group) continue;
    for (const { person, entry } of membersOf(group)) {
      const places = found.get(person) ?? new Map<string, WrittenRecord[]>();
      found.set(person, places);
      places.set(group.id, [...(places.get(group.id) ?? []), entry]);
    }
  }
  return found;
}

function changesOf(kind: GroupKind, before: Places, after: Places): readonly PersonChange[] {
  const sorted = (places: Places, other: Places) =>
    Array.from(places.keys())
      .filter((id) => !other.has(id))
      .toSorted();
  const [left, joined] = [sorted(before, after), sorted(after, before)];
  const staying = Array.from(before.keys())
    .filter((id) => after.has(id))
    .toSorted();
  const dated = left.length === 0 ? datedMove(staying, joined, before, after) : null;
  // Who had left before, on a written day, does not leave again where the entry is taken out.
  const ended = left.filter((id) => before.get(id)?.every(({ until }) => until !== undefined));
  const leaving = dated === null ? left.filter((id) => !ended.includes(id)) : [dated.from];
  const first = joined.length === 1 ? after.get(joined[0] ?? '')?.[0]?.['from'] : undefined;
  const what = sections[kind];
  return [
    ...(leaving.length + joined.length === 0
      ? []
      : [
          {
            what,
            before: leaving.length === 0 ? null : leaving,
            after: joined.length === 0 ? null : joined,
            on: typeof first === 'string' ? first : null,
            why: null,
            about: [...leaving, ...joined].map((id) => ({ kind, id })),
          },
        ]),
    ...ended.map((id) => ({
      what: `${what}.${id}`,
      before: before.get(id) ?? null,
      after: null,
      on: null,
      why: 'had ended',
      about: [{ kind, id }],
    })),
    ...staying.flatMap((id) => {
      const isMove = dated?.from === id;
      return entryChanges(`${what}.${id}`, before.get(id) ?? [], after.get(id) ?? [], isMove).map((each) => ({
        ...each,
        on: null,
        why: null,
        about: [{ kind, id }],
      }));
    }),
  ];
}

/** A move on a written day: one entry gets its last day, and the only new one begins. */
function datedMove(
  staying: readonly string[],
  joined: readonly string[],
  before: Places,
  after: Places,
): { readonly from: string } | null {
  const ending = staying.filter((id) => {
    const [[old, ...others], [young]] = [before.get(id) ?? [], after.get(id) ?? []];
    return others.length === 0 && old?.['until'] === undefined && young?.['until'] !== undefined;
  });
  const [from] = ending;
  const entry = after.get(joined[0] ?? '')?.[0];
  const isMove = ending.length === 1 && joined.length === 1 && entry?.['from'] !== undefined;
  return isMove && from !== undefined ? { from } : null;
}

/** What differs in the entries of somebody who stays; the last day of who moves is told with the move. */
function entryChanges(
  path: string,
  before: readonly WrittenRecord[],
  after: readonly WrittenRecord[],
  isMove: boolean,
): readonly { readonly what: string; readonly before: Written | null; readonly after: Written | null }[] {
  if (sameWritten(before, after)) return [];
  const [old, young] = [before[0], after[0]];
  if (old === undefined || young === undefined || before.length !== 1 || after.length !== 1) {
    return [{ what: path, before, after }];
  }
  return ['share', 'role', 'from', 'until'].flatMap((name) => {
    if (sameWritten(old[name], young[name]) || (isMove && name === 'until')) return [];
    return [{ what: `${path}.${name}`, before: old[name] ?? null, after: young[name] ?? null }];
  });
}
