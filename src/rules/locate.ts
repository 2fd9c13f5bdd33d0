import type { Position, Subject } from '../diagnostics/finding.ts';
import { findInSlice } from '../yaml/find-in-slice.ts';
import { lineIndex, type LineIndex } from '../yaml/line-index.ts';
import type { OpenedOrg } from './opened-org.ts';

/** Offsets into one of the files that were read. */
export interface FileRange {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** Finds where entities and fields stand, and turns offsets into lines and columns. */
export interface Locator {
  /** The place of a field, or of the entity's key; null where nothing can be pointed at. */
  locate(subject: Subject, field: string | null): Position | null;
  position(range: FileRange): Position;
  /** The place of a file as a whole. */
  fileStart(file: number): Position | null;
}

/** A locator over the files and the places that the store remembers; it reads an entity again only for its fields. */
export function locatorOf(org: OpenedOrg): Locator {
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
  return {
    position,
    fileStart: (file) => (org.files[file]?.sha256 === '' ? null : position({ file, start: 0, end: 0 })),
    locate: (subject, field) => {
      const range = fieldRange(org, subject, field);
      return range === undefined ? null : position(range);
    },
  };
}

function fieldRange(org: OpenedOrg, { kind, id }: Subject, field: string | null): FileRange | undefined {
  if (field !== null) {
    const reference = org.store.first(
      `SELECT file, position FROM reference WHERE from_kind = ? AND from_id = ? AND field_path = ?`,
      kind,
      id,
      field,
    );
    if (reference !== undefined) {
      const start = Number(reference['position']);
      return { file: Number(reference['file']), start, end: start + 1 };
    }
  }
  const entity = org.store.first(
    `SELECT file, start_offset, end_offset FROM entity WHERE kind = ? AND id = ?`,
    kind,
    id,
  );
  if (entity === undefined) return undefined;
  const file = Number(entity['file']);
  const start = Number(entity['start_offset']);
  if (field !== null) {
    const range = { start, end: Number(entity['end_offset']) };
    const path = field.split('.');
    const text = org.files[file]?.text ?? '';
    // Many findings are about something that is not written: those need no second reading.
    const isWritten = path.every((name) => text.slice(range.start, range.end).includes(name));
    const found = isWritten ? findInSlice(text, range, path) : undefined;
    if (found !== undefined) return { file, start: found.value.start, end: found.value.end };
  }
  return { file, start, end: start + 1 };
}
