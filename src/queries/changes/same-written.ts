import type { Written } from '../show/written-fields.ts';
import { isList, isRecord, partOf } from './said-org.ts';

/** Whether two values say the same; the order of a list is none of an organisation's facts. */
export function sameWritten(left: Written | undefined, right: Written | undefined): boolean {
  if (left === right) return true;
  if (isList(left) && isList(right)) {
    if (left.length !== right.length) return false;
    if (left.every((item, index) => sameWritten(item, right[index]))) return true;
    const others = right.map(canonical).toSorted();
    return left
      .map(canonical)
      .toSorted()
      .every((text, index) => text === others[index]);
  }
  if (!isRecord(left) || !isRecord(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => sameWritten(partOf(left, key), partOf(right, key)))
  );
}

/** A text that is the same for whatever says the same. */
function canonical(written: Written): string {
  if (isList(written)) return `[${written.map(canonical).toSorted().join(',')}]`;
  if (!isRecord(written)) return JSON.stringify(written);
  const entries = Object.entries(written).map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`);
  return `{${entries.toSorted().join(',')}}`;
}
