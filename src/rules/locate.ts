import type { Position, Subject } from '../diagnostics/finding.ts';
import { findInSlice } from '../yaml/find-in-slice.ts';
import { entityLocatorOf, type FileRange } from './locate-entity.ts';
import type { OpenedOrg } from './opened-org.ts';

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
  const entities = entityLocatorOf(org);
  const position = (range: FileRange) => entities.position(range);
  return {
    position,
    fileStart: (file) => (org.files[file]?.sha256 === '' ? null : position({ file, start: 0, end: 0 })),
    locate: (subject, field) => {
      const place = entities.placeOf(subject);
      if (place === undefined) return null;
      const range = field === null ? undefined : fieldRange(org, subject, field, place.range);
      return range === undefined ? place.position : position(range);
    },
  };
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
