import type { Entity, Reference } from '../model/entity.ts';
import type { EntityKind, Kind } from '../model/field.ts';
import type { RowWriter, TableWriter } from './row-writer.ts';

/** Every id that something has, by kind. */
export type IdsByKind = ReadonlyMap<string, ReadonlySet<string>>;

export function idsByKind(entities: readonly Entity[]): IdsByKind {
  const ids = new Map<string, Set<string>>();
  for (const { kind, id } of entities) {
    const known = ids.get(kind);
    if (known === undefined) ids.set(kind, new Set([id]));
    else known.add(id);
  }
  return ids;
}

/** Writes rows of `reference`. */
export interface ReferenceWriter {
  /** Takes the references of one entity, or of a waiver on it. */
  putAll(kind: string, id: string, file: number, references: readonly Reference[]): void;
}

/**
 * A writer of references, by far the most rows of all. Those of entities of one kind, which is given, that lead
 * somewhere go into few statements, each with the cells that such references share. Whether one leads somewhere is
 * found here, where the ids are at hand: to SQLite it is a look-up in a table for each.
 */
export function referenceWriter(writer: RowWriter, ids: IdsByKind, kind?: Kind): ReferenceWriter {
  const others = writer.into('reference');
  const shared = new Map<string, TableWriter>();
  const sharing = (allowed: readonly EntityKind[], toKind: string): TableWriter | undefined => {
    if (kind === undefined) return undefined;
    // Nearly all fields allow one kind: that is the key then, without a new text for each reference.
    const key = allowed.length === 1 ? toKind : `${toKind} of ${allowed.join(' ')}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const same = { from_kind: kind, to_kind: toKind, allowed: allowed.join(' '), fault: null };
    const made = writer.into('reference', same);
    shared.set(key, made);
    return made;
  };
  return {
    putAll(fromKind, id, file, references) {
      for (const { fieldPath, toKind, toId, allowed, position } of references) {
        const fault = faultOf(allowed, toKind, toId, ids);
        const same = fault === null ? sharing(allowed, toKind) : undefined;
        const rows = same ?? others;
        if (same === undefined) rows.put(fromKind);
        rows.put(id);
        rows.put(fieldPath);
        if (same === undefined) rows.put(toKind);
        rows.put(toId);
        if (same === undefined) {
          rows.put(allowed.join(' '));
          rows.put(fault);
        }
        rows.put(file);
        rows.put(position);
      }
    },
  };
}

function faultOf(
  allowed: readonly EntityKind[],
  toKind: string,
  toId: string,
  ids: IdsByKind,
): 'kind' | 'missing' | null {
  if (!allowed.some((each) => each === toKind)) return 'kind';
  return ids.get(toKind)?.has(toId) === true ? null : 'missing';
}
