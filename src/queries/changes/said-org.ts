import type { Written } from '../show/written-fields.ts';
import type { ChangedKind } from './change.ts';

/** What is said of one entity, without its place. */
export interface SaidEntity {
  readonly kind: ChangedKind;
  readonly id: string;
  /** As they are written, members and `x-` keys included. */
  readonly fields: ReadonlyMap<string, Written>;
}

/**
 * What an organisation says: entities by kind and id, waivers and the policy as if they were such. An entity of which
 * two states say the same may be the same object in both; then nobody looks into it.
 */
export type SaidOrg = ReadonlyMap<ChangedKind, ReadonlyMap<string, SaidEntity>>;

/** The order in which changes are told: from the whole to its parts. */
export const changedKinds = [
  'org',
  'tribe',
  'squad',
  'chapter',
  'guild',
  'person',
  'component',
  'objective',
  'waiver',
  'policy',
] as const satisfies readonly ChangedKind[];

/** The entities of a kind that a state has, by id. */
export function saidOf(org: SaidOrg, kind: ChangedKind): ReadonlyMap<string, SaidEntity> {
  return org.get(kind) ?? none;
}

const none: ReadonlyMap<string, SaidEntity> = new Map();

/** A text or number as text; empty for anything else. */
export function textOf(written: Written | undefined): string {
  return typeof written === 'string' || typeof written === 'number' ? String(written) : '';
}

/** A field that is a text or a list of texts or references, as a list; empty where it is not written. */
export function textsOf(written: Written | undefined): readonly string[] {
  if (written === undefined) return [];
  return isList(written) ? written.map(textOf) : [textOf(written)];
}

/** The members of a group, an item for each time that somebody is written: who it is, and what else is said. */
export function membersOf({
  fields,
}: SaidEntity): readonly { readonly person: string; readonly entry: WrittenRecord }[] {
  return recordsOf(fields.get('members')).map(({ person, ...entry }) => ({ person: textOf(person), entry }));
}

/** The records of a field such as members: a person with a share and days. */
export function recordsOf(written: Written | undefined): readonly WrittenRecord[] {
  return isList(written) ? written.filter(isRecord) : [];
}

/** A small map inside an entity. */
export type WrittenRecord = Readonly<Record<string, Written>>;

/** A part of a record; what every object has by itself, as `constructor`, is none. */
export function partOf(record: WrittenRecord, key: string): Written | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function isList(written: Written | null | undefined): written is readonly Written[] {
  return Array.isArray(written);
}

export function isRecord(written: Written | null | undefined): written is WrittenRecord {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}

/** A waiver as it was read, from wherever. */
export interface WaiverSaid {
  readonly rule: string;
  readonly on: { readonly kind: string; readonly id: string; readonly fieldPath: string | null };
  readonly reason: string;
  readonly until: string;
  readonly by: string | null;
}

/** A waiver as if it were an entity. */
export function saidWaiver({ rule, on, reason, until, by }: WaiverSaid): SaidEntity {
  const target = on.kind === 'org' ? 'org' : `${on.kind}:${on.id}`;
  const fields = new Map<string, Written>([
    ['rule', rule],
    ['on', [target]],
    ['reason', reason],
    ['until', until],
  ]);
  if (on.fieldPath !== null) fields.set('field', on.fieldPath);
  if (by !== null) fields.set('by', by);
  return waiverOf(fields);
}

/** The waiver that has these fields; it is called by its rule and what it is on. */
export function waiverOf(fields: ReadonlyMap<string, Written>): SaidEntity {
  const [on = ''] = textsOf(fields.get('on'));
  const field = fields.get('field');
  const id = `${textOf(fields.get('rule'))} ${on}${field === undefined ? '' : `.${textOf(field)}`}`;
  return { kind: 'waiver', id, fields };
}

/** Entities by id; the second of the same id is called `id (2)`, as only a waiver may be. */
export function byId(entities: Iterable<SaidEntity>): ReadonlyMap<string, SaidEntity> {
  const found = new Map<string, SaidEntity>();
  for (const entity of entities) {
    let { id } = entity;
    for (let n = 2; found.has(id); n++) id = `${entity.id} (${n})`;
    found.set(id, id === entity.id ? entity : { ...entity, id });
  }
  return found;
}
