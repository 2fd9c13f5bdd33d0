import type { ScalarEvent } from 'js-yaml';
import { scalarText } from './build-tree.ts';

/** The keys of one map so far. Most maps are small: then comparing lengths is far quicker than hashing texts. */
export interface SeenKeys {
  readonly few: ScalarEvent[];
  /** One bit for each length and first and last character so far: a new bit is a new key. */
  marks: number;
  many: Map<string, ScalarEvent> | null;
}

const FEW = 16;

/** Makes it ready for the next map. */
export function forgetKeys(seen: SeenKeys): void {
  seen.few.length = 0;
  seen.marks = 0;
  seen.many = null;
}

/** Notes a key; gives the one that stands there already, if the same text does. */
export function noteKey(text: string, seen: SeenKeys, event: ScalarEvent): ScalarEvent | undefined {
  if (seen.many === null && seen.few.length < FEW) return noteAmongFew(text, seen, event);
  seen.many ??= new Map(seen.few.map((one) => [scalarText(text, one), one]));
  const key = scalarText(text, event);
  const first = seen.many.get(key);
  if (first === undefined) seen.many.set(key, event);
  return first;
}

function noteAmongFew(text: string, seen: SeenKeys, event: ScalarEvent): ScalarEvent | undefined {
  const { valueStart, valueEnd } = event;
  const mix = valueEnd - valueStart + 5 * text.charCodeAt(valueStart) + 11 * text.charCodeAt(valueEnd - 1);
  const mark = event.fast ? 1 << (mix & 31) : -1;
  const isNew = (seen.marks & mark) === 0;
  seen.marks |= mark;
  const first = isNew ? undefined : seen.few.find((one) => isSameKey(text, one, event));
  if (first === undefined) seen.few.push(event);
  return first;
}

/** Compares in place: a slice of the text for each comparison would cost more than all the rest. */
function isSameKey(text: string, a: ScalarEvent, b: ScalarEvent): boolean {
  if (!a.fast || !b.fast) return scalarText(text, a) === scalarText(text, b);
  const length = a.valueEnd - a.valueStart;
  if (b.valueEnd - b.valueStart !== length) return false;
  let at = 0;
  while (at < length && text.charCodeAt(a.valueStart + at) === text.charCodeAt(b.valueStart + at)) at++;
  return at === length;
}
