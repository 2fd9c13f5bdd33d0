import { basename, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { commitFiles } from '../history/commit-files.ts';
import type { Commit } from '../history/find-commit.ts';
import { findRepository, type Repository } from '../history/repository.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import { findFile, foldersUp, stdinName } from './find-file.ts';
import { openFiles, type OpenOptions } from './open-org.ts';
import type { Shell } from './shell.ts';

/**
 * The repository that the organisation's file lies in. Throws a UserError: 2 where it is standard input, 3 where there
 * is no repository or no git.
 */
export function repositoryOf(shell: Shell, options: Pick<OpenOptions, 'file'>): Repository {
  const main = findFile(shell, options.file);
  if (main === stdinName) {
    throw new UserError(
      2,
      'standard input has no history',
      'name a file in a git repository with --file PATH',
    );
  }
  return findRepository(main ?? join(foldersUp(shell.cwd).at(-1) ?? shell.cwd, 'org.yaml'), shell);
}

/**
 * Opens the organisation as it was in a commit, for a day: like `openOrg`, from git alone, and kept by its content like
 * any other. `mainPath` is where its file was then, relative to the root of the repository.
 */
export async function openCommit(
  shell: Shell,
  options: OpenOptions,
  repository: Repository,
  commit: Commit,
  mainPath: string = repository.mainPath,
): Promise<RememberedOrg> {
  const folder = join(repository.root, mainPath, '..');
  return openFiles(shell, options, {
    files: commitFiles(repository, commit.id, mainPath, commit.ref),
    folder,
    path: basename(mainPath),
    name: mainPath,
    isStdin: false,
    commit,
  });
}
