import type { FileContent, Files, SourceFile } from '../source/files.ts';
import { mentionsIncludes, walkFiles, type MainFile } from '../source/walk-files.ts';
import type { StateCache, StatePaths } from './cache.ts';
import { isWholeDatabase } from './database-file.ts';
import { readIncludes, type Includes } from './includes-file.ts';
import { readKeptFile, type KeptFile } from './kept-file.ts';

/** Files that an earlier run has read, and what it kept of them. */
export interface KnownFiles {
  readonly files: readonly SourceFile[];
  readonly paths: StatePaths;
  readonly reading: KeptFile;
}

/** The state that an earlier run made of the very same files, which are not parsed; null where there is none that is whole. */
export function findKnown(cache: StateCache, files: Files, main: MainFile): KnownFiles | null {
  const once = readingOnce(files);
  // Nearly always there is one file: that there is a state of it alone says that it includes no other.
  const alone = walkKnown(cache, once, main, false);
  if (alone !== null) return alone;
  const content = once.read(main.path);
  return 'bytes' in content && mentionsIncludes(content.bytes) ? walkKnown(cache, once, main, true) : null;
}

function walkKnown(cache: StateCache, files: Files, main: MainFile, mayInclude: boolean): KnownFiles | null {
  const found: { path: string; bytes: Uint8Array; sha256: string }[] = [];
  let isKnown = true;
  let includes: Includes | undefined;
  const trail = walkFiles(files, main, {
    visit: (file) => {
      found.push(file);
      const [{ sha256 } = file] = found;
      const patterns =
        mayInclude && mentionsIncludes(file.bytes)
          ? (includes ??= readIncludes(cache, sha256)).get(file.sha256)
          : [];
      if (patterns === undefined) isKnown = false;
      return (patterns ?? []).map((text) => ({ text, range: { start: 0, end: 0 } }));
    },
    problem: () => {
      isKnown = false;
    },
  });
  const paths = cache.paths(trail);
  if (!isKnown || !isWholeDatabase(paths.state)) return null;
  const reading = readKeptFile(paths.reading);
  if (reading === null) return null;
  cache.touch(paths.state);
  cache.touch(paths.reading);
  if (includes !== undefined && found[0] !== undefined) cache.touch(cache.includesPath(found[0].sha256));
  return { files: found.map(withText), paths, reading };
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
function withText({ path, bytes, sha256 }: { path: string; bytes: Uint8Array; sha256: string }): SourceFile {
  let text: string | undefined;
  return {
    path,
    sha256,
    get text() {
      text ??= new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return text;
    },
  };
}
