import { entityKinds, fieldTables, sections } from '../../model/kinds.ts';
import type { EntityKind, EntityRef, Field, Kind, RecordListField } from '../../model/field.ts';
import { withKey, type WrittenOrg } from '../../source/written-org.ts';
import { isList, isMap, type YamlMap, type YamlValue } from '../../yaml/value.ts';

/** Where a reference stands. */
export interface ReferencePlace {
  readonly kind: Kind;
  /** `org` for the organisation itself. */
  readonly id: string;
  /** The field of the entity: `owner`, `members`, `systemOwners`. */
  readonly field: string;
}

/** The ids that take the place of a reference, of the same kind: none takes it out, undefined leaves it as it is. */
export type Becomes = (place: ReferencePlace) => readonly string[] | undefined;

/** With every reference to one entity changed, wherever it is written; a list names nothing twice by that. */
export function withReferences(org: WrittenOrg, target: EntityRef, becomes: Becomes): WrittenOrg {
  return org.map((file) => {
    let { root } = file;
    for (const kind of entityKinds) {
      const section = root.get(sections[kind]);
      if (!isMap(section)) continue;
      const changed = inSection(section, kind, target, becomes);
      if (changed !== section) root = withKey(root, sections[kind], changed);
    }
    const own = root.get('org');
    if (isMap(own)) {
      const changed = inEntity(own, { kind: 'org', id: 'org' }, target, becomes);
      if (changed !== own) root = withKey(root, 'org', changed);
    }
    return root === file.root ? file : { ...file, root };
  });
}

function inSection(section: YamlMap, kind: EntityKind, target: EntityRef, becomes: Becomes): YamlMap {
  let changed: Map<string, YamlValue> | undefined;
  for (const [id, value] of section) {
    if (!isMap(value)) continue;
    const entity = inEntity(value, { kind, id }, target, becomes);
    if (entity !== value) (changed ??= new Map(section)).set(id, entity);
  }
  return changed ?? section;
}

function inEntity(
  value: YamlMap,
  entity: { readonly kind: Kind; readonly id: string },
  target: EntityRef,
  becomes: Becomes,
): YamlMap {
  const table: Readonly<Record<string, Field>> = fieldTables[entity.kind];
  let changed: Map<string, YamlValue> | undefined;
  for (const [name, written] of value) {
    const field = Object.hasOwn(table, name) ? table[name] : undefined;
    if (field === undefined || !mayName(field, target.kind)) continue;
    const place = { ...entity, field: name };
    const now = inField(field, written, target, () => becomes(place));
    if (now === written) continue;
    changed ??= new Map(value);
    if (now === undefined) changed.delete(name);
    else changed.set(name, now);
  }
  return changed ?? value;
}

function mayName(field: Field, kind: EntityKind): boolean {
  switch (field.type) {
    case 'reference':
    case 'referenceMap':
      return field.to === kind;
    case 'references':
      return field.to.includes(kind);
    case 'record':
    case 'records':
      return Object.values(field.fields).some((inner) => inner.type === 'reference' && inner.to === kind);
    default:
      return false;
  }
}

type Ids = () => readonly string[] | undefined;

/** The field with its references changed; undefined where nothing is left of it. */
function inField(field: Field, written: YamlValue, target: EntityRef, ids: Ids): YamlValue | undefined {
  switch (field.type) {
    case 'reference':
      return inText(written, field.to, target, ids)?.[0];
    case 'references':
      return inList(written, (item) => inText(item, field.to[0], target, ids));
    case 'referenceMap':
      return inMap(written, target, ids, () => field.to);
    case 'record':
      return inMap(written, target, ids, (key) => {
        const inner = field.fields[key];
        return inner?.type === 'reference' ? inner.to : undefined;
      });
    case 'records':
      return inRecords(field, written, target, ids);
    default:
      return written;
  }
}

