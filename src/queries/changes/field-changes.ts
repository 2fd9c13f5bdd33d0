import type { Written } from '../show/written-fields.ts';
import type { Field } from '../../model/field.ts';
import type { ChangedKind } from './change.ts';
import { fieldOf, targetsIn, type Target } from './references.ts';
import { sameWritten } from './same-written.ts';
import { isRecord, partOf, recordsOf, textOf, type SaidEntity } from './said-org.ts';

/** One field, or a part of one, that two states tell differently. */
export interface FieldChange {
  /** `owner`, `systemOwners.dev`, `dependsOn.royalties.severity`. */
  readonly what: string;
  readonly before: Written | null;
  readonly after: Written | null;
  readonly about: readonly Target[];
}

/** The fields of an entity that are told differently, but for its members, in the order of their names. */
export function fieldChanges(before: SaidEntity, after: SaidEntity): readonly FieldChange[] {
  const names = new Set([...before.fields.keys(), ...after.fields.keys()]);
  return Array.from(names)
    .filter((name) => name !== 'members')
    .toSorted()
    .flatMap((name) => {
      const [old, young] = [before.fields.get(name), after.fields.get(name)];
      return sameWritten(old, young) ? [] : partsOf(after.kind, name, old, young);
    });
}

/** A map is told key by key, a list of maps item by item, everything else whole. */
function partsOf(
  kind: ChangedKind,
  name: string,
  before: Written | undefined,
  after: Written | undefined,
): readonly FieldChange[] {
  const field = fieldOf(kind, name);
  if (field?.type === 'records') return recordParts(field, name, before, after);
  const isMap = field?.type === 'record' || field?.type === 'textMap' || field?.type === 'referenceMap';
  if (!isMap) return [changeOf(field, name, before, after)];
  const [old, young] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  return differingKeys(old, young).map((key) => {
    const of = (written: Written | undefined) => (written === undefined ? undefined : { [key]: written });
    const [left, right] = [partOf(old, key), partOf(young, key)];
    const { about } = changeOf(field, name, of(left), of(right));
    return { what: `${name}.${key}`, before: left ?? null, after: right ?? null, about };
  });
}

function recordParts(
  field: Extract<Field, { readonly type: 'records' }>,
  name: string,
  before: Written | undefined,
  after: Written | undefined,
): readonly FieldChange[] {
  const keyOf = (record: Readonly<Record<string, Written>>) => textOf(record[field.key]);
  const [old, young] = [recordsOf(before), recordsOf(after)];
  const keys = Array.from(new Set([...old, ...young].map(keyOf))).toSorted();
  return keys.flatMap((key) => {
    const path = key === '' ? name : `${name}.${key}`;
    const [left, right] = [old, young].map((records) => records.filter((each) => keyOf(each) === key));
    if (sameWritten(left, right)) return [];
    const [was, is] = [left?.[0], right?.[0]];
    if (was === undefined || is === undefined || left?.length !== 1 || right?.length !== 1) {
      return [changeOf(field, path, wholeOf(left), wholeOf(right))];
    }
    return differingKeys(was, is).map((inner) => {
      const { about } = changeOf(field, path, [was], [is]);
      return {
        what: `${path}.${inner}`,
        before: partOf(was, inner) ?? null,
        after: partOf(is, inner) ?? null,
        about,
      };
    });
  });
}

function wholeOf(records: readonly Written[] | undefined): Written | undefined {
  return records === undefined || records.length === 0 ? undefined : records;
}

function differingKeys(
  left: Readonly<Record<string, Written>>,
  right: Readonly<Record<string, Written>>,
): readonly string[] {
  const keys = Array.from(new Set([...Object.keys(left), ...Object.keys(right)]));
  return keys.filter((key) => !sameWritten(partOf(left, key), partOf(right, key))).toSorted();
}

function changeOf(
  field: Field | undefined,
  what: string,
  before: Written | undefined,
  after: Written | undefined,
): FieldChange {
  const about = [...targetsIn(field, before), ...targetsIn(field, after)];
  return { what, before: before ?? null, after: after ?? null, about: once(about) };
}

function once(targets: readonly Target[]): readonly Target[] {
  return Array.from(new Map(targets.map((each) => [`${each.kind}:${each.id}`, each])).values());
}
