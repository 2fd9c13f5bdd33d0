import { UserError } from '../diagnostics/user-error.ts';
import { commitDay } from '../history/commit-day.ts';
import { findCommit } from '../history/find-commit.ts';
import { pathAt } from '../history/path-at.ts';
import type { Repository } from '../history/repository.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import { openCommit, repositoryOf } from './open-commit.ts';
import type { OpenOptions } from './open-org.ts';
import type { Shell } from './shell.ts';

/**
 * Opens the organisation as it was in the commit that a REF names, for the day of that commit unless another is asked
 * for: how it was then. Throws a UserError: 2 for a REF that there is not, 3 where there was no organisation then.
 */
export async function openAt(shell: Shell, options: OpenOptions, ref: string): Promise<RememberedOrg> {
  return openRef(shell, options, repositoryOf(shell, options), ref);
}

/** The same in a repository that is known. */
export async function openRef(
  shell: Shell,
  options: OpenOptions,
  repository: Repository,
  ref: string,
): Promise<RememberedOrg> {
  const commit = findCommit(repository, ref);
  const path = pathAt(repository, commit.id);
  if (path === null) {
    throw new UserError(
      3,
      `${repository.mainPath} did not exist at ${ref}`,
      'orgctl log says since when it does',
    );
  }
  if (path !== repository.mainPath) {
    shell.stderr.write(`orgctl: at ${ref} the file was ${path}\n`);
  }
  const asOf = options.asOf ?? commitDay(repository, commit.id);
  return openCommit(shell, { ...options, asOf }, repository, commit, path);
}
