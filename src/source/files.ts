import type { LineColumn } from '../yaml/line-index.ts';

/** Why a file cannot be read, in words: "it does not exist", "it is a folder". */
export interface Unreadable {
  readonly reason: string;
  readonly help: string;
}

/** What reading a file gives: its bytes and the one name it has whatever links lead to it. */
export type FileContent = { readonly bytes: Uint8Array; readonly realPath: string } | Unreadable;

/** Where files come from: the disk, standard input, or a commit. Paths are relative to the main file's folder, with `/`. */
export interface Files {
  /** The paths that match a pattern relative to `folder`, sorted; a pattern without glob characters names one file. */
  list(pattern: string, folder: string): readonly string[] | Unreadable;
  read(path: string): FileContent;
  /**
   * What is another text after every write to a file, so that one that was read need not be read again; null where that
   * cannot be known. Files that never change, or can be read only once, have none.
   */
  stamp?(path: string): string | null;
  /** The bytes of a file that has a stamp, piece by piece, each in the memory of the one before. */
  readPieces?(path: string): Iterable<Uint8Array>;
  /** Whether a real path lies inside the main file's folder. */
  isInside(realPath: string): boolean;
}

/** A file that was read, with the text that all offsets into it count. */
export interface SourceFile {
  /** As it is shown: relative, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The place of an offset, where one can be found without all of the text; for many the text is faster. */
  readonly position?: (offset: number) => LineColumn;
  /** The SHA-256 of its bytes, hexadecimal; empty where it cannot be read. */
  readonly sha256: string;
}
