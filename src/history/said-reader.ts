import { stoppingRules } from '../diagnostics/reading-rules.ts';
import { sections } from '../model/kinds.ts';
import type { ChangedKind } from '../queries/changes/change.ts';
import { saidByEntity, saidByModel } from '../queries/changes/said-by-model.ts';
import {
  byId,
  changedKinds,
  saidWaiver,
  type SaidEntity,
  type SaidOrg,
} from '../queries/changes/said-org.ts';
import { saidPolicy } from '../queries/changes/said-policy.ts';
import type { Files } from '../source/files.ts';
import { readOrg, type OrgSource } from '../source/read-org.ts';
import { walkFiles, type IncludePattern } from '../source/walk-files.ts';
import { decodeYaml } from '../yaml/decode-yaml.ts';
import { divideSections } from '../yaml/divide-sections.ts';

/** What the files of a commit say, or why they cannot be read. */
export type PastOrg = (
  | { readonly said: SaidOrg }
  | {
      /** The first mistake, in words. */
      readonly broken: string;
    }
) & {
  /** The files that were read, as `Files` knows them. */
  readonly paths: ReadonlySet<string>;
  readonly hasIncludes: boolean;
};

/** Reads one state of an organisation after the other. */
export type SaidReader = (files: Files, mainPath: string) => PastOrg;

/** What a part of a file says: an entity, or all of a section that is not divided. */
interface Part {
  readonly entities: readonly SaidEntity[];
  readonly includes: readonly IncludePattern[];
}

/** A part of a file that is read by itself. */
interface PartText {
  readonly key: string;
  readonly text: string;
  /** Whether it is an entry below its key, and not all of that. */
  readonly isEntry: boolean;
}

/** Parts by their top key and text. */
type KnownParts = Map<string, Map<string, Part>>;

/**
 * A reader for states that have most in common: each part of a file, as a rule an entity, is read once, whatever the
 * number of states that have it. What cannot be divided, or has a mistake that other parts have to do with, is read whole.
 */
export function saidReader(): SaidReader {
  const known: KnownParts = new Map();
  return (files, mainPath) => readByParts(known, files, mainPath) ?? readWhole(files, mainPath);
}

function readWhole(files: Files, mainPath: string): PastOrg {
  const { org, policy, findings, includes, files: read } = readOrg(files, { path: mainPath, name: mainPath });
  const about = {
    paths: new Set(read.map(({ path }) => path)),
    hasIncludes: includes.some(({ patterns }) => patterns.length > 0),
  };
  const stopping = findings.find(({ rule }) => stoppingRules.includes(rule));
  return stopping === undefined
    ? { said: saidByModel(org, saidPolicy(policy)), ...about }
    : { broken: stopping.message, ...about };
}

/** null where the parts cannot be told apart, or have to be read together. */
function readByParts(known: KnownParts, files: Files, mainPath: string): PastOrg | null {
  const parts: Part[] = [];
  const paths = new Set<string>();
  let isPlain = true;
  walkFiles(
    files,
    { path: mainPath, name: mainPath },
    {
      visit: ({ path, bytes }) => {
        paths.add(path);
        const found = isPlain ? partsOfFile(known, bytes, parts.length === 0) : null;
        if (found === null) {
          isPlain = false;
          return [];
        }
        for (const part of found) parts.push(part);
        return found.flatMap(({ includes }) => includes);
      },
      problem: () => {
        isPlain = false;
      },
    },
  );
  const said = isPlain ? together(parts) : null;
  const hasIncludes = parts.some(({ includes }) => includes.length > 0);
  return said === null ? null : { said, paths, hasIncludes };
}

/** null where something stands twice. */
function together(parts: readonly Part[]): SaidOrg | null {
  const said = new Map(changedKinds.map((kind) => [kind, new Map<string, SaidEntity>()] as const));
  const waivers: SaidEntity[] = [];
  for (const { entities } of parts) {
    for (const entity of entities) {
      const own = said.get(entity.kind);
      if (entity.kind === 'waiver') waivers.push(entity);
      else if (own === undefined || own.has(entity.id)) return null;
      else own.set(entity.id, entity);
    }
  }
  return new Map<ChangedKind, ReadonlyMap<string, SaidEntity>>([...said, ['waiver', byId(waivers)]]);
}

