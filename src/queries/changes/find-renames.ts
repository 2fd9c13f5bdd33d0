import type { Kind } from '../../model/field.ts';
import type { ChangedKind } from './change.ts';
import { changedKinds, saidOf, textsOf, type SaidEntity, type SaidOrg } from './said-org.ts';
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
  return gone.flatMap(({ id }) => {
    const [heir, ...others] = added.filter(({ fields }) => textsOf(fields.get('formerly')).includes(id));
    if (heir === undefined || others.length > 0) return [];
    return [{ kind, from: id, to: heir.id, why: 'it says so: formerly' }];
  });
}

/** By what only one thing has: the address of a person, the name of anything. */
function findAlike(kind: ChangedKind, before: SaidOrg, after: SaidOrg): readonly Rename[] {
  const { gone, added } = missing(kind, before, after);
  if (!isEntityKind(kind) || gone.length === 0) return [];
  const found: Rename[] = [];
  const marks = [
    ...(kind === 'person'
      ? [['email', 'the same e-mail'] as const, ['github', 'the same login'] as const]
      : []),
    ['name', 'the same name'] as const,
  ];
  for (const [field, why] of marks) {
    const mark = ({ fields }: SaidEntity) => fields.get(field);
    for (const old of gone) {
      const value = mark(old);
      if (value === undefined || found.some(({ from }) => from === old.id)) continue;
      const [heir, ...others] = added.filter(
        (each) => mark(each) === value && !found.some(({ to }) => to === each.id),
      );
      const isOnlyOne = gone.every((each) => each === old || mark(each) !== value);
      if (heir !== undefined && others.length === 0 && isOnlyOne) {
        found.push({ kind, from: old.id, to: heir.id, why });
      }
    }
  }
  return found;
}

/** By what belongs to it: the single best on both sides, with at least half of everything in common. */
function findTied(kind: TiedKind, before: SaidOrg, after: SaidOrg): readonly Rename[] {
  const { gone, added } = missing(kind, before, after);
  if (gone.length === 0) return [];
  const [old, young] = [tiesOf(before, kind), tiesOf(after, kind)];
  const pairs = gone.flatMap((from) =>
    added.flatMap((to) => {
      const pair = { from: from.id, to: to.id, ...inCommon(old(from), young(to)) };
      return pair.part >= leastInCommon && pair.shared > 0 ? [pair] : [];
    }),
  );
  return pairs.flatMap(({ from, to, shared, all, part }) => {
    const isBest = pairs.every(
      (other) =>
        (other.from === from) === (other.to === to) ||
        (other.from !== from && other.to !== to) ||
        other.part < part,
    );
    const why = `${shared} of ${all} ${tieWords[kind]} in common`;
    return isBest ? [{ kind, from, to, why }] : [];
  });
}

/** What things of a kind are known by, as `tiesOf` finds it. */
const tieWords: Readonly<Record<TiedKind, string>> = {
  component: 'relations',
  squad: 'people and components',
  chapter: 'people',
  guild: 'people',
  tribe: 'squads and chapters',
};

function inCommon(left: ReadonlySet<string>, right: ReadonlySet<string>) {
  const shared = Array.from(left).filter((each) => right.has(each)).length;
  const all = left.size + right.size - shared;
  return { shared, all, part: all === 0 ? 0 : shared / all };
}
