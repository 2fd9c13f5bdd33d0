import type { Entity, Org } from '../../model/entity.ts';
import type { Field } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import type { Written } from '../show/written-fields.ts';
import { byId, changedKinds, saidWaiver, type SaidEntity, type SaidOrg } from './said-org.ts';

/** What was read says, without a store. */
export function saidByModel({ org, entities, waivers }: Org, policy: SaidEntity | null): SaidOrg {
  const said = new Map(changedKinds.map((kind) => [kind, new Map<string, SaidEntity>()] as const));
  for (const entity of org === null ? entities : [org, ...entities]) {
    said.get(entity.kind)?.set(entity.id, saidByEntity(entity));
  }
  if (policy !== null) said.get('policy')?.set(policy.id, policy);
  return new Map([...said, ['waiver', byId(waivers.map(saidWaiver))] as const]);
}

/** What one entity says. */
export function saidByEntity({ kind, id, fields, attributes, unread }: Entity): SaidEntity {
  const written = new Map<string, Written>();
  const values: Readonly<Record<string, unknown>> = fields;
  for (const [name, field] of Object.entries<Field>(fieldTables[kind])) {
    const value = writtenOf(field, values[name], values[`${name}None`]);
    if (value !== undefined) written.set(name, value);
  }
  for (const [key, value] of attributes) written.set(key, value);
  if (unread.size > 0) written.set('unread', Array.from(unread));
  return { kind, id, fields: written };
}

/** The value of a field as it is written; undefined where nothing is. */
function writtenOf(field: Field, value: unknown, none: unknown): Written | undefined {
  if (field.type === 'references' && none !== undefined && field.none !== undefined) return [field.none];
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Map) return value.size === 0 ? undefined : record(Array.from(value));
  if (!Array.isArray(value)) return isObject(value) ? record(Object.entries(value)) : undefined;
  if (value.length === 0) return undefined;
  if (field.type === 'references') return value.map((item) => referenceText(field.to[0], item));
  return value.map((item) => (isObject(item) ? (record(Object.entries(item)) ?? {}) : String(item)));
}

function referenceText(own: string, item: unknown): string {
  const { kind, id } = isObject(item) ? item : { kind: own, id: item };
  return kind === own ? String(id) : `${String(kind)}:${String(id)}`;
}

function record(
  entries: readonly (readonly [unknown, unknown])[],
): Readonly<Record<string, Written>> | undefined {
  const written = entries.flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[String(key), value] as const] : [],
  );
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
