import { posix } from 'node:path';
import { commitTree } from './commit-tree.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/**
 * Where the organisation's file was in a commit, relative to the root of the repository: where it is now, else where it
 * was before it was moved or renamed, else the nearest of its name upwards, else the only one of its name. null where
 * there was none.
 */
export function pathAt(repository: Repository, commit: string): string | null {
  const tree = commitTree(repository, commit);
  const isThere = (path: string) => ['file', 'link'].includes(tree.entry(path)?.type ?? '');
  const { mainPath } = repository;
  if (isThere(mainPath)) return mainPath;
  const former = formerPaths(repository, mainPath).find(isThere);
  if (former !== undefined) return former;
  const name = posix.basename(mainPath);
  const above = foldersUp(posix.dirname(mainPath)).map((folder) => posix.join(folder, name));
  const nearest = above.find(isThere);
  if (nearest !== undefined) return nearest;
  const [only, ...others] = tree.below('', true).filter((path) => posix.basename(path) === name);
  return others.length === 0 ? (only ?? null) : null;
}

/** The paths that a file had before, the last one first, as far as git recognises it. */
function formerPaths({ place }: Repository, path: string): readonly string[] {
  const follow = ['--follow', '--diff-filter=R', '--name-status', '-z', '--format='];
  const { stdout } = runGit(place, ['log', ...follow, '--', path]);
  const words = stdout.toString('utf8').split('\0');
  return words.flatMap((word, index) => (/^\n*R\d*$/.test(word) ? [words[index + 1] ?? ''] : []));
}

function foldersUp(folder: string): readonly string[] {
  return folder === '.' || folder === '/' ? [''] : [folder, ...foldersUp(posix.dirname(folder))];
}
