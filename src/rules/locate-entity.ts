import type { Position, Subject } from '../diagnostics/finding.ts';
import { lineIndex, type LineIndex } from '../yaml/line-index.ts';
import type { OpenedOrg } from './opened-org.ts';

/** Offsets into one of the files that were read. */
export interface FileRange {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** Where an entity stands: its text, and the place of its key. */
export interface EntityPlace {
  readonly range: FileRange;
  readonly position: Position;
}

/** Finds where entities stand, and turns offsets into lines and columns. */
export interface EntityLocator {
  /** undefined where nothing can be pointed at. */
  placeOf(subject: Subject): EntityPlace | undefined;
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
  const places = new Map<string, EntityPlace | undefined>();
  return {
    position,
    placeOf: (subject) => {
      const key = `${subject.kind}:${subject.id}`;
      if (places.has(key)) return places.get(key);
      const range = entityRange(org, subject);
      const place = range && { range, position: position({ ...range, end: range.start + 1 }) };
      places.set(key, place);
      return place;
    },
  };
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
