import { posix } from 'node:path';
import { commitTree, type CommitTree } from './commit-tree.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/**
 * Where the organisation's file was in a commit, relative to the root of the repository: where it is now, else where it
 * was before it was moved or renamed, else the nearest of its name upwards, else the only one of its name. null where
 * there was none.
 */
export function pathAt(repository: Repository, commit: string): string | null {
  const same = samePathAt(repository, commit);
  if (same !== null) return same;
  const tree = commitTree(repository, commit);
  const isThere = (path: string) => isFile(tree, path);
  const { mainPath } = repository;
  const name = posix.basename(mainPath);
  const above = foldersUp(posix.dirname(mainPath)).map((folder) => posix.join(folder, name));
  const nearest = above.find(isThere);
  if (nearest !== undefined) return nearest;
  const [only, ...others] = tree.below('', true).filter((path) => posix.basename(path) === name);
  return others.length === 0 ? (only ?? null) : null;
}

/** Where this very file was in a commit: where it is now, or where it was before it was moved; null where it was not. */
export function samePathAt(repository: Repository, commit: string): string | null {
  const tree = commitTree(repository, commit);
  const { mainPath } = repository;
  if (isFile(tree, mainPath)) return mainPath;
  const former = formerPaths(repository, mainPath).find((path) => isFile(tree, path));
  return former ?? pathBeforeStaged(repository, commit, mainPath);
}

function isFile(tree: CommitTree, path: string): boolean {
  return ['file', 'link'].includes(tree.entry(path)?.type ?? '');
}

/** The paths that a file had before, the last one first, as far as git recognises it. */
function formerPaths({ place, root }: Repository, path: string): readonly string[] {
  const follow = ['--follow', '--diff-filter=R', '--name-status', '-z', '--format='];
  const { stdout } = runGit({ ...place, folder: root }, ['log', ...follow, '--', path]);
  const words = stdout.toString('utf8').split('\0');
  return words.flatMap((word, index) => (/^\n*R\d*$/.test(word) ? [words[index + 1] ?? ''] : []));
}

/** Where a file was that is moved in the index or in the work tree, and in no commit yet; null where it was not. */
function pathBeforeStaged({ place, root }: Repository, commit: string, path: string): string | null {
  const renames = ['--find-renames', '--diff-filter=R', '--name-status', '-z', '--no-ext-diff'];
  const { stdout } = runGit({ ...place, folder: root }, ['diff', ...renames, commit, '--']);
  const words = stdout.toString('utf8').split('\0');
  const index = words.findIndex((word, at) => /^R\d*$/.test(word) && words[at + 2] === path);
  return index === -1 ? null : (words[index + 1] ?? null);
}

function foldersUp(folder: string): readonly string[] {
  return folder === '.' || folder === '/' ? [''] : [folder, ...foldersUp(posix.dirname(folder))];
}
