import type { Reference } from '../model/entity.ts';
import type { EntityKind } from '../model/field.ts';
import type { RowWriter } from './row-writer.ts';
import type { SubjectNumbers } from './subject-numbers.ts';

/** Writes the rows that `reference` shows. */
export interface ReferenceWriter {
  /** Takes the references of one entity, or of a waiver on it, by its number. */
  putAll(from: number, file: number, references: readonly Reference[]): void;
}

/**
 * A writer of references, by far the most rows of all: in numbers, since binding a text costs more than all that SQLite
 * does with it (10,000 people: 20 ms instead of 90). Those that lead nowhere are marked when all is read.
 */
export function referenceWriter(writer: RowWriter, numbers: SubjectNumbers): ReferenceWriter {
  const allowedOnes = writer.into('reference_row', { fault: null });
  const others = writer.into('reference_row', { fault: 'kind' });
  const fieldOf = fieldNumbers(writer);
  return {
    putAll(from, file, references) {
      for (const { path, item, toKind, toId, allowed, position } of references) {
        const rows = allowed.some((each) => each === toKind) ? allowedOnes : others;
        rows.put(from);
        rows.put(fieldOf(allowed, path, item, toId));
        rows.put(numbers.ofNamed(toKind, toId));
        rows.put(file);
        rows.put(position);
      }
    },
  };
}

/** The numbers of fields; each field gets its row when it is first met. */
function fieldNumbers(writer: RowWriter) {
  const rows = writer.into('reference_field');
  /** By what the field allows, the same list each time, and its path; apart those that end in the id pointed at. */
  const known = new Map<readonly EntityKind[], Record<'alone' | 'withTarget', Map<string, number>>>();
  let next = 1;
  return (allowed: readonly EntityKind[], path: string, item: string | null, toId: string): number => {
    let sharing = known.get(allowed);
    if (sharing === undefined) known.set(allowed, (sharing = { alone: new Map(), withTarget: new Map() }));
    const hasTarget = item === toId;
    const numbers = hasTarget ? sharing.withTarget : sharing.alone;
    const whole = hasTarget || item === null ? path : `${path}.${item}`;
    const found = numbers.get(whole);
    if (found !== undefined) return found;
    const number = next++;
    numbers.set(whole, number);
    for (const each of [number, whole, hasTarget ? 1 : 0, allowed.join(' ')]) rows.put(each);
    return number;
  };
}
