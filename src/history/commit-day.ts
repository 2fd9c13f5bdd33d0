import type { Repository } from './repository.ts';
import { linesOf } from './repository.ts';
import { runGit } from './run-git.ts';

/** The ISO day, in UTC, on which a commit was made. */
export function commitDay({ place }: Repository, commit: string): string {
  const { stdout } = runGit(place, ['show', '--no-patch', '--format=%ct', commit]);
  return dayOfSeconds(Number(linesOf(stdout)[0]));
}

/** The ISO day of a number of seconds since 1970. */
export function dayOfSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