function partsOfFile(known: KnownParts, bytes: Uint8Array, isMain: boolean): readonly Part[] | null {
  const decoded = decodeYaml(bytes);
  if (!('text' in decoded)) return null;
  const { text } = decoded;
  const divided = divideSections(text, (key) => sectionKeys.has(key));
  if (divided === null || (isMain && !divided.some(({ key }) => key === 'version'))) return null;
  if (new Set(divided.map(({ key }) => key)).size < divided.length) return null;
  const texts = divided.flatMap(({ key, entries, ...range }) =>
    (entries ?? [range]).map(({ start, end }) => {
      return { key, text: text.slice(start, end), isEntry: entries !== null };
    }),
  );
  const unknown = texts.filter((each) => known.get(each.key)?.has(each.text) !== true);
  if (unknown.length > 0 && !readParts(known, unknown)) return null;
  return texts.flatMap((each) => known.get(each.key)?.get(each.text) ?? []);
}

const sectionKeys: ReadonlySet<string> = new Set(Object.values(sections));

/** Reads parts that no earlier state had; false where one has to be read together with others. */
function readParts(known: KnownParts, parts: readonly PartText[]): boolean {
  const entries = parts.filter(({ isEntry }) => isEntry);
  const wholes = parts.filter(({ isEntry }) => !isEntry);
  return readEntries(known, entries) && wholes.every((part) => readSection(known, part));
}

/** Entries at once, below their top keys; each has to be one entity. */
function readEntries(known: KnownParts, parts: readonly PartText[]): boolean {
  if (parts.length === 0) return true;
  let text = firstLine;
  const starts: number[] = [];
  const sorted = parts.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  for (const [index, part] of sorted.entries()) {
    if (part.key !== sorted[index - 1]?.key) text += `${part.key}:\n`;
    starts.push(text.length + part.text.search(/[^ ]/));
    text += part.text.endsWith('\n') ? part.text : `${part.text}\n`;
  }
  const source = readAlone(text);
  const entities = source?.org.entities.toSorted((a, b) => a.place.start - b.place.start);
  if (entities === undefined || entities.length !== sorted.length) return false;
  if (entities.some(({ place }, index) => place.start !== starts[index])) return false;
  for (const [index, part] of sorted.entries()) {
    const entity = entities[index];
    if (entity !== undefined) keep(known, part, { entities: [saidByEntity(entity)], includes: [] });
  }
  return true;
}

function readSection(known: KnownParts, part: PartText): boolean {
  const source = readAlone(part.key === 'version' ? part.text : firstLine + part.text);
  if (source === null) return false;
  const { org, entities, waivers } = source.org;
  const policy = saidPolicy(source.policy);
  const read = [...(org === null ? [] : [org]), ...entities].map(saidByEntity);
  const others = [...waivers.map(saidWaiver), ...(policy === null ? [] : [policy])];
  const includes = source.includes.flatMap(({ patterns }) => patterns);
  keep(known, part, { entities: [...read, ...others], includes });
  return true;
}

const firstLine = 'version: 1\n';

/** null where there is a mistake that another part may have to do with, or that leaves nothing. */
function readAlone(text: string): OrgSource | null {
  const bytes = new TextEncoder().encode(text);
  const files: Files = {
    list: () => [],
    read: () => ({ bytes, realPath: 'org.yaml' }),
    isInside: () => true,
  };
  const source = readOrg(files, { path: 'org.yaml', name: 'org.yaml' });
  const isDoubtful = source.findings.some(
    ({ rule, field }) => (stoppingRules.includes(rule) && field !== 'include') || sharedRules.includes(rule),
  );
  return isDoubtful ? null : source;
}

/** Whether these hold depends on more than one part. */
const sharedRules: readonly string[] = ['defined-once', 'id-format'];

/** Under a copy of its text: a part cut out of a file would keep all of the file in memory. */
function keep(known: KnownParts, { key, text }: PartText, part: Part): void {
  const own = known.get(key) ?? new Map<string, Part>();
  known.set(key, own);
  own.set(Buffer.from(text).toString(), part);
}
