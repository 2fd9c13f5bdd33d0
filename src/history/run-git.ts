import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { UserError } from '../diagnostics/user-error.ts';

/** Where git is asked, and with which environment. */
export interface GitPlace {
  /** An absolute folder. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What git said: bytes, since paths and files need not be UTF-8. */
export interface GitAnswer {
  readonly isDone: boolean;
  readonly stdout: Buffer;
  /** In English, whatever the language of the user. */
  readonly stderr: string;
}

/** So much may one answer hold, in bytes: the largest organisation with all that it includes. */
const mostBytes = 1024 * 1024 * 1024;

/**
 * Asks git something that only reads: it takes no locks, asks nobody for a password and fetches nothing. Throws a
 * UserError (3) where git is not installed or does not trust the owner of the repository.
 */
export function runGit(place: GitPlace, args: readonly string[], input = ''): GitAnswer {
  const answer = startGit(place, args, { input });
  if (answer.error !== undefined) throw notStarted(answer.error);
  const stderr = answer.stderr.toString('utf8').trim();
  if (answer.status !== 0 && stderr.includes('dubious ownership')) throw notTrusted(stderr);
  return { isDone: answer.status === 0, stdout: answer.stdout, stderr };
}

/** Starts git and waits for its end, or for so many milliseconds; nothing that goes wrong is thrown. */
export function startGit(
  { folder, env }: GitPlace,
  args: readonly string[],
  options: { readonly input?: string; readonly timeout?: number },
): SpawnSyncReturns<Buffer> {
  return spawnSync('git', args, {
    cwd: folder,
    env: { ...env, ...quietly },
    input: '',
    maxBuffer: mostBytes,
    windowsHide: true,
    ...options,
  });
}

/** The environment of every question: what is said is read by us, and nothing is written or fetched. */
const quietly = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_PAGER: 'cat',
  GIT_LITERAL_PATHSPECS: '1',
};

function notStarted(error: Error): Error {
  const code = 'code' in error ? error.code : '';
  if (code !== 'ENOENT') return error;
  return new UserError(
    3,
    'git is needed for this and cannot be started',
    'install git, or put its folder into $PATH',
  );
}

/** git refuses a repository that belongs to somebody else, as in a container that mounts it. */
function notTrusted(stderr: string): UserError {
  const folder = /repository at '([^']*)'/.exec(stderr)?.[1] ?? '.';
  return new UserError(
    3,
    `git does not read the repository ${folder}, since it belongs to another user`,
    `if you trust it: git config --global --add safe.directory ${folder}`,
  );
}
