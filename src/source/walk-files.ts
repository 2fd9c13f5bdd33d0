import { createHash } from 'node:crypto';
import type { Range } from '../yaml/node.ts';
import type { Files, Unreadable } from './files.ts';

/** One pattern of an `include`, and where it is written. */
export interface IncludePattern {
  readonly text: string;
  readonly range: Range;
}

/** A file's bytes and what to call them. */
export interface WalkedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Made when it is first asked for: where nothing is kept, few answers tell it. */
  readonly sha256: () => string;
}

/** A file that is needed and cannot be had. */
export interface WalkProblem {
  /** The include that names it; null for the main file. */
  readonly at: { readonly path: string; readonly pattern: IncludePattern } | null;
  readonly message: string;
  readonly help: string;
  readonly key: string;
}

/** Where the reading begins. */
export interface MainFile {
  /** As `Files` knows it. */
  readonly path: string;
  /** As the user knows it, for the message that says it is not there. */
  readonly name: string;
}

/** What happens to each file on the way; `visit` says which files the given one includes. */
export interface Visitor {
  visit(file: WalkedFile): readonly IncludePattern[];
  problem(problem: WalkProblem): void;
}

/**
 * Visits the main file and all that it includes, each once, in the order of the includes. What it returns names
 * everything it found on the way: two walks with the same trail have read the same. It is made when it is asked for.
 */
export function walkFiles(files: Files, main: MainFile, visitor: Visitor): () => string {
  const notes: (() => readonly unknown[])[] = [];
  const walk: Walk = {
    files,
    visitor,
    seen: new Set(),
    known: new Map(),
    note: (words) => notes.push(words),
    mainName: main.name,
  };
  visitFile(walk, main.path, null, []);
  return () => {
    const trail = createHash('sha256');
    for (const words of notes) trail.update(JSON.stringify(words()));
    return trail.digest('hex');
  };
}

interface Walk {
  readonly files: Files;
  readonly visitor: Visitor;
  readonly seen: Set<string>;
  /** What reading each path gave, but for the bytes: none is read twice. */
  readonly known: Map<string, Unreadable | { readonly bytes: null; readonly realPath: string }>;
  readonly note: (words: () => readonly unknown[]) => void;
  readonly mainName: string;
}

function visitFile(walk: Walk, path: string, at: WalkProblem['at'], ancestors: readonly string[]): void {
  const content = walk.known.get(path) ?? walk.files.read(path);
  if ('reason' in content) {
    walk.known.set(path, content);
    walk.note(() => [path, content.reason]);
    const message = `${at === null ? walk.mainName : path} cannot be read: ${content.reason}`;
    walk.visitor.problem({ at, message, help: content.help, key: path });
    return;
  }
  const { bytes, realPath } = content;
  walk.known.set(path, { bytes: null, realPath });
  if (at !== null && !mayInclude(walk, path, realPath, at, ancestors)) return;
  if (bytes === null) return;
  walk.seen.add(realPath);
  const sha256 = hashOf(bytes);
  walk.note(() => [path, sha256()]);
  for (const pattern of walk.visitor.visit({ path, bytes, sha256 })) {
    expand(walk, { path, pattern }, [...ancestors, realPath]);
  }
}

/** What is longer, in bytes, is not held for a hash that may be asked for. */
const longestHeld = 16 * 1024 * 1024;

/** The hash of some bytes, which are held until it is made. */
function hashOf(bytes: Uint8Array): () => string {
  const make = (from: Uint8Array) => createHash('sha256').update(from).digest('hex');
  let known: Uint8Array | string = bytes.length > longestHeld ? make(bytes) : bytes;
  return () => (known = typeof known === 'string' ? known : make(known));
}

/** Links that leave the folder and loops are refused; a file that two others include is read once. */
function mayInclude(
  walk: Walk,
  path: string,
  realPath: string,
  at: NonNullable<WalkProblem['at']>,
  ancestors: readonly string[],
): boolean {
  const name = JSON.stringify(path);
  if (!walk.files.isInside(realPath)) {
    walk.note(() => [path, 'outside']);
    const message = `include ${name} is a link that leaves the folder of the file`;
    walk.visitor.problem({ at, message, help: 'copy the file into the folder', key: path });
    return false;
  }
  if (ancestors.includes(realPath) && !isGlob(at.pattern.text)) {
    const message = `include ${name} goes round in a loop`;
    walk.visitor.problem({ at, message, help: 'take one of the includes out', key: path });
    return false;
  }
  return !walk.seen.has(realPath);
}

function expand(walk: Walk, at: NonNullable<WalkProblem['at']>, ancestors: readonly string[]): void {
  const pattern = at.pattern.text;
  const quoted = `include ${JSON.stringify(pattern)}`;
  if (leavesFolder(pattern)) {
    const help = 'name a file below the folder of the file, with /';
    walk.visitor.problem({ at, message: `${quoted} leaves the folder of the file`, help, key: pattern });
    return;
  }
  const folder = at.path.includes('/') ? at.path.slice(0, at.path.lastIndexOf('/')) : '';
  const paths = walk.files.list(pattern, folder);
  walk.note(() => [at.path, pattern, paths]);
  if ('reason' in paths) {
    walk.visitor.problem({
      at,
      message: `${quoted} cannot be used: ${paths.reason}`,
      help: paths.help,
      key: pattern,
    });
    return;
  }
  if (paths.length === 0) {
    const help = 'correct the path; it is relative to the file that it stands in';
    walk.visitor.problem({ at, message: `${quoted} matches no file`, help, key: pattern });
  }
  for (const path of paths) visitFile(walk, path, at, ancestors);
}

/** Whether a pattern, or one of the choices in its braces, begins at the root or goes up. */
function leavesFolder(pattern: string): boolean {
  return (
    /(^|[{,(|])\//.test(pattern) ||
    /(^|[/{,(|])\.\.([/},)|]|$)/.test(pattern) ||
    /^[A-Za-z]:|\\/.test(pattern)
  );
}

/** Whether a file may have includes; its bytes are looked at where they are, a copy of them takes too long. */
export function mentionsIncludes({ buffer, byteOffset, length }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, length).includes('include');
}

/** Whether a pattern can match several files. */
export function isGlob(pattern: string): boolean {
  return /[*?[\]{}]/.test(pattern);
}
