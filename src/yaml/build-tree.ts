import { EVENT_ID, SCALAR_STYLE, getScalarValue, type Event, type ScalarEvent } from 'js-yaml';
import type { EmptyNode, ListNode, MapEntry, MapNode, ScalarNode, YamlNode } from './node.ts';
import { commentInsteadOfValue, findOutsideComments, trimEnd } from './skip-space.ts';

/** Where the walk over the events stands; `read` is the end of the last value in the text. */
export interface EventWalk {
  readonly text: string;
  readonly events: readonly (Event | null)[];
  next: number;
  read: number;
}

/** Looked up once: these are compared for every event. */
const { SCALAR, MAPPING, SEQUENCE, POP } = EVENT_ID;
const { PLAIN, DOUBLE_QUOTED } = SCALAR_STYLE;

const OPEN_BRACE = '{'.charCodeAt(0);
const OPEN_BRACKET = '['.charCodeAt(0);

/** Builds the value that begins at the walk's next event; an empty one stands at its owner. */
export function buildNode(walk: EventWalk, ownerStart: number, ownerEnd: number): YamlNode {
  const event = takeEvent(walk);
  if (event.type !== SCALAR) return buildCollection(walk, openCollection(walk, event, null));
  return event.valueStart < 0 ? emptyAt(walk.text, ownerStart, ownerEnd) : buildScalar(walk, event);
}

/** Builds one `key: value`. */
export function buildEntry(walk: EventWalk): MapEntry {
  const event = takeEvent(walk);
  if (event.type !== SCALAR) throw new Error(`no key begins with an event of type ${event.type}`);
  const { text, start, end } = buildScalar(walk, event);
  return { key: text, start, end, value: buildNode(walk, start, end) };
}

/** A list or map that is being built. */
interface OpenCollection {
  readonly isMap: boolean;
  readonly start: number;
  /** What ends it in flow style. */
  readonly bracket: ']' | '}' | null;
  readonly items: YamlNode[];
  readonly entries: MapEntry[];
  /** The key that waits for its value. */
  key: ScalarNode | null;
  readonly outer: OpenCollection | null;
}

/** Not by recursion: functions that call each other in a circle take V8 longer to optimise than they run. */
function buildCollection(walk: EventWalk, outermost: OpenCollection): YamlNode {
  let inner = outermost;
  for (;;) {
    const event = takeEvent(walk);
    if (event.type === SCALAR) {
      if (inner.isMap && inner.key === null) inner.key = buildScalar(walk, event);
      else addValue(inner, event.valueStart < 0 ? emptyIn(walk, inner.key) : buildScalar(walk, event));
    } else if (event.type === POP) {
      const node = closeCollection(walk, inner);
      if (inner.outer === null) return node;
      inner = inner.outer;
      addValue(inner, node);
    } else {
      inner = openCollection(walk, event, inner);
    }
  }
}

function addValue(collection: OpenCollection, value: YamlNode): void {
  const { key } = collection;
  if (key === null) {
    collection.items.push(value);
  } else {
    collection.entries.push({ key: key.text, start: key.start, end: key.end, value });
    collection.key = null;
  }
}

function openCollection(walk: EventWalk, event: Event, outer: OpenCollection | null): OpenCollection {
  const isMap = event.type === MAPPING;
  if (!isMap && event.type !== SEQUENCE)
    throw new Error(`no value begins with an event of type ${event.type}`);
  if (outer?.isMap && outer.key === null)
    throw new Error(`no key begins with an event of type ${event.type}`);
  const { start } = event;
  const first = walk.text.charCodeAt(start);
  const bracket = isMap ? (first === OPEN_BRACE ? '}' : null) : first === OPEN_BRACKET ? ']' : null;
  walk.read = bracket === null ? start : start + 1;
  return { isMap, start, bracket, items: [], entries: [], key: null, outer };
}

/** A flow collection ends after its bracket, a block one with its last value. */
function closeCollection(walk: EventWalk, collection: OpenCollection): ListNode | MapNode {
  const { isMap, start, bracket, items, entries } = collection;
  if (bracket !== null) walk.read = findOutsideComments(walk.text, walk.read, bracket) + 1;
  const end = walk.read;
  return isMap ? { kind: 'map', start, end, entries } : { kind: 'list', start, end, items };
}

function buildScalar(walk: EventWalk, event: ScalarEvent): ScalarNode {
  const { valueStart, valueEnd } = event;
  if (event.fast) {
    // All on one line and without escapes: nearly every scalar there is.
    const quote = event.style === PLAIN ? 0 : 1;
    walk.read = valueEnd + quote;
    const text = walk.text.slice(valueStart, valueEnd);
    return { kind: 'scalar', start: valueStart - quote, end: walk.read, text };
  }
  const start = startOfScalar(walk, event);
  const end = endOfScalar(walk, event, start);
  walk.read = end;
  return { kind: 'scalar', start, end, text: getScalarValue(walk.text, event) };
}

/** Whether the list or map that is being read ends here. */
export function isAtEnd(walk: EventWalk): boolean {
  return walk.events[walk.next]?.type === POP;
}

/** The next event, which is there because the events were checked before. */
function takeEvent(walk: EventWalk): Event {
  const event = walk.events[walk.next++];
  if (event) return event;
  throw new Error('the events end in the middle of a value, or were read already');
}

/** A value that was left out behind its key, or in a list behind its dash. */
function emptyIn(walk: EventWalk, key: ScalarNode | null): EmptyNode {
  if (key !== null) return emptyAt(walk.text, key.start, key.end);
  const dash = findOutsideComments(walk.text, walk.read, '-');
  walk.read = dash + 1;
  return emptyAt(walk.text, dash, dash + 1);
}

/** An empty value; a comment in its place may be what the author meant as the value. */
function emptyAt(text: string, start: number, end: number): EmptyNode {
  const comment = commentInsteadOfValue(text, end);
  return comment === undefined ? { kind: 'empty', start, end } : { kind: 'empty', start, end, comment };
}

/** The text that a scalar event stands for. */
export function scalarText(text: string, event: ScalarEvent): string {
  return event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
}

function startOfScalar(walk: EventWalk, event: ScalarEvent): number {
  if (event.style === PLAIN) return event.valueStart;
  if (event.style <= DOUBLE_QUOTED) return event.valueStart - 1;
  return findOutsideComments(walk.text, walk.read, '|>');
}

function endOfScalar(walk: EventWalk, event: ScalarEvent, start: number): number {
  if (event.style === PLAIN) return event.valueEnd;
  if (event.style <= DOUBLE_QUOTED) return event.valueEnd + 1;
  return trimEnd(walk.text, start, event.valueEnd);
}
