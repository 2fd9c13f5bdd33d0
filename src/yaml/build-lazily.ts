import { EVENT_ID, type Event } from 'js-yaml';
import { buildEntry, buildNode, type EventWalk, isAtEnd } from './build-tree.ts';
import type { MapEntry, MapNode, YamlNode } from './node.ts';

/** A walk that forgets each event behind it, so that a huge text is never held as events and tree at once. */
export interface ForgettingWalk extends EventWalk {
  readonly events: (Event | null)[];
}

/** Builds the value at the walk's next event; maps above `depth` only as their entries are walked, and once. */
export function buildLazily(walk: ForgettingWalk, owner: number, ownerEnd: number, depth: number): YamlNode {
  const event = walk.events[walk.next];
  const isBlockMap = event?.type === EVENT_ID.MAPPING && walk.text.charAt(event.start) !== '{';
  if (depth <= 0 || !isBlockMap) return buildNode(walk, owner, ownerEnd);
  return lazyMap(walk, event.start, depth);
}

function lazyMap(walk: ForgettingWalk, start: number, depth: number): MapNode {
  const first = walk.next;
  let end: number | undefined;
  let isWalked = false;
  function* entries(): Generator<MapEntry> {
    if (isWalked) throw new Error('the entries of a lazily read map can be walked once only');
    isWalked = true;
    end ??= endOfMap(walk, first);
    yield* walkEntries(walk, first, depth);
  }
  return {
    kind: 'map',
    start,
    get end() {
      return (end ??= endOfMap(walk, first));
    },
    entries: { [Symbol.iterator]: entries },
  };
}

function* walkEntries(walk: ForgettingWalk, first: number, depth: number): Generator<MapEntry> {
  walk.next = first + 1;
  while (!isAtEnd(walk)) {
    const from = walk.next;
    const after = skipValue(walk.events, from + 1);
    yield readEntry(walk, depth);
    walk.events.fill(null, from, after);
    walk.next = after;
  }
}

function readEntry(walk: ForgettingWalk, depth: number): MapEntry {
  const value = walk.events[walk.next + 1];
  if (depth <= 1 || value?.type !== EVENT_ID.MAPPING) return buildEntry(walk);
  const key = buildNode(walk, walk.read, walk.read);
  if (key.kind !== 'scalar') throw new Error(`a ${key.kind} is no key`);
  const { text, start, end } = key;
  return { key: text, start, end, value: buildLazily(walk, start, end, depth - 1) };
}

/** The index after the value that begins at `index`. */
function skipValue(events: readonly (Event | null)[], index: number): number {
  let depth = 0;
  let next = index;
  do {
    const type = events[next++]?.type;
    if (type === EVENT_ID.POP) depth--;
    else if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
  } while (depth > 0);
  return next;
}

/** Where the map at `index` ends: with the last of its entries, which is looked up without keeping a tree. */
function endOfMap(walk: ForgettingWalk, index: number): number {
  let last = index + 1;
  for (let next = last; walk.events[next]?.type !== EVENT_ID.POP; next = skipValue(walk.events, next + 1))
    last = next;
  const value = walk.events[last + 1];
  if (value?.type === EVENT_ID.MAPPING && walk.text.charAt(value.start) !== '{')
    return endOfMap(walk, last + 1);
  const scratch = { ...walk, next: last };
  return buildEntry(scratch).value.end;
}
