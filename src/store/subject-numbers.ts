import type { Entity } from '../model/entity.ts';
import type { RowWriter } from './row-writer.ts';

/** The numbers of `subject`. */
export interface SubjectNumbers {
  readonly orgNumber: number;
  /** The number of the first entity; the others follow in their order. */
  readonly firstNumber: number;
  /** The number of an entity; undefined where there is none. */
  ofEntity(kind: string, id: string): number | undefined;
  /** The number of an entity, or of what is only named: that gets its row here. */
  numberOf(kind: string, id: string): number;
}

const orgNumber = 0;
const firstNumber = 1;

/** Numbers all entities, and whatever else is named later. */
export function subjectNumbers(writer: RowWriter, entities: readonly Entity[]): SubjectNumbers {
  const entityNumbers = new Map<string, Map<string, number>>([['org', new Map([['org', orgNumber]])]]);
  for (const [index, { kind, id }] of entities.entries())
    addNumber(entityNumbers, kind, id, firstNumber + index);
  const named = new Map<string, Map<string, number>>();
  const namedRows = writer.into('subject', NOWHERE);
  let next = firstNumber + entities.length;
  const ofEntity = (kind: string, id: string) => entityNumbers.get(kind)?.get(id);
  return {
    orgNumber,
    firstNumber,
    ofEntity,
    numberOf(kind, id) {
      const known = ofEntity(kind, id) ?? named.get(kind)?.get(id);
      if (known !== undefined) return known;
      const number = next++;
      addNumber(named, kind, id, number);
      for (const each of [number, kind, id]) namedRows.put(each);
      return number;
    },
  };
}

/** What is only named stands nowhere. */
const NOWHERE = {
  name: null,
  from_date: null,
  until_date: null,
  retired: null,
  file: null,
  start_offset: null,
  end_offset: null,
};

function addNumber(
  numbers: Map<string, Map<string, number>>,
  kind: string,
  id: string,
  number: number,
): void {
  const known = numbers.get(kind);
  if (known === undefined) numbers.set(kind, new Map([[id, number]]));
  else known.set(id, number);
}
