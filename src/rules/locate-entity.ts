import type { Position, Subject } from '../diagnostics/finding.ts';
import { lineIndex, type LineIndex } from '../yaml/line-index.ts';
import type { OpenedOrg } from './opened-org.ts';

/** Offsets into one of the files that were read. */
export interface FileRange {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** Finds where entities stand, and turns offsets into lines and columns. */
export interface EntityLocator {
  /** The text of an entity; undefined where nothing can be pointed at. */
  rangeOf(subject: Subject): FileRange | undefined;
  position(range: FileRange): Position;
}

/** A locator over the files and the places that the store remembers. */
export function entityLocatorOf(org: OpenedOrg): EntityLocator {
  const indexes = new Map<number, LineIndex>();
  const indexOf = (file: number) => {
    const known = indexes.get(file) ?? lineIndex(org.files[file]?.text ?? '');
    indexes.set(file, known);
    return known;
  };
  const position = ({ file, start, end }: FileRange): Position => {
    const index = indexOf(file);
    const { line, column } = index.position(start);
    const endLine = end <= start + 1 ? line : index.position(end - 1).line;
    return { file: org.files[file]?.path ?? '', line, column, endLine };
  };
  const ranges = new Map<string, FileRange | undefined>();
  return {
    position,
    rangeOf: (subject) => {
      const key = `${subject.kind}:${subject.id}`;
      if (ranges.has(key)) return ranges.get(key);
      const range = entityRange(org, subject);
      ranges.set(key, range);
      return range;
    },
  };
}

/** Where the key of one entity stands, for which its file need not be read whole; null where nothing can be pointed at. */
export function keyPositionOf(org: OpenedOrg, subject: Subject): Position | null {
  const range = entityRange(org, subject);
  const file = range === undefined ? undefined : org.files[range.file];
  if (range === undefined || file === undefined) return null;
  const { line, column } = file.position?.(range.start) ?? lineIndex(file.text).position(range.start);
  return { file: file.path, line, column, endLine: line };
}

/** The key of an entity, which its text begins with. */
export function keyRange({ file, start }: FileRange): FileRange {
  return { file, start, end: start + 1 };
}

function entityRange({ store }: OpenedOrg, { kind, id }: Subject): FileRange | undefined {
  const row = store.first(
    `SELECT file, start_offset, end_offset FROM entity WHERE kind = ? AND id = ?`,
    kind,
    id,
  );
  if (row === undefined) return undefined;
  return { file: Number(row['file']), start: Number(row['start_offset']), end: Number(row['end_offset']) };
}
