import type { Field, FieldTable, Kind, RecordListField } from '../../model/field.ts';
import { entityKinds, fieldTables, sections } from '../../model/kinds.ts';
import { plainWord } from '../../model/meant-name.ts';
import { certainValue } from '../../source/certain-value.ts';
import { topKeys } from '../../source/read-top-keys.ts';
import type { WrittenFile, WrittenOrg } from '../../source/written-org.ts';
import { isList, isMap, sameValue, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import type { Mended } from './mended.ts';

/** What is being mended: its name for people, and where what is found goes. */
interface Mending {
  readonly label: string;
  readonly mends: string[];
  /** As in a written file: the path of a key, and what it was. */
  readonly renamed: Map<string, string>;
}

/** Top keys that differ from one of the format only in capitals, hyphens or underscores. */
export function mendTopKeys(org: WrittenOrg): Mended {
  const mends: string[] = [];
  const mended = org.map((file) => {
    const renamed = new Map(file.renamed);
    const root = withNamesMended(file.root, topKeys, '', { label: 'the file', mends, renamed });
    return root === file.root ? file : { ...file, root, renamed };
  });
  return { org: mended, mends };
}

/** Fields whose name or value is written in other letters or signs than those of the format, and members written twice. */
export function mendFields(org: WrittenOrg): Mended {
  const mends: string[] = [];
  return { org: org.map((file) => mendFile(file, mends)), mends };
}

function mendFile(file: WrittenFile, mends: string[]): WrittenFile {
  const renamed = new Map(file.renamed);
  const root = new Map(file.root);
  for (const kind of entityKinds) {
    const section = root.get(sections[kind]);
    if (!isMap(section)) continue;
    const entities = Array.from(section, ([id, value]) => {
      const mending = { label: `${kind} ${id}`, mends, renamed };
      return [id, mendEntity(value, kind, `${sections[kind]}/${id}/`, mending)] as const;
    });
    if (entities.some(([id, value]) => value !== section.get(id)))
      root.set(sections[kind], new Map(entities));
  }
  const own = root.get('org');
  if (own !== undefined) root.set('org', mendEntity(own, 'org', 'org/', { label: 'org', mends, renamed }));
  return Array.from(root).every(([key, value]) => value === file.root.get(key))
    ? file
    : { ...file, root, renamed };
}

function mendEntity(value: YamlValue, kind: Kind, path: string, mending: Mending): YamlValue {
  return isMap(value) ? mendMap(value, fieldTables[kind], path, mending) : value;
}

function mendMap(map: YamlMap, table: FieldTable, path: string, mending: Mending): YamlMap {
  const named = withNamesMended(map, Object.keys(table), path, mending);
  const entries = Array.from(named, ([key, value]) => {
    const field = Object.hasOwn(table, key) ? table[key] : undefined;
    return [key, field === undefined ? value : mendField(field, key, value, path, mending)] as const;
  });
  return entries.every(([key, value]) => value === named.get(key)) ? named : new Map(entries);
}

/** With the names that are meant without any doubt: the same letters, and not there already. */
function withNamesMended(map: YamlMap, names: readonly string[], path: string, mending: Mending): YamlMap {
  const meant = (key: string) => {
    if (names.includes(key) || key.startsWith('x-')) return undefined;
    const alike = names.filter((name) => plainWord(name) === plainWord(key));
    const same = Array.from(map.keys()).filter((other) => plainWord(other) === plainWord(key));
    return alike.length === 1 && same.length === 1 ? alike[0] : undefined;
  };
  const entries = Array.from(map, ([key, value]) => [key, meant(key), value] as const);
  if (entries.every(([, better]) => better === undefined)) return map;
  for (const [key, better] of entries) {
    if (better === undefined) continue;
    mending.renamed.set(path + better, key);
    mending.mends.push(`${mending.label}: ${key} is ${better}`);
  }
  return new Map(entries.map(([key, better, value]) => [better ?? key, value]));
}

function mendField(field: Field, name: string, value: YamlValue, path: string, mending: Mending): YamlValue {
  switch (field.type) {
    case 'record':
      return isMap(value) ? mendMap(value, field.fields, `${path}${name}/`, mending) : value;
    case 'records':
      return isList(value) ? mendRecords(field, name, value, mending) : value;
    case 'texts':
    case 'textMap':
    case 'references':
    case 'referenceMap':
      return value;
    default: {
      if (typeof value !== 'string') return value;
      const better = certainValue(field, value);
      if (better === undefined) return value;
      mending.mends.push(`${mending.label}: ${name} ${value} is ${better}`);
      return better;
    }
  }
}

function mendRecords(
  field: RecordListField,
  name: string,
  items: readonly YamlValue[],
  mending: Mending,
): YamlValue {
  const label = `${mending.label}, ${name}`;
  const mended = items.map((item) =>
    isMap(item) ? mendMap(item, field.fields, `${name}/`, { ...mending, label, renamed: new Map() }) : item,
  );
  const unique = field.fields[field.key]?.required === true ? withoutTwice(mended, field.key) : mended;
  for (let gone = unique.length; gone < mended.length; gone++) {
    mending.mends.push(`${mending.label}: ${name} says the same thing once`);
  }
  const isSame = unique.length === items.length && unique.every((item, index) => item === items[index]);
  return isSame ? items : unique;
}

/** Without the items that say what an earlier one says: `- ada` and `- {person: ada}` are the same. */
function withoutTwice(items: readonly YamlValue[], key: string): readonly YamlValue[] {
  const earlier = new Map<YamlValue, YamlMap[]>();
  return items.filter((item) => {
    const record = isMap(item) ? item : new Map([[key, item]]);
    const name = record.get(key) ?? null;
    if (name === null) return true;
    const known = earlier.get(name) ?? [];
    if (known.some((each) => sameValue(each, record))) return false;
    earlier.set(name, [...known, record]);
    return true;
  });
}
