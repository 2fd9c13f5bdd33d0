import type { Position, Subject } from '../diagnostics/finding.ts';
import { findInSlice } from '../yaml/find-in-slice.ts';
import { entityLocatorOf, keyRange, type FileRange } from './locate-entity.ts';
import type { OpenedOrg } from './opened-org.ts';

/**
 * Finds where entities and fields stand, and turns offsets into lines and columns. Of a place the file is known at once,
 * all else is when it is asked for and as long as the store is open: of thousands of findings a text shows ten a rule.
 */
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
  const position = (range: FileRange) => placeIn(org, range.file, () => entities.position(range));
  return {
    position,
    fileStart: (file) => (org.files[file]?.sha256 === '' ? null : position({ file, start: 0, end: 0 })),
    locate: (subject, field) => {
      const range = entities.rangeOf(subject);
      if (range === undefined) return null;
      return placeIn(org, range.file, () =>
        entities.position(
          (field === null ? undefined : fieldRange(org, subject, field, range)) ?? keyRange(range),
        ),
      );
    },
  };
}

function placeIn({ files }: OpenedOrg, file: number, find: () => Position): Position {
  return new Place(files[file]?.path ?? '', find);
}

/** A place in a file that is looked for once. */
class Place implements Position {
  readonly file: string;
  readonly #find: () => Position;
  #found: Position | undefined;

  constructor(file: string, find: () => Position) {
    this.file = file;
    this.#find = find;
  }

  get line(): number {
    return (this.#found ??= this.#find()).line;
  }

  get column(): number {
    return (this.#found ??= this.#find()).column;
  }

  get endLine(): number {
    return (this.#found ??= this.#find()).endLine;
  }
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
