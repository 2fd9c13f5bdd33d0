import { EVENT_ID, type Event } from 'js-yaml';
import { buildEntry, buildNode, type EventWalk, isAtEnd } from './build-tree.ts';
import type { MapEntry, MapNode, YamlNode } from './node.ts';

/** A walk that forgets each event behind it, so that a huge text is never held as events and tree at once. */
export interface ForgettingWalk extends EventWalk {
  readonly events: (Event | null)[];
}

/** Builds the value at the walk's next event; maps above `depth` only as their entries are walked, and once. */
export function buildLazily(walk: ForgettingWalk, owner: number, ownerEnd: number, depth: number): YamlNode {
  return lazyMapAt(walk, depth) ?? buildNode(walk, owner, ownerEnd);
}

function lazyMapAt(walk: ForgettingWalk, depth: number): LazyMap | undefined {
  const event = walk.events[walk.next];
  const isBlockMap = event?.type === EVENT_ID.MAPPING && walk.text.charAt(event.start) !== '{';
  return depth > 0 && isBlockMap ? new LazyMap(walk, event.start, depth) : undefined;
}

/** A block map that builds each entry when it is asked for it. No generator: they are slow when they are nested. */
class LazyMap implements MapNode {
  readonly kind = 'map';
  readonly start: number;
  readonly entries: Iterable<MapEntry>;
  readonly #walk: ForgettingWalk;
  readonly #depth: number;
  /** Where the entry begins that was given last: the events before it are forgotten. */
  #at: number;
  /** That entry's value, where it is built lazily too. */
  #inner: LazyMap | undefined;
  #end: number | undefined;
  #isBegun = false;
  #isDone = false;

  constructor(walk: ForgettingWalk, start: number, depth: number) {
    this.start = start;
    this.#walk = walk;
    this.#depth = depth;
    this.#at = walk.next + 1;
    this.entries = { [Symbol.iterator]: () => this.#iterate() };
  }

  get end(): number {
    if (this.#end === undefined) {
      const last = lastEntry(this.#walk, this.#at);
      this.#end = last === this.#at && this.#inner ? this.#inner.end : endOfEntry(this.#walk, last);
    }
    return this.#end;
  }

  #iterate(): Iterator<MapEntry> {
    if (this.#isBegun) throw new Error('the entries of a lazily read map can be walked once only');
    this.#begin();
    return {
      next: () => {
        const value = this.#step();
        return value ? { done: false, value } : { done: true, value };
      },
    };
  }

  #begin(): void {
    this.#isBegun = true;
    this.#walk.next = this.#at;
  }

  /** The next entry; none when the walk stands behind the map. */
  #step(): MapEntry | undefined {
    if (this.#isDone) return undefined;
    const walk = this.#walk;
    if (this.#inner) this.#inner.#finish();
    this.#inner = undefined;
    walk.events.fill(null, this.#at, walk.next);
    this.#at = walk.next;
    if (!isAtEnd(walk)) return this.#readEntry();
    walk.next++;
    this.#end = walk.read;
    this.#isDone = true;
    return undefined;
  }

  #readEntry(): MapEntry {
    const walk = this.#walk;
    if (this.#depth === 1 || walk.events[walk.next + 1]?.type !== EVENT_ID.MAPPING) return buildEntry(walk);
    const key = buildNode(walk, walk.read, walk.read);
    if (key.kind !== 'scalar') throw new Error(`a ${key.kind} is no key`);
    const { text, start, end } = key;
    this.#inner = lazyMapAt(walk, this.#depth - 1);
    return { key: text, start, end, value: this.#inner ?? buildNode(walk, start, end) };
  }

  /** Walks whatever nobody asked for, so that the walk stands behind the map. */
  #finish(): void {
    if (!this.#isBegun) this.#begin();
    while (!this.#isDone) this.#step();
  }
}

/** The index of the last entry of a map from the one at `index` on. */
function lastEntry(walk: ForgettingWalk, index: number): number {
  let last = index;
  for (let next = last; walk.events[next]?.type !== EVENT_ID.POP; next = skipValue(walk.events, next + 1))
    last = next;
  return last;
}

/** Where a map ends: with the last of its entries, which is looked up without keeping a tree. */
function endOfEntry(walk: ForgettingWalk, index: number): number {
  const value = walk.events[index + 1];
  if (value?.type === EVENT_ID.MAPPING && walk.text.charAt(value.start) !== '{')
    return endOfEntry(walk, lastEntry(walk, index + 2));
  return buildEntry({ ...walk, next: index }).value.end;
}

/** The index after the value that begins at `index`. */
export function skipValue(events: readonly (Event | null)[], index: number): number {
  let depth = 0;
  let next = index;
  do {
    const type = events[next++]?.type;
    if (type === EVENT_ID.POP) depth--;
    else if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
  } while (depth > 0);
  return next;
}
