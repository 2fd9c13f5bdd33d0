import { readFileSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { Files, SourceFile } from '../source/files.ts';
import type { Policy } from '../source/collected.ts';
import { mentionsIncludes, type OrgSource } from '../source/read-org.ts';
import { walkFiles, type MainFile } from '../source/walk-files.ts';
import type { StateCache } from './cache.ts';
import { openDatabase } from './driver.ts';
import type { State } from './open-state.ts';

/** "orgc" in bytes: says in the file's header whose it is. */
const applicationId = 0x6f726763;

/** What a state holds besides its tables, as JSON. */
interface StoredState {
  readonly trail: string;
  readonly findings: readonly ReadingFinding[];
  readonly policy: Policy | null;
}

/** What the files of a run include that have the word in them: patterns by the hash of a file's bytes. */
type Includes = ReadonlyMap<string, readonly string[]>;

/** Keeps a state for later runs, and what its files include. Throws what the file system throws. */
export function writeState(cache: StateCache, db: Database, source: OrgSource): void {
  const { trail, findings, policy, includes } = source;
  const stored: StoredState = { trail, findings, policy };
  db.pragma(`application_id = ${applicationId}`);
  db.exec('CREATE TABLE state (content TEXT NOT NULL)');
  db.prepare('INSERT INTO state VALUES (?)').run(JSON.stringify(stored));
  cache.write(cache.statePath(trail), db.serialize());
  const [main] = source.files;
  if (main !== undefined && includes.length > 0) {
    const texts = includes.map(({ sha256, patterns }) => [sha256, patterns.map(({ text }) => text)]);
    cache.write(cache.includesPath(main.sha256), JSON.stringify(texts));
  }
  cache.prune();
}

/** The state that an earlier run made of the very same files; undefined where there is none that is whole. */
export function readState(cache: StateCache, files: Files, main: MainFile): State | undefined {
  const found: { path: string; bytes: Uint8Array; sha256: string }[] = [];
  let isKnown = true;
  let includes: Includes | undefined;
  const trail = walkFiles(files, main, {
    visit: (file) => {
      found.push(file);
      const [{ sha256 } = file] = found;
      const patterns = mentionsIncludes(file.bytes)
        ? (includes ??= readIncludes(cache, sha256)).get(file.sha256)
        : [];
      if (patterns === undefined) isKnown = false;
      return (patterns ?? []).map((text) => ({ text, range: { start: 0, end: 0 } }));
    },
    problem: () => {
      isKnown = false;
    },
  });
  if (!isKnown) return undefined;
  const path = cache.statePath(trail);
  const opened = openWhole(path, trail);
  if (opened === undefined) return undefined;
  cache.touch(path);
  if (includes !== undefined && found[0] !== undefined) cache.touch(cache.includesPath(found[0].sha256));
  return { db: opened.db, files: found.map(withText), findings: opened.findings, policy: opened.policy };
}

/** What an earlier run of the same main file has found in its files; empty where none has. */
function readIncludes(cache: StateCache, mainSha256: string): Includes {
  const found = new Map<string, readonly string[]>();
  try {
    const lists: unknown = JSON.parse(readFileSync(cache.includesPath(mainSha256), 'utf8'));
    for (const list of Array.isArray(lists) ? lists : []) {
      const [sha256, texts]: readonly unknown[] = Array.isArray(list) ? list : [];
      if (Array.isArray(texts)) found.set(String(sha256), texts.map(String));
    }
  } catch {
    // It is written again.
  }
  return found;
}

/** Opens a state for reading; undefined where it is missing, truncated, foreign or damaged. */
function openWhole(path: string, trail: string): ({ readonly db: Database } & StoredState) | undefined {
  let db: Database | undefined;
  try {
    const { size } = statSync(path);
    db = openDatabase(path, { readonly: true, fileMustExist: true });
    const pages = Number(db.pragma('page_count', { simple: true }));
    const pageSize = Number(db.pragma('page_size', { simple: true }));
    const isOurs =
      db.pragma('application_id', { simple: true }) === applicationId && pages * pageSize === size;
    const content = isOurs ? db.prepare<[], string>('SELECT content FROM state').pluck().get() : undefined;
    // Written by writeState of this very version.
    const stored: StoredState | null = JSON.parse(content ?? 'null');
    if (stored?.trail === trail) return { db, ...stored };
  } catch {
    // Whatever is wrong with it, it is made again.
  }
  db?.close();
  return undefined;
}

/** The text is only needed where a finding shows its line. */
function withText({ path, bytes, sha256 }: { path: string; bytes: Uint8Array; sha256: string }): SourceFile {
  let text: string | undefined;
  return {
    path,
    sha256,
    get text() {
      text ??= new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return text;
    },
  };
}
