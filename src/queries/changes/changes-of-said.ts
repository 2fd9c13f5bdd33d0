import type { Kind } from '../../model/field.ts';
import type { Written } from '../show/written-fields.ts';
import type { Change, ChangedKind } from './change.ts';
import { fieldChanges } from './field-changes.ts';
import { findRenames, type Rename } from './find-renames.ts';
import { membershipChanges, type PersonChange } from './membership-changes.ts';
import { whereFrom, whereTo } from './people-of-squads.ts';
import { fieldOf, targetsIn, type Target } from './references.ts';
import { renamedOrg } from './renamed-org.ts';
import { changedKinds, saidOf, textsOf, type SaidEntity, type SaidOrg } from './said-org.ts';

/** What two states of an organisation tell differently, by kind, id, and what it is. */
export function changesOfSaid(before: SaidOrg, after: SaidOrg): readonly Change[] {
  const renames = findRenames(before, after);
  const old = renamedOrg(before, renames);
  const moves = membershipChanges(old, after);
  const changes: Change[] = [];
  for (const kind of changedKinds) {
    const [was, is] = [saidOf(old, kind), saidOf(after, kind)];
    const ids = new Set(differingIds(was, is));
    if (kind === 'person') for (const id of moves.keys()) ids.add(id);
    const names = new Map(renames.filter((each) => each.kind === kind).map((each) => [each.to, each]));
    for (const id of names.keys()) ids.add(id);
    for (const id of Array.from(ids).toSorted()) {
      const entity = { before: was.get(id), after: is.get(id) };
      const own = [
        ...renameChange(names.get(id)),
        ...entityChanges(kind, entity, old, after),
        ...(kind === 'person' ? (moves.get(id) ?? []) : []),
        ...(entity.before && entity.after
          ? fieldChanges(withFormer(entity.before, entity.after, names.get(id)), entity.after)
          : []),
      ];
      const name = nameOf(entity.after) ?? nameOf(entity.before);
      for (const each of own) changes.push({ kind, id, name, on: null, why: null, ...each });
    }
  }
  return changes;
}

/** The ids of which two states may say different things. */
function differingIds(
  before: ReadonlyMap<string, SaidEntity>,
  after: ReadonlyMap<string, SaidEntity>,
): readonly string[] {
  if (before === after) return [];
  const gone = Array.from(before.keys()).filter((id) => !after.has(id));
  const others = Array.from(after.values()).filter((each) => before.get(each.id) !== each);
  return [...gone, ...others.map(({ id }) => id)];
}

function nameOf(entity: SaidEntity | undefined): string | null {
  const name = entity?.fields.get('name');
  return typeof name === 'string' ? name : null;
}

function renameChange(rename: Rename | undefined): readonly PersonChange[] {
  if (rename === undefined) return [];
  const { kind, from, to, why } = rename;
  return [{ what: 'renamed', before: from, after: to, on: null, why, about: [{ kind, id: from }] }];
}

/** That the old id is now a former one is told with the new id. */
function withFormer(before: SaidEntity, after: SaidEntity, rename: Rename | undefined): SaidEntity {
  if (rename === undefined || !textsOf(after.fields.get('formerly')).includes(rename.from)) return before;
  const former = [...textsOf(before.fields.get('formerly')), rename.from];
  return { ...before, fields: new Map(before.fields).set('formerly', Array.from(new Set(former))) };
}

interface Sides {
  readonly before: SaidEntity | undefined;
  readonly after: SaidEntity | undefined;
}

/** That an entity is new or gone, with all its fields; who belonged to it is told of the people. */
function entityChanges(
  kind: ChangedKind,
  { before, after }: Sides,
  old: SaidOrg,
  young: SaidOrg,
): readonly PersonChange[] {
  const entity = before ?? after;
  if (entity === undefined || (before !== undefined && after !== undefined)) return [];
  const fields = Array.from(entity.fields).filter(([name]) => name !== 'members');
  const value: Written = Object.fromEntries(fields);
  const about = fields.flatMap(([name, written]) => targetsIn(fieldOf(kind, name), written));
  if (after !== undefined) {
    const { why, squads } = kind === 'squad' ? whereFrom(after, old) : { why: null, squads: [] };
    return [{ what: 'new', before: null, after: value, on: null, why, about: once([...squads, ...about]) }];
  }
  const heir = isEntityKind(kind) ? heirOf(entity, saidOf(young, kind)) : undefined;
  const { why, squads } = kind === 'squad' ? whereTo(entity, young) : { why: null, squads: [] };
  const reason = heir === undefined ? why : `${heir} has its id as a former one`;
  const others: readonly Target[] = heir !== undefined && isEntityKind(kind) ? [{ kind, id: heir }] : [];
  return [
    {
      what: 'gone',
      before: value,
      after: null,
      on: null,
      why: reason,
      about: once([...others, ...squads, ...about]),
    },
  ];
}

function isEntityKind(kind: ChangedKind): kind is Exclude<Kind, 'org'> {
  return kind !== 'org' && kind !== 'waiver' && kind !== 'policy';
}

/** What was there before and has taken the id of this one for a former one of its own: it was merged into that. */
function heirOf({ id }: SaidEntity, others: ReadonlyMap<string, SaidEntity>): string | undefined {
  const found = heirs.get(others) ?? formerIds(others);
  heirs.set(others, found);
  return found.get(id);
}

/** Found once for the entities of a kind. */
const heirs = new WeakMap<ReadonlyMap<string, SaidEntity>, ReadonlyMap<string, string>>();

function formerIds(entities: ReadonlyMap<string, SaidEntity>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, fields } of entities.values()) {
    for (const former of textsOf(fields.get('formerly'))) if (!found.has(former)) found.set(former, id);
  }
  return found;
}

function once(targets: readonly Target[]): readonly Target[] {
  return Array.from(new Map(targets.map((each) => [`${each.kind}:${each.id}`, each])).values());
}
