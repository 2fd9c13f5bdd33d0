import type { Database } from 'better-sqlite3';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { Files, SourceFile } from '../source/files.ts';
import type { Policy } from '../source/collected.ts';
import { readOrg, type OrgSource } from '../source/read-org.ts';
import type { MainFile } from '../source/walk-files.ts';
import { stateCache, type StateCache } from './cache.ts';
import { createState } from './open-store.ts';
import { readState, writeState } from './state-file.ts';

/** An organisation as it was read: its database, and what does not fit into tables. */
export interface State {
  readonly db: Database;
  readonly files: readonly SourceFile[];
  readonly findings: readonly ReadingFinding[];
  readonly policy: Policy | null;
}

/** How a state is opened. */
export interface StateOptions {
  /** `rebuild`: an earlier run found the cached state damaged. */
  readonly cache: 'use' | 'rebuild' | 'off';
  /** The folder of the cache. */
  readonly folder: string;
  /** What wrote the cache: a state of another version is never read. */
  readonly version: string;
  /** Milliseconds since 1970: only the age of cached files depends on it. */
  readonly now: number;
  /** Says something that is worth knowing and stops nothing. */
  readonly note: (text: string) => void;
}

/** Reads an organisation into SQLite, or opens what an earlier run made of the very same files. */
export function openState(files: Files, main: MainFile, options: StateOptions): State {
  if (options.cache === 'off') return fresh(readOrg(files, main));
  const cache = stateCache(options.folder, options.version, options.now);
  if (options.cache === 'use') {
    const known = readState(cache, files, main);
    if (known !== undefined) return known;
  }
  const source = readOrg(files, main);
  const state = fresh(source);
  if (source.findings.every(({ rule }) => rule !== 'file-readable')) save(cache, state.db, source, options);
  return state;
}

function fresh(source: OrgSource): State {
  const { files, findings, policy } = source;
  return { db: createState(source), files, findings, policy };
}

function save(cache: StateCache, db: Database, source: OrgSource, { note }: StateOptions): void {
  try {
    writeState(cache, db, source);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    note(`the cache in ${cache.folder} cannot be written (${code}); this run works without it`);
  }
}
