import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { EntityKind, Kind } from '../model/field.ts';
import { idMistake } from '../model/id.ts';
import { entityKinds, sections } from '../model/kinds.ts';
import type { MapEntry, MapNode, YamlNode } from '../yaml/node.ts';
import type { Collected } from './collected.ts';
import { guessTopKey } from './guess-name.ts';
import { readEntity, readOrganisation } from './read-entity.ts';
import { readWaivers } from './read-waivers.ts';
import { describe } from './reading.ts';
import type { IncludePattern } from './walk-files.ts';

/** The keys that a file may have at its top. */
export const topKeys: readonly string[] = [
  'version',
  'org',
  'include',
  'policy',
  ...entityKinds.map((kind) => sections[kind]),
  'waivers',
];

/** Reads the top keys of a file into what is collected, and says what it includes. */
export function readTopKeys(
  root: MapNode,
  file: number,
  collected: Collected,
  isMain: boolean,
): readonly IncludePattern[] {
  let include: readonly IncludePattern[] = [];
  let hasVersion = !isMain;
  for (const entry of root.entries) {
    if (entry.key === 'include') include = readInclude(entry.value, file, collected);
    else if (entry.key === 'version') hasVersion = readVersion(entry, file, collected);
    else readTopKey(entry, file, collected);
  }
  if (!hasVersion) {
    const range = { start: root.start, end: root.start };
    reportTop(
      collected,
      file,
      'required-field',
      range,
      'version is missing',
      'begin the file with version: 1',
      'version',
    );
  }
  return include;
}

function readTopKey(entry: MapEntry, file: number, collected: Collected): void {
  const report = (finding: ReadingFinding) => collected.findings.push(finding);
  const kind = entityKinds.find((each) => sections[each] === entry.key);
  if (kind !== undefined) {
    readSection(kind, entry, file, collected);
  } else if (entry.key === 'org') {
    if (isFirst(collected, 'org', 'org', file, entry)) collected.org = readOrganisation(entry, file, report);
  } else if (entry.key === 'policy') {
    if (isFirst(collected, 'policy', 'policy', file, entry))
      collected.policy = { file, node: settled(entry.value) };
  } else if (entry.key === 'waivers') {
    collected.waivers.push(...readWaivers(entry.value, file, report));
  } else if (!entry.key.startsWith('x-')) {
    readUnknownKey(entry, file, collected);
  }
}

function readSection(kind: EntityKind, entry: MapEntry, file: number, collected: Collected): void {
  const report = (finding: ReadingFinding) => collected.findings.push(finding);
  for (const each of sectionEntries(entry, file, collected)) {
    const entity = readEntity(kind, each, file, report);
    if (!isFirst(collected, kind, each.key, file, each)) continue;
    if (idMistake(entity.id) === undefined) collected.taker.take(entity);
    else collected.unsettled.push(entity);
  }
}

/** What stands below a misspelt key is read as what it was meant to be: else all that refers to it would seem broken. */
function readUnknownKey(entry: MapEntry, file: number, collected: Collected): void {
  const { name, help } = guessTopKey(entry.key, topKeys);
  const kind = entityKinds.find((each) => sections[each] === name);
  const isRead = kind !== undefined && entry.value.kind === 'map';
  const message = `unknown top key ${JSON.stringify(entry.key)}${isRead ? `, read as ${name}` : ''}`;
  reportTop(collected, file, 'known-field', entry, message, help, entry.key);
  if (isRead) readSection(kind, entry, file, collected);
}

function readInclude(node: YamlNode, file: number, collected: Collected): readonly IncludePattern[] {
  const patterns: IncludePattern[] = [];
  for (const item of node.kind === 'list' ? node.items : [node]) {
    if (item.kind === 'scalar') {
      if (item.text !== '') patterns.push({ text: item.text, range: { start: item.start, end: item.end } });
    } else if (item.kind !== 'empty') {
      const message = `an item of include is ${describe(item)}, expected a path or a glob`;
      reportTop(collected, file, 'field-type', item, message, 'write include: [squads/*.yaml]', 'include');
    }
  }
  return patterns;
}

function sectionEntries(entry: MapEntry, file: number, collected: Collected): Iterable<MapEntry> {
  if (entry.value.kind === 'map') return entry.value.entries;
  if (entry.value.kind !== 'empty') {
    const message = `${entry.key} is ${describe(entry.value)}, expected a map of id to fields`;
    reportTop(
      collected,
      file,
      'field-type',
      entry.value,
      message,
      `write the ids below ${entry.key}, indented, each with a colon`,
      entry.key,
    );
  }
  return [];
}

function readVersion(entry: MapEntry, file: number, collected: Collected): boolean {
  if (entry.value.kind === 'empty') return false;
  if (entry.value.kind !== 'scalar' || entry.value.text !== '1') {
    const message = `version is ${describe(entry.value)}, this orgctl reads version 1`;
    const help = 'write version: 1, or install an orgctl that reads the newer one';
    reportTop(collected, file, 'version-supported', entry.value, message, help, 'version');
  }
  return true;
}

/** Whether this is the first place where something stands that may stand once; the second is reported, naming both. */
function isFirst(
  collected: Collected,
  kind: Kind | 'policy',
  id: string,
  file: number,
  entry: MapEntry,
): boolean {
  const seen = seenOf(collected, kind);
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, file);
    return true;
  }
  const name = kind === 'org' || kind === 'policy' ? kind : `${kind}:${id}`;
  const path = (index: number) => collected.files[index]?.path ?? '';
  collected.findings.push({
    rule: 'defined-once',
    subject: kind === 'policy' ? null : { kind, id: entry.key },
    field: null,
    message: `${name} stands in ${path(first)} and again in ${path(file)}`,
    help: `keep one of the two; what ${path(first)} says counts`,
    file,
    range: { start: entry.start, end: entry.end },
    keys: kind === 'policy' ? [name] : [],
  });
  return false;
}

function seenOf(collected: Collected, kind: Kind | 'policy'): Map<string, number> {
  const known = collected.seen.get(kind);
  if (known !== undefined) return known;
  const seen = new Map<string, number>();
  collected.seen.set(kind, seen);
  return seen;
}

/** Reports a mistake at the top of a file; `field` is the top key. */
export function reportTop(
  collected: Collected,
  file: number,
  rule: ReadingFinding['rule'],
  range: { readonly start: number; readonly end: number },
  message: string,
  help: string,
  field: string | null,
): void {
  const keys = [collected.files[file]?.path ?? ''];
  // A copy: what is given may be a whole tree, whose end cannot be asked for once it was walked.
  const at = { start: range.start, end: range.end };
  collected.findings.push({ rule, subject: null, field, message, help, file, range: at, keys });
}

/** A tree that can be walked again: the upper levels of a lazily read one can't. */
function settled(node: YamlNode): YamlNode {
  if (node.kind !== 'map') return node;
  const { kind, start, end } = node;
  return { kind, start, end, entries: Array.from(node.entries) };
}
