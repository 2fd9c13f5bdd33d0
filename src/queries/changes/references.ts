import { reference, type EntityKind, type Field, type Kind, type ScalarField } from '../../model/field.ts';
import { entityKinds, fieldTables } from '../../model/kinds.ts';
import type { Written } from '../show/written-fields.ts';
import type { ChangedKind } from './change.ts';
import { isList, isRecord, textOf } from './said-org.ts';

/** What a reference leads to, whether or not it is there. */
export interface Target {
  readonly kind: Kind;
  readonly id: string;
}

/** Gives the id that takes the place of one that is referred to. */
export type MapId = (kind: Kind, id: string) => string;

/** The references of a waiver; what it is on is a list of one, since it may be of any kind. */
const waiverFields: Readonly<Record<string, Field>> = {
  on: { type: 'references', to: entityKinds, table: 'waiver', doc: 'What it is on.' },
  by: reference('person', 'Who decided.'),
};

/** The field of an entity; undefined for an `x-` key, and for what stands beside the entities. */
export function fieldOf(kind: ChangedKind, name: string): Field | undefined {
  if (kind === 'policy') return undefined;
  if (kind === 'waiver') return waiverFields[name];
  const table: Readonly<Record<string, Field>> = fieldTables[kind];
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A value with its references mapped; the very same value where nothing changes. */
export function withReferences(field: Field | undefined, written: Written, map: MapId): Written {
  switch (field?.type) {
    case 'reference':
      return typeof written === 'string' ? map(field.to, written) : written;
    case 'references':
      return isList(written) ? mapped(written, (item) => mapText(textOf(item), field.to[0], map)) : written;
    case 'referenceMap':
      return isRecord(written) ? mappedRecord(written, (_, id) => map(field.to, textOf(id))) : written;
    case 'record':
      return isRecord(written) ? mapScalars(field.fields, written, map) : written;
    case 'records':
      return isList(written)
        ? mapped(written, (item) => (isRecord(item) ? mapScalars(field.fields, item, map) : item))
        : written;
    default:
      return written;
  }
}

/** What a value refers to, each once and in order. */
export function targetsIn(field: Field | undefined, written: Written | null | undefined): readonly Target[] {
  const found = new Map<string, Target>();
  if (written === null || written === undefined) return [];
  withReferences(field, written, (kind, id) => {
    found.set(`${kind}:${id}`, { kind, id });
    return id;
  });
  return Array.from(found.values());
}

/** `search`, or `tribe:playback` where a reference may lead to several kinds; `none` leads nowhere. */
function mapText(text: string, own: EntityKind, map: MapId): string {
  const [first, ...rest] = text.split(':');
  const kind = rest.length === 0 ? own : entityKinds.find((each) => each === first);
  if (kind === undefined || text === 'none') return text;
  return rest.length === 0 ? map(kind, text) : `${kind}:${map(kind, rest.join(':'))}`;
}

function mapScalars(
  fields: Readonly<Record<string, ScalarField>>,
  record: Readonly<Record<string, Written>>,
  map: MapId,
): Written {
  return mappedRecord(record, (name, value) => withReferences(fields[name], value, map));
}

function mapped(list: readonly Written[], map: (item: Written) => Written): readonly Written[] {
  const others = list.map(map);
  return others.every((item, index) => item === list[index]) ? list : others;
}

function mappedRecord(
  record: Readonly<Record<string, Written>>,
  map: (key: string, value: Written) => Written,
): Readonly<Record<string, Written>> {
  const entries = Object.entries(record).map(([key, value]) => [key, map(key, value)] as const);
  return entries.every(([key, value]) => value === record[key]) ? record : Object.fromEntries(entries);
}
