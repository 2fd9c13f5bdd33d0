import { isAscii } from 'node:buffer';
import { basename } from 'node:path';
import type { FileContent, Files, SourceFile } from '../source/files.ts';
import { positionIn } from '../yaml/line-index.ts';
import { mentionsIncludes, walkFiles, type MainFile, type WalkedFile } from '../source/walk-files.ts';
import type { StateCache, StatePaths } from './cache.ts';
import { isWholeDatabase } from './database-file.ts';
import { readIncludes, type Includes } from './includes-file.ts';
import { DamagedCache, readKeptFile, type KeptFile } from './kept-file.ts';
import { readSeen, writeSeen } from './seen-file.ts';

/** Files that an earlier run has read, and what it kept of them. */
export interface KnownFiles {
  readonly files: readonly SourceFile[];
  readonly paths: StatePaths;
  readonly reading: KeptFile;
  /** As it is kept of the reading. */
  readonly summary: string;
}

/** The state that an earlier run made of the very same files, which are not parsed; null where there is none that is whole. */
export function findKnown(cache: StateCache, files: Files, main: MainFile): KnownFiles | null {
  const stamp = files.stamp?.(main.path) ?? null;
  const seen = stamp === null ? null : findSeen(cache, files, main, stamp);
  if (seen !== null) return seen;
  const once = readingOnce(files);
  // Nearly always there is one file: that there is a state of it alone says that it includes no other.
  const alone = walkKnown(cache, once, main, false);
  if (alone !== null) {
    if (stamp !== null) keepSeen(cache, stamp, alone);
    return alone;
  }
  const content = once.read(main.path);
  return 'bytes' in content && mentionsIncludes(content.bytes) ? walkKnown(cache, once, main, true) : null;
}

/** What an earlier run has read with the same stamp, without reading it. */
function findSeen(cache: StateCache, files: Files, main: MainFile, stamp: string): KnownFiles | null {
  const seen = readSeen(cache, stamp);
  if (seen === null) return null;
  const paths = cache.pathsNamed(seen.state);
  const reading = isWholeDatabase(paths.state) ? readKeptFile(paths.reading) : null;
  if (reading === null) return null;
  cache.touch(paths.state);
  cache.touch(paths.reading);
  const isSame = () => files.stamp?.(main.path) === stamp;
  const changed = () => new DamagedCache(`${main.name} was written while it was read`);
  const read = () => {
    const content = files.read(main.path);
    if ('bytes' in content && isSame()) return content.bytes;
    throw changed();
  };
  const position = (offset: number) => {
    const pieces = files.readPieces?.(main.path);
    try {
      const found = positionIn(decodePieces(pieces ?? [read()]), offset);
      if (isSame()) return found;
    } catch (error) {
      // What went wrong with a file that changed meanwhile is of no interest.
      if (isSame()) throw error;
    }
    throw changed();
  };
  const file = Object.assign(withText(main.path, seen.sha256, read), { position });
  return { files: [file], paths, reading, summary: seen.summary };
}

function keepSeen(cache: StateCache, stamp: string, { files, paths, summary }: KnownFiles): void {
  const state = basename(paths.state, '.state');
  for (const { sha256 } of files) writeSeen(cache, stamp, { sha256, state, summary });
}

function walkKnown(cache: StateCache, files: Files, main: MainFile, mayInclude: boolean): KnownFiles | null {
  const found: WalkedFile[] = [];
  let isKnown = true;
  let includes: Includes | undefined;
  const trail = walkFiles(files, main, {
    visit: (file) => {
      found.push(file);
      const [{ sha256 } = file] = found;
      const patterns =
        mayInclude && mentionsIncludes(file.bytes)
          ? (includes ??= readIncludes(cache, sha256())).get(file.sha256())
          : [];
      if (patterns === undefined) isKnown = false;
      return (patterns ?? []).map((text) => ({ text, range: { start: 0, end: 0 } }));
    },
    problem: () => {
      isKnown = false;
    },
  });
  const paths = cache.paths(trail());
  if (!isKnown || !isWholeDatabase(paths.state)) return null;
  const reading = readKeptFile(paths.reading);
  if (reading === null) return null;
  cache.touch(paths.state);
  cache.touch(paths.reading);
  if (includes !== undefined && found[0] !== undefined) cache.touch(cache.includesPath(found[0].sha256()));
  return {
    files: found.map(({ path, bytes, sha256 }) => withText(path, sha256(), () => bytes)),
    paths,
    reading,
    summary: reading.json('summary'),
  };
}

/** None is read twice. */
function readingOnce(files: Files): Files {
  const read = new Map<string, FileContent>();
  return {
    ...files,
    read: (path) => {
      const content = read.get(path) ?? files.read(path);
      read.set(path, content);
      return content;
    },
  };
}

/** The text is only needed where a finding shows its line. */
function withText(path: string, sha256: string, read: () => Uint8Array): SourceFile {
  let text: string | undefined;
  return {
    path,
    sha256,
    get text() {
      text ??= decode(read());
      return text;
    },
  };
}

/** The same of pieces, which may end within a character. */
function* decodePieces(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let wasAscii = true;
  for (const bytes of pieces) {
    wasAscii &&= isAscii(bytes);
    yield wasAscii ? decode(bytes) : decoder.decode(bytes, { stream: true });
  }
}

/** UTF-8, which whoever kept something of it has found; ASCII alone is twice as fast to decode. */
function decode(bytes: Uint8Array): string {
  const { buffer, byteOffset, length } = bytes;
  if (isAscii(bytes)) return Buffer.from(buffer, byteOffset, length).toString('latin1');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
