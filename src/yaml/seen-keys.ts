import type { ScalarEvent } from 'js-yaml';
import { scalarText } from './build-tree.ts';

/** The keys of one map so far. Most maps are small: then comparing in place is far quicker than hashing texts. */
export interface SeenKeys {
  /** The first `count` are of this map; what is behind them is left over from an earlier one. */
  readonly few: ScalarEvent[];
  count: number;
  /** One bit for each length and first and last character so far: a new bit is a new key. */
  marks: number;
  many: Map<string, ScalarEvent> | null;
}

const FEW = 16;

/** No keys so far. */
export function newKeys(): SeenKeys {
  return { few: [], count: 0, marks: 0, many: null };
}

/** Makes it ready for the next map. */
export function forgetKeys(seen: SeenKeys): void {
  seen.count = 0;
  seen.marks = 0;
  seen.many = null;
}

/** Notes a key; gives the one that stands there already, if the same text does. */
export function noteKey(text: string, seen: SeenKeys, event: ScalarEvent): ScalarEvent | undefined {
  if (seen.count === FEW) return noteAmongMany(text, seen, event);
  const { valueStart, valueEnd } = event;
  const mix = valueEnd - valueStart + 5 * text.charCodeAt(valueStart) + 11 * text.charCodeAt(valueEnd - 1);
  const mark = event.fast ? 1 << (mix & 31) : -1;
  if ((seen.marks & mark) !== 0) {
    const first = findKey(text, seen, event);
    if (first !== undefined) return first;
  }
  seen.marks |= mark;
  seen.few[seen.count++] = event;
  return undefined;
}

function noteAmongMany(text: string, seen: SeenKeys, event: ScalarEvent): ScalarEvent | undefined {
  seen.many ??= new Map(seen.few.map((one) => [scalarText(text, one), one]));
  const key = scalarText(text, event);
  const first = seen.many.get(key);
  if (first === undefined) seen.many.set(key, event);
  return first;
}

/** Compares in place: a slice of the text for each comparison would cost more than all the rest. */
function findKey(text: string, seen: SeenKeys, event: ScalarEvent): ScalarEvent | undefined {
  for (let index = 0; index < seen.count; index++) {
    const one = seen.few[index];
    if (one && isSameKey(text, one, event)) return one;
  }
  return undefined;
}

function isSameKey(text: string, a: ScalarEvent, b: ScalarEvent): boolean {
  if (!a.fast || !b.fast) return scalarText(text, a) === scalarText(text, b);
  const length = a.valueEnd - a.valueStart;
  if (b.valueEnd - b.valueStart !== length) return false;
  let at = 0;
  while (at < length && text.charCodeAt(a.valueStart + at) === text.charCodeAt(b.valueStart + at)) at++;
  return at === length;
}
