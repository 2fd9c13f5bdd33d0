import type { EntityKind, Field } from '../../src/model/field.ts';
import { fieldTables, sections } from '../../src/model/kinds.ts';
import type { Written, WrittenMap } from '../oracle/generator.ts';

interface Target {
  readonly kind: EntityKind;
  readonly id: string;
}

/** An organisation as it would be written without an entity: its own entry is gone, and whatever names it. */
export function removeEntity(org: WrittenMap, target: Target): WrittenMap {
  const parts = Object.entries(org).map(([key, value]) => {
    const kind = kindOf(key);
    if (kind === null || !isMap(value)) return [key, value] as const;
    if (kind === 'org') return [key, withoutNames(value, fieldTables.org, target)] as const;
    const left = Object.entries(value)
      .filter(([id]) => kind !== target.kind || id !== target.id)
      .map(
        ([id, fields]) =>
          [id, isMap(fields) ? withoutNames(fields, fieldTables[kind], target) : fields] as const,
      );
    return [key, Object.fromEntries(left)] as const;
  });
  return Object.fromEntries(parts.filter(([, value]) => !isMap(value) || Object.keys(value).length > 0));
}

/** Without the entry alone: what names it leads nowhere then. */
export function removeEntry(org: WrittenMap, { kind, id }: Target): WrittenMap {
  const section = org[sections[kind]];
  if (section === undefined || !isMap(section)) return org;
  const left = Object.entries(section).filter(([each]) => each !== id);
  return { ...org, [sections[kind]]: Object.fromEntries(left) };
}

function kindOf(key: string): EntityKind | 'org' | null {
  if (key === 'org') return 'org';
  for (const kind of ['objective', 'tribe', 'squad', 'chapter', 'guild', 'person', 'component'] as const) {
    if (sections[kind] === key) return kind;
  }
  return null;
}

function isMap(value: Written | undefined): value is WrittenMap {
  return typeof value === 'object' && !Array.isArray(value);
}

function withoutNames(
  fields: WrittenMap,
  table: Readonly<Record<string, Field>>,
  target: Target,
): WrittenMap {
  const left = Object.entries(fields).flatMap(([name, value]) => {
    const field = table[name];
    const kept = field === undefined ? value : withoutName(value, field, target);
    return kept === null ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(left);
}

/** What is left of a field's value; null where nothing is. */
function withoutName(value: Written, field: Field, target: Target): Written | null {
  switch (field.type) {
    case 'reference':
      return names(value, field.to, target) ? null : value;
    case 'references': {
      const list: readonly Written[] = Array.isArray(value) ? value : [value];
      const left = list.filter((each) => !names(each, field.to[0], target));
      return left.length === list.length ? value : left.length === 0 ? null : left;
    }
    case 'referenceMap': {
      if (!isMap(value)) return value;
      return Object.fromEntries(Object.entries(value).filter(([, each]) => !names(each, field.to, target)));
    }
    case 'record': {
      if (!isMap(value)) return value;
      const left = withoutNames(value, field.fields, target);
      return Object.keys(left).length === 0 ? null : left;
    }
    case 'records': {
      const key = field.fields[field.key];
      const list: readonly Written[] = Array.isArray(value) ? value : [value];
      return list.flatMap((each: Written): readonly Written[] => {
        if (!isMap(each)) return key?.type === 'reference' && names(each, key.to, target) ? [] : [each];
        const kept = withoutNames(each, field.fields, target);
        return key?.type === 'reference' && field.bare && !(field.key in kept) ? [] : [kept];
      });
    }
    default:
      return value;
  }
}

/** A bare id is of the field's own kind. */
function names(value: Written, own: EntityKind, { kind, id }: Target): boolean {
  return value === `${kind}:${id}` || (own === kind && value === id);
}
