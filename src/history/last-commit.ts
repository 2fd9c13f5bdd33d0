import type { Commit } from './find-commit.ts';
import { linesOf, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** The last commit up to the end of an ISO day, UTC, along the first parents of HEAD; null where there was none. */
export function lastCommit({ place }: Repository, day: string): Commit | null {
  const args = ['rev-list', '--first-parent', '-1', `--before=${day}T23:59:59Z`, 'HEAD'];
  const [id] = linesOf(runGit(place, args).stdout);
  return id === undefined ? null : { ref: id.slice(0, 7), id };
}
