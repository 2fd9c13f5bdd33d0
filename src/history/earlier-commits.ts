import { posix } from 'node:path';
import { linesOf, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** The commits before one that touched the folder of the organisation's file, the last one first; at most so many. */
export function earlierCommits(
  { place, mainPath }: Repository,
  commit: string,
  most: number,
): readonly string[] {
  const { stdout } = runGit(place, [
    'log',
    `--max-count=${most + 1}`,
    '--format=%H',
    commit,
    '--',
    posix.dirname(mainPath),
  ]);
  return linesOf(stdout).filter((id) => id !== commit);
}
