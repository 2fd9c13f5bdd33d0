import { readFileSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { Files, SourceFile } from '../source/files.ts';
import type { Policy } from '../source/collected.ts';
import type { OrgSource } from '../source/read-org.ts';
import { walkFiles, type IncludePattern, type MainFile } from '../source/walk-files.ts';
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

/** Keeps a state for later runs, and what each of its files includes. Throws what the file system throws. */
export function writeState(cache: StateCache, db: Database, source: OrgSource): void {
  const { trail, findings, policy, includes } = source;
  const stored: StoredState = { trail, findings, policy };
  db.pragma(`application_id = ${applicationId}`);
  db.exec('CREATE TABLE state (content TEXT NOT NULL)');
  db.prepare('INSERT INTO state VALUES (?)').run(JSON.stringify(stored));
  cache.write(cache.statePath(trail), db.serialize());
  for (const { sha256, patterns } of includes) {
    cache.write(cache.includesPath(sha256), JSON.stringify(patterns.map(({ text }) => text)));
  }
}

/** The state that an earlier run made of the very same files; undefined where there is none that is whole. */
export function readState(cache: StateCache, files: Files, main: MainFile): State | undefined {
  const found: { path: string; bytes: Uint8Array; sha256: string }[] = [];
  let isKnown = true;
  const trail = walkFiles(files, main, {
    visit: (file) => {
      found.push(file);
      const patterns = knownIncludes(cache, file);
      if (patterns === undefined) isKnown = false;
      return patterns ?? [];
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
  return { db: opened.db, files: found.map(withText), findings: opened.findings, policy: opened.policy };
}

/** What a file includes: nothing where the word is not in it; undefined where no run has read it yet. */
function knownIncludes(
  cache: StateCache,
  { bytes, sha256 }: { readonly bytes: Uint8Array; readonly sha256: string },
): readonly IncludePattern[] | undefined {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('include')) return [];
  try {
    const texts: unknown = JSON.parse(readFileSync(cache.includesPath(sha256), 'utf8'));
    if (!Array.isArray(texts)) return undefined;
    return texts.map((text) => ({ text: String(text), range: { start: 0, end: 0 } }));
  } catch {
    return undefined;
  }
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
