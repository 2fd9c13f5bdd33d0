import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type BigIntStats,
  type Stats,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { FileContent, Files, Unreadable } from '../source/files.ts';
import { isOthersFolder, listFiles } from '../source/list-files.ts';
import { largestInput } from './shell.ts';

/** Files on the disk; paths are relative to `root`, the folder of the main file. */
export function diskFiles(root: string): Files {
  return {
    list: (pattern, folder) =>
      listFiles(pattern, folder, (below, depth) => filesBelow(join(root, below), '', depth)),
    read: (path) => readDisk(join(root, path)),
    stamp: (path) => stampOf(resolve(root, path)),
    readPieces: (path) => readPieces(join(root, path)),
    isInside: (path) => {
      const from = relative(realpathSync(root), path);
      return from !== '..' && !from.startsWith(`..${sep}`);
    },
  };
}

/** Small enough to stay in the cache of the processor. */
const pieceSize = 64 * 1024;

function* readPieces(path: string): Generator<Uint8Array> {
  const memory = new Uint8Array(pieceSize);
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, memory); length > 0; length = readSync(file, memory))
      yield memory.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** All files below a folder; linked folders are not entered: they lead outside, or round in circles for ever. */
function filesBelow(folder: string, prefix: string, depth: number): readonly string[] {
  if (depth === 0 || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (entry.isDirectory()) {
      return isOthersFolder(name) ? [] : filesBelow(join(folder, name), `${prefix}${name}/`, depth - 1);
    }
    const isLinkedFolder =
      entry.isSymbolicLink() && statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory();
    return isLinkedFolder === true ? [] : [`${prefix}${name}`];
  });
}

/** The only file there is: what comes on standard input, read at once. */
export function stdinFiles(name: string, read: () => Uint8Array): Files {
  const content = readStream(name, read);
  const alone: Unreadable = {
    reason: 'an include needs a folder, and standard input has none',
    help: 'give the file with --file PATH',
  };
  return {
    list: () => alone,
    read: (path) => (path === name ? content : alone),
    isInside: () => true,
  };
}

/** Not even a main file, for an answer that says so. */
export function noFiles(): Files {
  const none: Unreadable = {
    reason: 'there is none here, nor in any folder above up to the git root',
    help: 'name one with --file PATH or $ORGCTL_FILE',
  };
  return { list: () => none, read: () => none, isInside: () => true };
}

function readStream(name: string, read: () => Uint8Array): FileContent {
  try {
    const bytes = read();
    if (bytes.length <= largestInput) return { bytes, realPath: name };
    return {
      reason: 'it has more than 64 MiB, at most 64 are read',
      help: 'split it into several files with include, and give the first with --file PATH',
    };
  } catch (error) {
    return systemReason(error);
  }
}

/** In milliseconds: no file system tells dates less exactly, but for FAT, which does not tell the second one at all. */
const settledAfter = 3000;

/**
 * A path with what the system says of the file behind it, as git does it: whoever writes to a file changes one of the
 * dates. One that was written a moment ago could be written again within the same tick of its clock.
 */
function stampOf(path: string): string | null {
  const stats = statsOf(path);
  if (stats?.isFile() !== true) return null;
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
  if (Math.max(Number(mtimeMs), Number(ctimeMs)) > Date.now() - settledAfter) return null;
  return [path, dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** What cannot be looked at is told by whoever reads it. */
function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function readDisk(path: string): FileContent {
  try {
    const stats = statSync(path);
    return whyNot(stats) ?? { bytes: readFileSync(path), realPath: realpathSync(path) };
  } catch (error) {
    return systemReason(error);
  }
}

function whyNot(stats: Stats): Unreadable | undefined {
  if (stats.isDirectory()) return { reason: 'it is a folder', help: 'name a file in it' };
  if (!stats.isFile()) {
    return {
      reason: 'it is no ordinary file',
      help: 'name an ordinary file, or pass a stream on standard input with --file -',
    };
  }
  if (stats.size <= largestInput) return undefined;
  const size = Math.round(stats.size / 1024 / 1024);
  return {
    reason: `it has ${size} MiB, at most 64 are read`,
    help: 'split it into several files with include',
  };
}

function systemReason(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { reason: 'it does not exist', help: 'correct the path' };
    case 'EACCES':
    case 'EPERM':
      return { reason: 'you may not read it', help: 'change its permissions, or run as somebody who may' };
    case 'EISDIR':
      return { reason: 'it is a folder', help: 'name a file in it' };
    case 'ELOOP':
      return { reason: 'it is a link that leads to itself', help: 'correct the link' };
    default:
      return {
        reason: `the system says ${code === '' ? String(error) : code}`,
        help: 'check the disk and try again',
      };
  }
}
