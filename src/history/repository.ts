import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { runGit, type GitPlace } from './run-git.ts';

/** The git repository that an organisation's file lies in. */
export interface Repository {
  /** Where and how git is asked about it: at its root, which paths are relative to. */
  readonly place: GitPlace;
  /** The absolute folder that paths in commits are relative to, links resolved. */
  readonly root: string;
  /** Whether it was cloned without all of its history. */
  readonly isShallow: boolean;
  /** The file's path in it, with `/`. */
  readonly mainPath: string;
}

/** What is known of the outside where a repository is looked for. */
export interface Outside {
  /** The absolute working folder. */
  readonly cwd: string;
  readonly env: GitPlace['env'];
}

/**
 * The repository that a file lies in, which need not exist any more: an absolute path. Throws a UserError (3) where
 * there is none, git is not installed, or does not trust it.
 */
export function findRepository(file: string, { cwd, env }: Outside): Repository {
  // A hook gets $GIT_DIR relative to the folder that git starts it in, which git takes for the root.
  const isGiven = (env['GIT_DIR'] ?? '') !== '';
  const asked = runGit({ folder: isGiven ? cwd : existingFolder(dirname(file)), env }, [
    'rev-parse',
    '--is-shallow-repository',
    '--is-bare-repository',
    '--absolute-git-dir',
    '--show-toplevel',
  ]);
  const [isShallow, isBare, gitFolder, topLevel] = linesOf(asked.stdout);
  const found = isBare === 'true' ? gitFolder : topLevel;
  if (found === undefined) throw noRepository(file, asked.stderr);
  const root = realpathSync(found);
  const below = relative(root, join(realFolder(dirname(file)), basename(file)));
  if (isAbsolute(below) || below === '..' || below.startsWith(`..${sep}`)) {
    throw noRepository(file, 'the one that $GIT_DIR names lies elsewhere');
  }
  const mainPath = below.split(sep).join('/');
  const given = isBare === 'true' ? { GIT_DIR: gitFolder } : { GIT_DIR: gitFolder, GIT_WORK_TREE: root };
  const place = { folder: root, env: isGiven ? { ...env, ...given } : env };
  return { place, root, isShallow: isShallow === 'true', mainPath };
}

/** The lines of what git said. */
export function linesOf(stdout: Buffer): readonly string[] {
  const text = stdout.toString('utf8').replace(/\n$/, '');
  return text === '' ? [] : text.split('\n');
}

function noRepository(file: string, why: string): UserError {
  const isNone = why === '' || why.includes('not a git repository');
  return new UserError(
    3,
    `${dirname(file)} is in no git repository${isNone ? '' : `: ${why}`}`,
    'go into a clone, or name a file in one with --file PATH',
  );
}

/** The folder itself, or the nearest one above it that there is. */
function existingFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingFolder(dirname(folder));
}

/** A folder with its links resolved, as far as it is there. */
function realFolder(folder: string): string {
  if (existsSync(folder) || dirname(folder) === folder) return realpathSync(folder);
  return join(realFolder(dirname(folder)), basename(folder));
}
