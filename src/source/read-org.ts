import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { Org } from '../model/entity.ts';
import { entityKinds } from '../model/kinds.ts';
import { decodeYaml } from '../yaml/decode-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Collected, Policy } from './collected.ts';
import { entityHolder, mentionsIn, type EntityTaker } from './entity-taker.ts';
import type { Files, SourceFile } from './files.ts';
import { readTopKeys, reportTop, topKeys } from './read-top-keys.ts';
import { describe } from './reading.ts';
import { settleIds } from './settle-ids.ts';
import {
  mentionsIncludes,
  walkFiles,
  type IncludePattern,
  type MainFile,
  type WalkProblem,
  type WalkedFile,
} from './walk-files.ts';

/** What the files say besides the entities, and every mistake in them. */
export interface ReadFiles {
  readonly org: Omit<Org, 'entities'>;
  readonly policy: Policy | null;
  readonly files: readonly SourceFile[];
  readonly findings: readonly ReadingFinding[];
  /** The hash of all that was read: the same trail, the same organisation. */
  readonly trail: () => string;
  /** What each file that mentions includes includes. */
  readonly includes: readonly {
    readonly sha256: () => string;
    readonly patterns: readonly IncludePattern[];
  }[];
}

/** Everything that the files say, and every mistake in them. */
export interface OrgSource extends ReadFiles {
  readonly org: Org;
}

/** Reads the main file and everything that it includes; mistakes are collected, never thrown. */
export function readOrg(files: Files, main: MainFile): OrgSource {
  const holder = entityHolder();
  const { org, ...read } = readOrgInto(holder, files, main);
  return { org: { ...org, entities: holder.entities }, ...read };
}

/** The same for a taker of the entities; those whose id is settled at the end come last. */
export function readOrgInto(taker: EntityTaker, files: Files, main: MainFile): ReadFiles {
  const collected: Collected = {
    files: [],
    findings: [],
    taker,
    unsettled: [],
    waivers: [],
    seen: new Map(),
    org: null,
    policy: null,
  };
  const includes: { sha256: () => string; patterns: readonly IncludePattern[] }[] = [];
  const trail = walkFiles(files, main, {
    visit: (file) => {
      const patterns = readFile(file, collected);
      if (mentionsIncludes(file.bytes)) includes.push({ sha256: file.sha256, patterns });
      return patterns;
    },
    problem: (problem) => reportWalk(problem, main.path, collected),
  });
  takeUnsettled(collected);
  const { org, waivers, policy, findings } = collected;
  return { org: { org, waivers }, policy, files: collected.files, findings, trail, includes };
}

function takeUnsettled({ taker, unsettled, seen, org, waivers }: Collected): void {
  if (unsettled.length === 0) return;
  const isTaken = (kind: string, id: string) =>
    entityKinds.some((each) => each === kind && seen.get(each)?.has(id));
  const others = [...unsettled, ...(org === null ? [] : [org]), ...waivers];
  const mentions = [
    ...taker.mentions(),
    ...mentionsIn(others.flatMap(({ references }) => references)),
    ...waivers.map(({ on: { kind, id } }) => ({ kind, id, times: 1 })),
  ];
  for (const entity of settleIds(unsettled, isTaken, mentions)) taker.take(entity);
}

/** Reads one file into what is collected, and says what it includes. */
function readFile(walked: WalkedFile, collected: Collected): readonly IncludePattern[] {
  const { path, bytes, sha256 } = walked;
  const isMain = collected.files.length === 0;
  const decoded = decodeYaml(bytes);
  const text = 'text' in decoded ? decoded.text : readablePart(bytes);
  const index = collected.files.push(sourceFile(path, text, sha256)) - 1;
  const { root, problems } =
    'text' in decoded ? readYaml(text, { lazyDepth: 2 }) : { root: null, problems: [decoded] };
  for (const { rule, message, help, start, end } of problems) {
    const keys = [path, message];
    collected.findings.push({
      rule,
      subject: null,
      field: null,
      message,
      help,
      file: index,
      range: { start, end },
      keys,
    });
  }
  if (root === null || root.kind === 'empty') return [];
  if (root.kind === 'map') return readTopKeys(root, index, collected, isMain);
  const message = `the file is ${describe(root)}, expected a map with ${joinWords(topKeys, 20)}`;
  reportTop(collected, index, 'field-type', root, message, 'begin the file with version: 1', null);
  return [];
}

/** A file whose hash is made when it is asked for. */
function sourceFile(path: string, text: string, sha256: () => string): SourceFile {
  return {
    path,
    text,
    get sha256() {
      return sha256();
    },
  };
}

/** Enough of a file that is no UTF-8 to show where it goes wrong. */
function readablePart(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 1 << 20));
}

function reportWalk(problem: WalkProblem, mainPath: string, collected: Collected): void {
  const { at, message, help, key } = problem;
  const known = collected.files.findIndex((file) => file.path === (at?.path ?? mainPath));
  const file = known === -1 ? collected.files.push({ path: mainPath, text: '', sha256: '' }) - 1 : known;
  const range = at?.pattern.range ?? null;
  const field = at === null ? null : 'include';
  collected.findings.push({
    rule: 'file-readable',
    subject: null,
    field,
    message,
    help,
    file,
    range,
    keys: [key],
  });
}
