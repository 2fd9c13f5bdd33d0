import type { Kind } from '../../model/field.ts';
import type { ChangedKind } from './change.ts';
import { changedKinds, saidOf, textOf, textsOf, type SaidEntity, type SaidOrg } from './said-org.ts';
import { renamedOrg } from './renamed-org.ts';
import { tiesOf } from './ties.ts';

/** An entity that has another id than before. */
export interface Rename {
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

const tiedKinds = ['component', 'squad', 'chapter', 'guild', 'tribe'] as const;

/** The kinds that are known by what belongs to them. */
type TiedKind = (typeof tiedKinds)[number];

/** Less than this in common, of all that one of the two has, is a different thing. */
const leastInCommon = 0.5;

/**
 * Which entities have a new id, by kind in the order in which they are told: an entity says so itself with `formerly`, or
 * it has the name or the address of one that is gone, or most of its members and components.
 */
export function findRenames(before: SaidOrg, after: SaidOrg): readonly Rename[] {
  const own = changedKinds.flatMap((kind) => findSaid(kind, before, after));
  const named = changedKinds.flatMap((kind) => findAlike(kind, renamedOrg(before, own), after));
  const known = [...own, ...named];
  const alike: Rename[] = [];
  // A tribe is known by its squads, and those by their people and components.
  for (const kind of tiedKinds) {
    alike.push(...findTied(kind, renamedOrg(before, [...known, ...alike]), after));
  }
  return [...known, ...alike];
}

interface Missing {
  readonly gone: readonly SaidEntity[];
  readonly added: readonly SaidEntity[];
}

/** What only one of the two states has; nothing where that leaves no pair. */
function missing(kind: ChangedKind, before: SaidOrg, after: SaidOrg): Missing {
  const [old, young] = [saidOf(before, kind), saidOf(after, kind)];
  const none = { gone: [], added: [] };
  if (old === young || !isEntityKind(kind)) return none;
  const added = Array.from(young.values()).filter(({ id }) => !old.has(id));
  if (added.length === 0) return none;
  return { gone: Array.from(old.values()).filter(({ id }) => !young.has(id)), added };
}

function isEntityKind(kind: ChangedKind): kind is Exclude<Kind, 'org'> {
  return kind !== 'org' && kind !== 'waiver' && kind !== 'policy';
}

function findSaid(kind: ChangedKind, before: SaidOrg, after: SaidOrg): readonly Rename[] {
  const { gone, added } = missing(kind, before, after);
  if (!isEntityKind(kind)) return [];
  const heirs = new Map<string, string[]>();
  for (const { id, fields } of added) {
    for (const former of textsOf(fields.get('formerly'))) listAt(heirs, former).push(id);
  }
  return gone.flatMap(({ id }) => {
    const [heir, ...others] = heirs.get(id) ?? [];
    return heir === undefined || others.length > 0
      ? []
      : [{ kind, from: id, to: heir, why: 'it says so: formerly' }];
  });
}

/** What only one thing of a kind has, and how that is told. */
const marks = [
  { field: 'email', why: 'the same e-mail', kinds: ['person'] },
  { field: 'github', why: 'the same login', kinds: ['person'] },
  { field: 'name', why: 'the same name', kinds: null },
] as const;

/** By what only one thing has: the address of a person, the name of anything. */
function findAlike(kind: ChangedKind, before: SaidOrg, after: SaidOrg): readonly Rename[] {
  const { gone, added } = missing(kind, before, after);
  if (!isEntityKind(kind) || gone.length === 0) return [];
  const found: Rename[] = [];
  for (const { field, why, kinds } of marks) {
    if (kinds?.every((each) => each !== kind) === true) continue;
    const taken = new Set(found.flatMap(({ from, to }) => [`from ${from}`, `to ${to}`]));
    const heirs = byMark(
      added.filter(({ id }) => !taken.has(`to ${id}`)),
      field,
    );
    for (const [value, [old, ...rest]] of byMark(
      gone.filter(({ id }) => !taken.has(`from ${id}`)),
      field,
    )) {
      const [heir, ...others] = heirs.get(value) ?? [];
      if (old !== undefined && heir !== undefined && rest.length + others.length === 0) {
        found.push({ kind, from: old, to: heir, why });
      }
    }
  }
  return found;
}

/** The ids of things by the value of a field. */
function byMark(entities: readonly SaidEntity[], field: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, fields } of entities) {
    const value = textOf(fields.get(field));
    if (value !== '') listAt(found, value).push(id);
  }
  return found;
}

