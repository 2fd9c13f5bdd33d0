import type { Position, Subject } from '../diagnostics/finding.ts';
import type { Kind } from '../model/field.ts';
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
  const places = new Map<string, EntityPlace | undefined>();
  const placeOf = ({ kind, id }: Subject): EntityPlace | undefined => {
    const key = `${kind}:${id}`;
    if (places.has(key)) return places.get(key);
    const range = entityRange(org, kind, id);
    const place = range && { range, position: position({ ...range, end: range.start + 1 }) };
    places.set(key, place);
    return place;
  };
  return {
    position,
    fileStart: (file) => (org.files[file]?.sha256 === '' ? null : position({ file, start: 0, end: 0 })),
    locate: (subject, field) => {
      const place = placeOf(subject);
      if (place === undefined) return null;
      const range = field === null ? undefined : fieldRange(org, subject, field, place.range);
      return range === undefined ? place.position : position(range);
    },
  };
}

/** Where an entity stands, remembered for its other findings. */
interface EntityPlace {
  readonly range: FileRange;
  readonly position: Position;
}

function entityRange({ store }: OpenedOrg, kind: Kind, id: string): FileRange | undefined {
  const row = store.first(
    `SELECT file, start_offset, end_offset FROM entity WHERE kind = ? AND id = ?`,
    kind,
    id,
  );
  if (row === undefined) return undefined;
  return { file: Number(row['file']), start: Number(row['start_offset']), end: Number(row['end_offset']) };
}

/** Where a field of an entity stands: its reference, or else whatever is found by reading the entity again. */
function fieldRange(
  { store, files }: OpenedOrg,
  { kind, id }: Subject,
  field: string,
  { file, start, end }: FileRange,
): FileRange | undefined {
  const text = files[file]?.text ?? '';
  const slice = text.slice(start, end);
  const path = field.split('.');
  // Many findings are about something that is not written: those need no look-up. An escape may hide what is.
  if (!path.every((name) => slice.includes(name)) && !slice.includes('\\')) return undefined;
  const reference = store.first(
    `SELECT min(position) AS position
    FROM reference
    WHERE from_kind = ? AND from_id = ? AND field_path = ? AND file = ? AND position BETWEEN ? AND ?`,
    kind,
    id,
    field,
    file,
    start,
    end,
  );
  const position = reference?.['position'];
  if (typeof position === 'number') return { file, start: position, end: position + 1 };
  const found = findInSlice(text, { start, end }, path);
  return found && { file, start: found.value.start, end: found.value.end };
}
