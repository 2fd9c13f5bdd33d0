import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** One name in a commit. */
export interface TreeEntry {
  readonly type: 'file' | 'folder' | 'link' | 'submodule';
  /** The id of what it holds. */
  readonly object: string;
}

/** The names in a commit, each looked up once; paths are relative to the root of the repository, with `/`. */
export interface CommitTree {
  /** undefined where the commit has no such path, be it that a folder on the way is a link. */
  entry(path: string): TreeEntry | undefined;
  /** Every file and link below a folder without links in it, each as its whole path; '' is the root. */
  below(folder: string, isDeep: boolean): readonly string[];
  /** The bytes of an object; undefined where this clone does not have it. */
  content(object: string): Uint8Array | undefined;
  /** Gets the bytes of many at once. */
  prefetch(objects: readonly string[]): void;
}

/** The tree of a commit; git is asked only for what is looked at. */
export function commitTree({ place }: Repository, commit: string): CommitTree {
  const entries = new Map<string, TreeEntry | undefined>();
  const contents = new Map<string, Uint8Array | undefined>();
  const list = (args: readonly string[]) => {
    const { stdout } = runGit(place, ['ls-tree', '-z', '--full-tree', ...args]);
    const found = entriesOf(stdout.toString('utf8'));
    for (const [path, entry] of found) entries.set(path, entry);
    return found;
  };
  const prefetch = (objects: readonly string[]) => {
    const wanted = Array.from(new Set(objects)).filter((object) => !contents.has(object));
    if (wanted.length === 0) return;
    const { stdout } = runGit(place, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    for (const [object, bytes] of objectsOf(stdout, wanted)) contents.set(object, bytes);
  };
  return {
    entry: (path) => {
      if (!entries.has(path)) entries.set(path, list([commit, '--', path]).get(path));
      return entries.get(path);
    },
    below: (folder, isDeep) => {
      const inside = folder === '' ? [] : ['--', `${folder}/`];
      const found = list([...(isDeep ? ['-r'] : []), commit, ...inside]);
      return Array.from(found).flatMap(([path, { type }]) =>
        type === 'file' || type === 'link' ? [path] : [],
      );
    },
    content: (object) => {
      prefetch([object]);
      return contents.get(object);
    },
    prefetch,
  };
}

/** `100644 blob 587be6b…\tsquads/search.yaml`, each ended by NUL. */
function entriesOf(listed: string): ReadonlyMap<string, TreeEntry> {
  const found = new Map<string, TreeEntry>();
  for (const line of listed.split('\0')) {
    const [, mode = '', object = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    if (path !== undefined) found.set(path, { type: typeOf(mode), object });
  }
  return found;
}

function typeOf(mode: string): TreeEntry['type'] {
  switch (mode) {
    case '120000':
      return 'link';
    case '160000':
      return 'submodule';
    case '040000':
      return 'folder';
    default:
      return 'file';
  }
}

/** What `cat-file --batch` says of each: `<id> blob <size>`, a line break, the bytes, a line break; or `<id> missing`. */
function* objectsOf(
  stdout: Buffer,
  wanted: readonly string[],
): Generator<readonly [object: string, bytes: Uint8Array | undefined]> {
  let at = 0;
  for (const object of wanted) {
    const end = stdout.indexOf('\n', at);
    if (end === -1) return;
    const [, , size] = stdout.toString('utf8', at, end).split(' ');
    if (size === undefined) {
      yield [object, undefined];
      at = end + 1;
      continue;
    }
    yield [object, stdout.subarray(end + 1, end + 1 + Number(size))];
    at = end + 1 + Number(size) + 1;
  }
}