/** One reference; what it becomes keeps the form `kind:id`. The very same list where nothing changes. */
function inText(written: YamlValue, own: EntityKind, target: EntityRef, ids: Ids): readonly YamlValue[] {
  if (typeof written !== 'string') return [written];
  const isBare = !written.includes(':');
  const isMeant = isBare
    ? own === target.kind && written === target.id
    : written === `${target.kind}:${target.id}`;
  const now = isMeant ? ids() : undefined;
  return now === undefined ? [written] : now.map((id) => (isBare ? id : `${target.kind}:${id}`));
}

/** A list, or one item in its place. */
function inList(
  written: YamlValue,
  change: (item: YamlValue) => readonly YamlValue[],
): YamlValue | undefined {
  const items = isList(written) ? written : [written];
  const changed = items.map(change);
  if (changed.every((now, index) => now.length === 1 && now[0] === items[index])) return written;
  const kept = new Set<string>();
  const all = changed.flat().filter((item) => {
    if (typeof item !== 'string') return true;
    const isNew = !kept.has(item);
    kept.add(item);
    return isNew;
  });
  if (all.length === 0) return undefined;
  return all.length === 1 && !isList(written) ? all[0] : all;
}

function inMap(
  written: YamlValue,
  target: EntityRef,
  ids: Ids,
  kindOf: (key: string) => EntityKind | undefined,
): YamlValue | undefined {
  if (!isMap(written)) return written;
  let changed: Map<string, YamlValue> | undefined;
  for (const [key, value] of written) {
    const kind = kindOf(key);
    if (kind === undefined) continue;
    const [now] = inText(value, kind, target, ids);
    if (now === value) continue;
    changed ??= new Map(written);
    if (now === undefined) changed.delete(key);
    else changed.set(key, now);
  }
  return changed?.size === 0 ? undefined : (changed ?? written);
}

function inRecords(
  { fields, key }: RecordListField,
  written: YamlValue,
  target: EntityRef,
  ids: Ids,
): YamlValue | undefined {
  const now = inList(written, (item) => inRecord(fields, key, item, target, ids));
  const isUnique = fields[key]?.required === true;
  if (now === written || !isList(now) || !isUnique) return now;
  const old = isList(written) ? written : [written];
  return now.filter((item) => old.includes(item) || isNeeded(now, old, item, key));
}

/** Whether a record that has changed is the first to say it; of one thing two may speak of different days. */
function isNeeded(
  items: readonly YamlValue[],
  old: readonly YamlValue[],
  item: YamlValue,
  key: string,
): boolean {
  if (isMap(item) && (item.has('from') || item.has('until'))) return true;
  const about = (each: YamlValue) => (isMap(each) ? each.get(key) : each);
  const same = items.filter((each) => about(each) === about(item));
  return same[0] === item && !same.some((each) => old.includes(each));
}

/** One record of a list: without what it is about it goes, without anything else it stays. */
function inRecord(
  fields: Readonly<Record<string, Field>>,
  keyName: string,
  item: YamlValue,
  target: EntityRef,
  ids: Ids,
): readonly YamlValue[] {
  const keyField = fields[keyName];
  if (typeof item === 'string') {
    return keyField?.type === 'reference' ? inText(item, keyField.to, target, ids) : [item];
  }
  if (!isMap(item)) return [item];
  let items: readonly YamlMap[] = [item];
  for (const [name, field] of Object.entries(fields)) {
    const value = item.get(name);
    if (field.type !== 'reference' || value === undefined) continue;
    const now = inText(value, field.to, target, ids);
    if (now.length === 1 && now[0] === value) continue;
    const isItsKey = name === keyName && field.required === true;
    if (now.length === 0 && !isItsKey) items = items.map((each) => withoutField(each, name));
    else items = items.flatMap((each) => now.map((id) => withKey(each, name, id)));
  }
  return items;
}

function withoutField(map: YamlMap, name: string): YamlMap {
  return new Map(Array.from(map).filter(([key]) => key !== name));
}
