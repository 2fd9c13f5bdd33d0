import type { EntityKind } from '../model/field.ts';
import { sections } from '../model/kinds.ts';
import { isMap, type YamlMap, type YamlValue } from '../yaml/value.ts';

/** A file of the organisation as it is written: what an operation changes, and what the edits of its text come from. */
export interface WrittenFile {
  /** Relative to the main file's folder, with `/`. */
  readonly path: string;
  readonly root: YamlMap;
  /** Keys that were renamed where they stand, so that the edit keeps the entry: `squads/new-id` → `old-id`. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** All files of an organisation as they are written, the main file first. Immutable: every change gives a new one. */
export type WrittenOrg = readonly WrittenFile[];

/** The file that an entity is written in and what is written there; null where there is none. */
export function writtenEntity(
  org: WrittenOrg,
  kind: EntityKind,
  id: string,
): { readonly file: WrittenFile; readonly value: YamlMap } | null {
  for (const file of org) {
    const section = file.root.get(sections[kind]);
    if (!isMap(section) || !section.has(id)) continue;
    const value = section.get(id);
    return { file, value: isMap(value) ? value : new Map() };
  }
  return null;
}

/** With another value for an entity that is written; it stays where it is. */
export function withEntity(org: WrittenOrg, kind: EntityKind, id: string, value: YamlMap): WrittenOrg {
  return inSection(org, kind, id, (section) => withKey(section, id, value));
}

/** With an entity under another id, in the same place. The references to it are another matter. */
export function withEntityRenamed(org: WrittenOrg, kind: EntityKind, id: string, newId: string): WrittenOrg {
  const path = `${sections[kind]}/`;
  return inSection(
    org,
    kind,
    id,
    (section) => new Map(Array.from(section, ([key, value]) => [key === id ? newId : key, value] as const)),
    (renamed) => new Map([...renamed, [path + newId, renamed.get(path + id) ?? id] as const]),
  );
}

/**
 * With a new entity: after the one that is named, in its file; else behind the last of its kind, in the last file that
 * has one; else in the main file.
 */
export function withNewEntity(
  org: WrittenOrg,
  kind: EntityKind,
  id: string,
  value: YamlMap,
  after?: string,
): WrittenOrg {
  const neighbour = after === undefined ? undefined : writtenEntity(org, kind, after)?.file;
  const file = neighbour ?? org.findLast(({ root }) => isMap(root.get(sections[kind]))) ?? org[0];
  if (file === undefined) return org;
  const section = file.root.get(sections[kind]);
  const entries = isMap(section) ? Array.from(section) : [];
  const found = neighbour === undefined ? -1 : entries.findIndex(([key]) => key === after);
  const at = found === -1 ? entries.length : found + 1;
  const changed = new Map([...entries.slice(0, at), [id, value] as const, ...entries.slice(at)]);
  return replaceFile(org, file, { ...file, root: withKey(file.root, sections[kind], changed) });
}

/** With another root for one of the files. */
export function withRoot(org: WrittenOrg, file: WrittenFile, root: YamlMap): WrittenOrg {
  return replaceFile(org, file, { ...file, root });
}

/** A map with one key set, where it stands or at the end. */
export function withKey(map: YamlMap, key: string, value: YamlValue): YamlMap {
  return new Map(map).set(key, value);
}

export function withoutKey(map: YamlMap, key: string): YamlMap {
  return new Map(Array.from(map).filter(([each]) => each !== key));
}

function inSection(
  org: WrittenOrg,
  kind: EntityKind,
  id: string,
  change: (section: YamlMap) => YamlMap,
  rename: (renamed: WrittenFile['renamed']) => WrittenFile['renamed'] = (renamed) => renamed,
): WrittenOrg {
  const file = writtenEntity(org, kind, id)?.file;
  const section = file?.root.get(sections[kind]);
  if (file === undefined || !isMap(section)) return org;
  const root = withKey(file.root, sections[kind], change(section));
  return replaceFile(org, file, { ...file, root, renamed: rename(file.renamed) });
}

function replaceFile(org: WrittenOrg, old: WrittenFile, file: WrittenFile): WrittenOrg {
  return org.map((each) => (each === old ? file : each));
}
