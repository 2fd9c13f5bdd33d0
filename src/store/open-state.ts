import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import { stoppingRules } from '../diagnostics/reading-rules.ts';
import type { Policy } from '../source/collected.ts';
import type { Files, SourceFile } from '../source/files.ts';
import type { MainFile } from '../source/walk-files.ts';
import { stateCache, type StateCache, type StatePaths } from './cache.ts';
import { databaseBytes, isWholeDatabase } from './database-file.ts';
import { openDatabase } from './driver.ts';
import { writeIncludes } from './includes-file.ts';
import { keptBytes, readKeptFile, type KeptFile } from './kept-file.ts';
import { findKnown, type KnownFiles } from './known-files.ts';
import { openFilledStore, openStore, openStoreToKeep, type Store } from './open-store.ts';
import type { LateTables } from './read-into-tables.ts';

/** An organisation as it was read: its tables, and what does not fit into them. What was kept is read when it is asked for. */
export interface State extends Reading {
  readonly files: readonly SourceFile[];
  readonly policy: Policy | null;
  readonly findings: readonly ReadingFinding[];
  /** The tables, speaking of an ISO day. Where no run has filled its views, either all are and are kept, or those that are named. */
  openStore(day: string, views?: Views): Store;
  /** What an earlier run has kept to say of the day; null where none has. */
  answers(day: string): KeptFile | null;
  /**
   * Keeps what there is to say of a day, if anything, where the files were read before or it was costly: a run that reads
   * them leaves no more than it must.
   */
  keepAnswers(
    day: string,
    values: () => Readonly<Record<string, unknown>> | null,
    areCostly: () => boolean,
  ): void;
}

/** What most answers need to know of the mistakes that reading found. */
interface Reading {
  readonly mistakes: number;
  /** Whether the organisation could not be read whole, so that no answer would be true. */
  readonly isStopped: boolean;
}

/** Which views of the day are filled where none are kept: all for the runs to come, or those that this one names. */
export type Views = 'all' | 'named';

/** How a state is opened. */
export interface StateOptions {
  /** `rebuild`: an earlier run found what is cached damaged. */
  readonly cache: 'use' | 'rebuild' | 'off';
  /** The folder of the cache. */
  readonly folder: string;
  /** What wrote the cache: a state of another version is never read. */
  readonly version: string;
  /** Milliseconds since 1970: only the age of cached files depends on it. */
  readonly now: number;
  /** Says something that is worth knowing and stops nothing. */
  readonly note: (text: string) => void;
  /** Does the reading, where there is any. */
  readonly read: <T>(action: () => T) => Promise<T>;
}

/** Reads an organisation into SQLite, or opens what an earlier run made of the very same files. */
export async function openState(files: Files, main: MainFile, options: StateOptions): Promise<State> {
  if (options.cache === 'off') return (await readState(files, main, options)).state;
  const cache = stateCache(options.folder, options.version, options.now);
  const keep = keeperOf(cache, options);
  const known = options.cache === 'use' ? findKnown(cache, files, main) : null;
  if (known !== null) return knownState(cache, known, keep);
  const { read, state, db, fillLate } = await readState(files, main, options);
  if (read.findings.some(({ rule }) => rule === 'file-readable')) return state;
  const paths = cache.paths(read.trail());
  if (options.cache === 'rebuild') cache.forget(paths);
  const { findings, policy, mistakes, isStopped } = state;
  const summary: Reading = { mistakes, isStopped };
  const reading = keptBytes(paths.reading, { summary, findings, policy });
  fillLate();
  const tables = databaseBytes(db, 'main', paths.state);
  keep(() => {
    cache.write(paths.state, tables);
    cache.write(paths.reading, reading);
    writeIncludes(cache, read);
  });
  return {
    ...state,
    keepAnswers: (day, values, areCostly) => {
      if (areCostly()) keepAnswers(cache, paths.answers(day), values, keep);
    },
  };
}

function keepAnswers(
  cache: StateCache,
  path: string,
  valuesOf: () => Readonly<Record<string, unknown>> | null,
  keep: Keep,
): void {
  const values = valuesOf();
  if (values === null) return;
  const bytes = keptBytes(path, values);
  keep(() => cache.write(path, bytes));
}

/** Does what writes into the cache. Where that fails it is said once, and false comes back. */
type Keep = (write: () => void) => boolean;

function keeperOf(cache: StateCache, { note }: StateOptions): Keep {
  let isSaid = false;
  return (write) => {
    try {
      write();
      cache.prune();
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      if (!isSaid)
        note(`the cache in ${cache.folder} cannot be written (${code}); nothing of this run is kept`);
      isSaid = true;
      return false;
    }
  };
}

/** Reads the files; what does that is loaded only here, since a known organisation does without. */
async function readState(
  files: Files,
  main: MainFile,
  { read: doReading }: StateOptions,
): Promise<LateTables & { readonly state: State }> {
  const { readButInputs } = await import('./read-into-tables.ts');
  const { read, db, fillLate } = await doReading(() => readButInputs(files, main));
  const { findings, policy } = read;
  const state: State = {
    files: read.files,
    findings,
    policy,
    mistakes: findings.length,
    isStopped: findings.some(({ rule }) => stoppingRules.includes(rule)),
    openStore: (day) => openStore(db, day, fillLate),
    answers: () => null,
    keepAnswers: () => {},
  };
  return { read, state, db, fillLate };
}

function knownState(cache: StateCache, { files, paths, reading, summary }: KnownFiles, keep: Keep): State {
  // Written by openState of this very version, like the other two.
  const { mistakes, isStopped }: Reading = JSON.parse(summary);
  return {
    files,
    mistakes,
    isStopped,
    get findings() {
      const findings: readonly ReadingFinding[] = JSON.parse(reading.json('findings'));
      return findings;
    },
    get policy() {
      const policy: Policy | null = JSON.parse(reading.json('policy'));
      return policy;
    },
    openStore: (day, views = 'all') => openKnownStore(cache, paths, day, views, keep),
    answers: (day) => {
      const path = paths.answers(day);
      const kept = readKeptFile(path);
      if (kept !== null) cache.touch(path);
      return kept;
    },
    keepAnswers: (day, values) => keepAnswers(cache, paths.answers(day), values, keep),
  };
}

/** The tables of a state with the views of a day, which the first run that asks on that day fills and keeps. */
function openKnownStore(cache: StateCache, paths: StatePaths, day: string, views: Views, keep: Keep): Store {
  const path = paths.day(day);
  const open = () =>
    openFilledStore(openDatabase(paths.state, { readonly: true, fileMustExist: true }), path);
  if (isWholeDatabase(path)) {
    cache.touch(path);
    return open();
  }
  // Nothing is written into it, but beside a database that can only be read no other can be written, either.
  const db = openDatabase(paths.state, { fileMustExist: true });
  if (views === 'named') return openStore(db, day);
  const filling = openStoreToKeep(db, day);
  const tables = databaseBytes(filling.db, 'day', path);
  if (!keep(() => cache.write(path, tables))) return filling;
  filling.close();
  return open();
}
