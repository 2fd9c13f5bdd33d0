import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { CommitRead, RememberedOrg } from '../rules/opened-org.ts';
import type { Files } from '../source/files.ts';
import { isDay } from '../source/is-day.ts';
import { openState, type StateOptions, type Views } from '../store/open-state.ts';
import { lazyStore } from '../store/open-store.ts';
import { cacheFolder } from './cache-folder.ts';
import { rebuildVariable } from './damaged-cache.ts';
import { diskFiles, noFiles, stdinFiles } from './disk-files.ts';
import { findFile, stdinName, typedFile } from './find-file.ts';
import { refuseOverwrite } from './output-file.ts';
import { runOwnSql } from './run-own-sql.ts';
import type { Shell } from './shell.ts';
import { build } from './version.ts';
import { isBeingWritten, readUndisturbed } from './writing/record.ts';

/** The options that every reading command has. */
export interface OpenOptions {
  readonly file?: string;
  readonly asOf?: string;
  /** The commit to read from instead of the disk. */
  readonly at?: string;
  /** false for `--no-cache`. */
  readonly cache?: boolean;
  /** Where the answer goes: never over what is read. */
  readonly output?: readonly string[];
  /** `all` where it is left out. */
  readonly views?: Views;
  /** Does the reading where no earlier run has read the very same. */
  readonly read?: StateOptions['read'];
}

/** Where an organisation is read from. */
export interface OrgFiles {
  readonly files: Files;
  /** The absolute folder that the paths of the files are relative to. */
  readonly folder: string;
  /** The main file, as `files` knows it. */
  readonly path: string;
  /** The main file, as the user knows it. */
  readonly name: string;
  /** Whether nothing of it may be kept, and its path means nothing. */
  readonly isStdin: boolean;
  /** Where it is read from a commit. */
  readonly commit?: CommitRead;
}

/** Finds, reads and opens the organisation for a day; mistakes in it are in the result, not thrown. */
export async function openOrg(shell: Shell, options: OpenOptions): Promise<RememberedOrg> {
  dayOf(shell, options);
  if (options.at !== undefined) return (await import('./open-at.ts')).openAt(shell, options, options.at);
  const main = findFile(shell, options.file);
  const isStdin = main === stdinName;
  const folder = isStdin || main === null ? shell.cwd : dirname(main);
  const path = isStdin ? '<stdin>' : basename(main ?? 'org.yaml');
  const read = async () =>
    openFiles(shell, options, {
      files: await filesOf(shell, main, folder, path),
      folder,
      path,
      name: isStdin ? path : (typedFile(shell, options.file) ?? shownPath(shell, folder, path)),
      isStdin,
    });
  const org = isStdin || main === null ? await read() : await readUndisturbed(main, read);
  if (!isStdin) {
    const inputs = new Set([path, ...org.files.map((file) => file.ownPath ?? file.path)]);
    refuseOverwrite(
      shell.cwd,
      options.output ?? [],
      Array.from(inputs, (each) => join(folder, each)),
    );
  }
  return org;
}

/** Reads and opens the organisation that some files are, for a day. */
export async function openFiles(
  shell: Shell,
  options: OpenOptions,
  { files, folder, path, name, isStdin, commit }: OrgFiles,
): Promise<RememberedOrg> {
  const day = dayOf(shell, options);
  const state = await openState(
    files,
    { path, name },
    {
      cache: cacheUse(shell, options, isStdin),
      folder: cacheFolder(shell),
      version: build,
      now: Date.now(),
      note: (text) => shell.stderr.write(`orgctl: ${text}\n`),
      read: async (action) => {
        shell.beforeReading?.();
        return options.read === undefined ? action() : options.read(action);
      },
    },
  );
  return {
    store: lazyStore(() => state.openStore(day, options.views)),
    files: state.files.map((file) => ({
      path: isStdin ? file.path : shownPath(shell, folder, file.path),
      ownPath: file.path,
      get sha256() {
        return file.sha256;
      },
      get text() {
        return file.text;
      },
      ...(file.position === undefined ? {} : { position: file.position }),
    })),
    mistakes: state.mistakes,
    isStopped: state.isStopped,
    get findings() {
      return state.findings;
    },
    get policy() {
      return state.policy;
    },
    day,
    ...(commit === undefined ? {} : { commit }),
    get keptAnswers() {
      return state.answers(day);
    },
    keepAnswers: (sections, areCostly) => state.keepAnswers(day, sections, areCostly),
    runOwnSql,
  };
}

/** A file as it is shown: relative to the working folder, with `/`. */
function shownPath(shell: Shell, folder: string, path: string): string {
  return relative(shell.cwd, join(folder, path)).split(sep).join('/');
}

/** The day that is asked about. Throws a UserError (2) where the calendar has none like it. */
export function dayOf(shell: Shell, options: Pick<OpenOptions, 'asOf'>): string {
  const day = options.asOf ?? shell.today;
  if (!isDay(day)) {
    throw new UserError(
      2,
      `${options.asOf === undefined ? '$ORGCTL_TODAY' : '--as-of'} ${day} is no day that the calendar has`,
      'write it as --as-of 2026-11-23',
    );
  }
  return day;
}

async function filesOf(shell: Shell, main: string | null, folder: string, path: string): Promise<Files> {
  if (main === null) return noFiles();
  if (main === stdinName) return stdinFiles(path, () => shell.readStdin());
  const files = diskFiles(folder);
  if (!isBeingWritten(main)) return files;
  const { filesWithUnfinished } = await import('./writing/read-unfinished.ts');
  return filesWithUnfinished(shell, main, files, folder);
}

/** Standard input is read once and never again; `$ORGCTL_REBUILD` is set by a run that met a damaged state. */
function cacheUse({ env }: Shell, { cache }: OpenOptions, isStdin: boolean): 'use' | 'rebuild' | 'off' {
  if (cache === false || isStdin) return 'off';
  return env[rebuildVariable] === undefined ? 'use' : 'rebuild';
}
