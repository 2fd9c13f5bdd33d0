import { posix } from 'node:path';
import type { FileContent, Files, Unreadable } from '../source/files.ts';
import { isOthersFolder, listFiles } from '../source/list-files.ts';
import { commitTree, type CommitTree, type TreeEntry } from './commit-tree.ts';
import type { Repository } from './repository.ts';

/** So many links may lead to each other, as on a disk. */
const mostLinks = 40;

/**
 * The files of a commit, relative to the folder of `mainPath`, which is relative to the root of the repository. Links
 * are followed inside the commit; neither the work tree nor the index is touched. `ref` is what people call the commit.
 */
export function commitFiles(
  repository: Repository,
  commit: string,
  mainPath: string = repository.mainPath,
  ref: string = commit.slice(0, 7),
): Files {
  const tree = commitTree(repository, commit);
  const folder = folderOf(mainPath);
  const root = rootOf(tree, folder);
  const place = (path: string) => follow(tree, posix.join(folder, path), ref);
  return {
    list: (pattern, below) => {
      const paths = listFiles(pattern, below, (from, depth) => filesBelow(tree, place(from), depth));
      tree.prefetch(
        paths.flatMap((path) => {
          const found = place(path);
          return 'entry' in found ? [found.entry.object] : [];
        }),
      );
      return paths;
    },
    read: (path) => readFile(tree, place(path), { commit, ref }),
    isInside: (path) => root === '' || path.startsWith(`${root}/`),
  };
}

/** A path with all links followed. */
interface Place {
  readonly path: string;
  readonly entry: TreeEntry;
}

/** The folder of the main file, with its own links followed. */
function rootOf(tree: CommitTree, folder: string): string {
  const found = follow(tree, folder, '');
  return 'entry' in found ? found.path : folder;
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function readFile(
  tree: CommitTree,
  found: Place | Unreadable,
  { commit, ref }: { readonly commit: string; readonly ref: string },
): FileContent {
  if ('reason' in found) return found;
  if (found.entry.type !== 'file') return { reason: 'it is a folder', help: 'name a file in it' };
  const bytes = tree.content(found.entry.object);
  if (bytes !== undefined) return { bytes, realPath: found.path };
  return {
    reason: `its content at ${ref} is not in this clone, which was made without some (--filter)`,
    help: `get it once with: git show ${commit}:${found.path}`,
  };
}

/** Where a path leads. */
function follow(tree: CommitTree, path: string, ref: string, links = 0): Place | Unreadable {
  const wanted = posix.normalize(path).replace(/\/$/, '');
  if (wanted === '.' || wanted === '') return { path: '', entry: { type: 'folder', object: '' } };
  if (leaves(wanted))
    return { reason: 'it lies outside of the repository', help: 'copy it into the repository' };
  const whole = tree.entry(wanted);
  if (whole?.type === 'file' || whole?.type === 'folder') return { path: wanted, entry: whole };
  const [at, entry] = obstacle(tree, wanted);
  if (entry?.type === 'submodule') {
    return {
      reason: `it lies in the submodule ${at}, whose files are no part of the commit ${ref}`,
      help: 'copy the file into this repository',
    };
  }
  if (entry?.type !== 'link') return { reason: `it does not exist at ${ref}`, help: 'correct the path' };
  if (links >= mostLinks) return { reason: 'it is a link that leads to itself', help: 'correct the link' };
  const target = Buffer.from(tree.content(entry.object) ?? []).toString('utf8');
  if (target.startsWith('/') || leaves(posix.join(folderOf(at), target))) {
    return { reason: 'it is a link that leaves the repository', help: 'copy the file into the repository' };
  }
  return follow(tree, posix.join(folderOf(at), target, wanted.slice(at.length)), ref, links + 1);
}

function leaves(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('/');
}

/** The first part of a path that is no folder: a link, a submodule, a file, or nothing. */
function obstacle(tree: CommitTree, path: string): readonly [path: string, entry: TreeEntry | undefined] {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const part = parts.slice(0, length).join('/');
    const entry = tree.entry(part);
    if (entry?.type !== 'folder') return [part, entry];
  }
  return [path, undefined];
}

/** All files below a folder, relative to it; links to folders are not entered, as on a disk. */
function filesBelow(tree: CommitTree, found: Place | Unreadable, depth: number): readonly string[] {
  if (!('entry' in found) || found.entry.type !== 'folder') return [];
  const folder = found.path;
  return tree
    .below(folder, depth > 1)
    .map((path) => (folder === '' ? path : path.slice(folder.length + 1)))
    .filter((path) => path.split('/').length <= depth && !path.split('/').slice(0, -1).some(isOthersFolder))
    .filter((path) => !isLinkedFolder(tree, folder, path));
}

function isLinkedFolder(tree: CommitTree, folder: string, path: string): boolean {
  const whole = posix.join(folder, path);
  if (tree.entry(whole)?.type !== 'link') return false;
  const found = follow(tree, whole, '');
  return 'entry' in found && found.entry.type === 'folder';
}
