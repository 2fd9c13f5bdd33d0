import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import type { Files } from '../source/files.ts';
import { isDay } from '../source/is-day.ts';
import { openState, type StateOptions, type Views } from '../store/open-state.ts';
import { lazyStore } from '../store/open-store.ts';
import { cacheFolder } from './cache-folder.ts';
import { rebuildVariable } from './damaged-cache.ts';
import { diskFiles, noFiles, stdinFiles } from './disk-files.ts';
import { findFile, stdinName, typedFile } from './find-file.ts';
import { refuseOverwrite } from './output-file.ts';
import type { Shell } from './shell.ts';
import { build } from './version.ts';

/** The options that every reading command has. */
export interface OpenOptions {
  readonly file?: string;
  readonly asOf?: string;
  /** false for `--no-cache`. */
  readonly cache?: boolean;
  /** Where the answer goes: never over what is read. */
  readonly output?: readonly string[];
  /** `all` where it is left out. */
  readonly views?: Views;
  /** Does the reading where no earlier run has read the very same. */
  readonly read?: StateOptions['read'];
}

/** Finds, reads and opens the organisation for a day; mistakes in it are in the result, not thrown. */
export async function openOrg(shell: Shell, options: OpenOptions): Promise<RememberedOrg> {
  const day = dayOf(shell, options);
  const main = findFile(shell, options.file);
  const isStdin = main === stdinName;
  const folder = isStdin || main === null ? shell.cwd : dirname(main);
  const shown = (path: string) =>
    isStdin ? path : relative(shell.cwd, join(folder, path)).split(sep).join('/');
  const path = isStdin ? '<stdin>' : basename(main ?? 'org.yaml');
  const files = filesOf(shell, main, folder, path);
  const state = await openState(
    files,
    { path, name: isStdin ? path : (typedFile(shell, options.file) ?? shown(path)) },
    {
      cache: cacheUse(shell, options, isStdin),
      folder: cacheFolder(shell),
      version: build,
      now: Date.now(),
      note: (text) => shell.stderr.write(`orgctl: ${text}\n`),
      read: options.read ?? (async (action) => (await import('./with-room.ts')).withRoom(action)),
    },
  );
  if (!isStdin) {
    const inputs = new Set([path, ...state.files.map((file) => file.path)]);
    refuseOverwrite(
      shell.cwd,
      options.output ?? [],
      Array.from(inputs, (each) => join(folder, each)),
    );
  }
  return {
    store: lazyStore(() => state.openStore(day, options.views)),
    files: state.files.map((file) => ({
      path: shown(file.path),
      ownPath: file.path,
      sha256: file.sha256,
      get text() {
        return file.text;
      },
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
    get keptAnswers() {
      return state.answers(day);
    },
    keepAnswers: (sections) => state.keepAnswers(day, sections),
  };
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

function filesOf(shell: Shell, main: string | null, folder: string, path: string): Files {
  if (main === null) return noFiles();
  return main === stdinName ? stdinFiles(path, () => shell.readStdin()) : diskFiles(folder);
}

/** Standard input is read once and never again; `$ORGCTL_REBUILD` is set by a run that met a damaged state. */
function cacheUse({ env }: Shell, { cache }: OpenOptions, isStdin: boolean): 'use' | 'rebuild' | 'off' {
  if (cache === false || isStdin) return 'off';
  return env[rebuildVariable] === undefined ? 'use' : 'rebuild';
}