/**
 * By what belongs to it: the single best on both sides, with at least half of everything in common. What two new ones
 * have divided between them is split, and what two that are gone have come together in is merged: neither has a new name.
 */
function findTied(kind: TiedKind, before: SaidOrg, after: SaidOrg): readonly Rename[] {
  const { gone, added } = missing(kind, before, after);
  if (gone.length === 0) return [];
  const [old, young] = [tiesOf(before, kind), tiesOf(after, kind)];
  const all = pairsOf(
    new Map(gone.map((each) => [each.id, old(each)])),
    new Map(added.map((each) => [each.id, young(each)])),
  );
  const [ofOld, ofYoung] = [new Map<string, Pair[]>(), new Map<string, Pair[]>()];
  for (const pair of all) {
    listAt(ofOld, pair.from).push(pair);
    listAt(ofYoung, pair.to).push(pair);
  }
  return all.flatMap((pair) => {
    const { from, to, shared, either, part } = pair;
    if (part < leastInCommon) return [];
    const others = (pairs: readonly Pair[] = []) => pairs.filter((other) => other !== pair);
    const [halves, sources] = [others(ofOld.get(from)), others(ofYoung.get(to))];
    const isBest = [...halves, ...sources].every((other) => other.part < part);
    const isSplit = halves.some((other) => isMostOf(other, 'young'));
    const isMerged = sources.some((other) => isMostOf(other, 'old'));
    const why = `${shared} of ${either} ${tieWords[kind]} in common`;
    return isBest && !isSplit && !isMerged ? [{ kind, from, to, why }] : [];
  });
}

/** What two things have in common. */
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly shared: number;
  readonly old: number;
  readonly young: number;
  /** What either of them has. */
  readonly either: number;
  /** What both have of that, 0 to 1. */
  readonly part: number;
}

/** What more things than this have, such as one repository for all, tells none of them from another. */
const mostAlike = 50;

/** Those that have anything in common: of thousands that are gone and new, few have. */
function pairsOf(gone: TiesById, added: TiesById): readonly Pair[] {
  const byTie = new Map<string, string[]>();
  for (const [id, ties] of gone) for (const tie of ties) listAt(byTie, tie).push(id);
  return Array.from(added).flatMap(([to, ties]) => {
    const lists = Array.from(ties, (tie) => byTie.get(tie) ?? []);
    const froms = new Set(lists.filter(({ length }) => length <= mostAlike).flat());
    return Array.from(froms, (from) => pairOf(from, gone.get(from) ?? new Set(), to, ties));
  });
}

type TiesById = ReadonlyMap<string, ReadonlySet<string>>;

/** The list of a key, which is made where there is none. */
function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}

function pairOf(from: string, left: ReadonlySet<string>, to: string, right: ReadonlySet<string>): Pair {
  const shared = Array.from(left).filter((each) => right.has(each)).length;
  const either = left.size + right.size - shared;
  const part = either === 0 ? 0 : shared / either;
  return { from, to, shared, old: left.size, young: right.size, either, part };
}

/** Whether one of the two consists of the other for the most part; one person alone is no part of a squad. */
function isMostOf(pair: Pair, side: 'old' | 'young'): boolean {
  return pair.shared > 1 && pair.shared * 2 >= pair[side];
}

/** What things of a kind are known by, as `tiesOf` finds it. */
const tieWords: Readonly<Record<TiedKind, string>> = {
  component: 'relations',
  squad: 'people and components',
  chapter: 'people',
  guild: 'people',
  tribe: 'squads and chapters',
};
