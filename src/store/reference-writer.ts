import type { Reference } from '../model/entity.ts';
import type { EntityKind, Kind } from '../model/field.ts';
import type { RowWriter, TableWriter } from './row-writer.ts';

/** Writes rows of `reference`. */
export interface ReferenceWriter {
  /** Takes the references of one entity, or of a waiver on it. */
  putAll(kind: string, id: string, file: number, references: readonly Reference[]): void;
}

/**
 * A writer of references, by far the most rows of all. Those of entities of one kind, which is given, that name a kind
 * which their field allows go into few statements, each with the cells that such references share.
 */
export function referenceWriter(writer: RowWriter, kind?: Kind): ReferenceWriter {
  const others = writer.into('reference');
  const shared = new Map<string, TableWriter>();
  const sharing = (allowed: readonly EntityKind[], toKind: string): TableWriter | undefined => {
    if (kind === undefined || !allowed.some((each) => each === toKind)) return undefined;
    // Nearly all fields allow one kind: that is the key then, without a new text for each reference.
    const key = allowed.length === 1 ? toKind : `${toKind} of ${allowed.join(' ')}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const made = writer.into('reference', { from_kind: kind, to_kind: toKind, allowed: allowed.join(' ') });
    shared.set(key, made);
    return made;
  };
  return {
    putAll(fromKind, id, file, references) {
      for (const { fieldPath, toKind, toId, allowed, position } of references) {
        const same = sharing(allowed, toKind);
        const rows = same ?? others;
        if (same === undefined) rows.put(fromKind);
        rows.put(id);
        rows.put(fieldPath);
        if (same === undefined) rows.put(toKind);
        rows.put(toId);
        if (same === undefined) rows.put(allowed.join(' '));
        rows.put(file);
        rows.put(position);
      }
    },
  };
}
