import { posix } from 'node:path';
import { listCommits, renamedFrom, type ListedCommit } from './list-commits.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** The ordinary files of a commit that may belong to the organisation: the id of the content of each path. */
export type PastFiles = ReadonlyMap<string, string>;

/** A commit that changed a file of the organisation, with its files and those of its first parent. */
export interface PastStep {
  readonly commit: ListedCommit;
  readonly after: PastState;
  readonly before: PastState;
}

/** The files of one commit. */
export interface PastState {
  readonly files: PastFiles;
  /** Where the main file is. */
  readonly mainPath: string;
}

/** Where a walk through the past begins: a commit, and where the main file is in it. */
export interface PastStart {
  readonly commit: string;
  readonly mainPath: string;
}

/**
 * Every commit that changed the organisation's files, the newest first, through moves and new names of the main file.
 * `hasIncludes` says whether only the main file is looked at, or all in its folder.
 */
export function* pastSteps(
  repository: Repository,
  start: PastStart,
  hasIncludes: boolean,
): Generator<PastStep> {
  const { commit: newest, mainPath } = start;
  const paths = pathsOf(mainPath, hasIncludes);
  let files = filesAt(repository, newest, paths);
  for (const commit of listCommits(repository, newest, paths)) {
    const after = { files, mainPath };
    files = undone(files, commit);
    const { parent } = commit;
    const isAdded = after.files.has(mainPath) && !files.has(mainPath);
    const former = isAdded && parent !== null ? renamedFrom(repository, commit.id, mainPath) : null;
    if (former === null || parent === null) {
      yield { commit, after, before: { files, mainPath } };
      continue;
    }
    const old = filesAt(repository, parent, pathsOf(former, hasIncludes));
    yield { commit, after, before: { files: old, mainPath: former } };
    yield* pastSteps(repository, { commit: parent, mainPath: former }, hasIncludes);
    return;
  }
}

/** Nothing where everything is looked at. */
function pathsOf(mainPath: string, hasIncludes: boolean): readonly string[] {
  if (!hasIncludes) return [mainPath];
  const folder = posix.dirname(mainPath);
  return folder === '.' ? [] : [`${folder}/`];
}

/** The ordinary files of a commit below some paths. */
function filesAt({ place, root }: Repository, commit: string, paths: readonly string[]): PastFiles {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths];
  const lines = runGit({ ...place, folder: root }, args)
    .stdout.toString('utf8')
    .split('\0');
  return new Map(
    lines.flatMap((line) => {
      const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
      return object === undefined || path === undefined ? [] : [[path, object] as const];
    }),
  );
}

/** The files before a commit, from those after it. */
function undone(files: PastFiles, { files: changed }: ListedCommit): PastFiles {
  const before = new Map(files);
  for (const { path, before: object } of changed) {
    if (object === null) before.delete(path);
    else before.set(path, object);
  }
  return before;
}
