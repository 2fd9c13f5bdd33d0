import { nearest } from '../../diagnostics/nearest.ts';
import type { Field, Kind } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import { isMap, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { withKey, withoutKey } from '../../source/written-org.ts';

/** `[a,b]` is a list, anything else a text. */
export function valueOfText(text: string): YamlValue {
  const list = /^\[(.*)\]$/s.exec(text);
  if (list === null) return text;
  return (list[1] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Why a kind has no field of this path, `mission` or `systemOwners.dev`; undefined where it has one. */
export function unknownField(
  kind: Kind,
  path: string,
): { readonly message: string; readonly help: string } | undefined {
  const [name = '', part, ...more] = path.split('.');
  if (name.startsWith('x-') && part === undefined) return undefined;
  const table: Readonly<Record<string, Field>> = fieldTables[kind];
  const field = Object.hasOwn(table, name) ? table[name] : undefined;
  const parts = field?.type === 'record' ? Object.keys(field.fields) : null;
  const isMapOf = field?.type === 'textMap' || field?.type === 'referenceMap';
  if (field !== undefined && more.length === 0) {
    if (part === undefined && parts === null && !isMapOf) return undefined;
    if (part !== undefined && (isMapOf || parts?.includes(part) === true)) return undefined;
  }
  const names = field === undefined ? Object.keys(table) : (parts ?? []).map((each) => `${name}.${each}`);
  const meant = nearest(path, names);
  const all = isMapOf ? `${name}.LABEL` : names.join(', ');
  return {
    message: `a ${kind} has no field ${path}`,
    help: meant === undefined ? `write one of ${all}` : `did you mean ${meant}?`,
  };
}

/** A map with a field set, or without it where there is no value; `a.b` is a key of the map `a`. */
export function withPath(map: YamlMap, path: string, value: YamlValue | undefined): YamlMap {
  const [name = '', part] = path.split('.');
  if (part === undefined) return value === undefined ? withoutKey(map, name) : withKey(map, name, value);
  const inner = map.get(name);
  const own = isMap(inner) ? inner : new Map<string, YamlValue>();
  const changed = value === undefined ? withoutKey(own, part) : withKey(own, part, value);
  return changed.size === 0 ? withoutKey(map, name) : withKey(map, name, changed);
}
