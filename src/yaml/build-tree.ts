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
  if (event.type === SCALAR) {
    if (event.valueStart < 0) return emptyAt(walk.text, ownerStart, ownerEnd);
    return buildScalar(walk, event);
  }
  if (event.type === MAPPING) return buildMap(walk, event.start);
  if (event.type === SEQUENCE) return buildList(walk, event.start);
  throw new Error(`no value begins with an event of type ${event.type}`);
}

/** Builds one `key: value`. */
export function buildEntry(walk: EventWalk): MapEntry {
  const event = takeEvent(walk);
  if (event.type !== SCALAR) throw new Error(`no key begins with an event of type ${event.type}`);
  const { text, start, end } = buildScalar(walk, event);
  return { key: text, start, end, value: buildNode(walk, start, end) };
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

/** Steps over the end of a list or map; a flow one ends after its bracket, a block one with its last value. */
export function closeCollection(walk: EventWalk, bracket: ']' | '}' | null): number {
  walk.next++;
  if (bracket !== null) walk.read = findOutsideComments(walk.text, walk.read, bracket) + 1;
  return walk.read;
}

/** The next event, which is there because the events were checked before. */
export function takeEvent(walk: EventWalk): Event {
  const event = walk.events[walk.next++];
  if (event) return event;
  throw new Error('the events end in the middle of a value, or were read already');
}

function buildMap(walk: EventWalk, start: number): MapNode {
  const entries: MapEntry[] = [];
  const isBraced = walk.text.charCodeAt(start) === OPEN_BRACE;
  walk.read = isBraced ? start + 1 : start;
  while (!isAtEnd(walk)) entries.push(buildEntry(walk));
  return { kind: 'map', start, end: closeCollection(walk, isBraced ? '}' : null), entries };
}

function buildList(walk: EventWalk, start: number): ListNode {
  const items: YamlNode[] = [];
  const isBracketed = walk.text.charCodeAt(start) === OPEN_BRACKET;
  walk.read = isBracketed ? start + 1 : start;
  while (!isAtEnd(walk)) items.push(isEmptyNext(walk) ? emptyItem(walk) : buildNode(walk, start, start));
  return { kind: 'list', start, end: closeCollection(walk, isBracketed ? ']' : null), items };
}

function isEmptyNext(walk: EventWalk): boolean {
  const event = walk.events[walk.next];
  return event?.type === SCALAR && event.valueStart < 0;
}

function emptyItem(walk: EventWalk): EmptyNode {
  walk.next++;
  const dash = findOutsideComments(walk.text, walk.read, '-');
  walk.read = dash + 1;
  return emptyAt(walk.text, dash, dash + 1);
}

/** An empty value; a comment in its place may be what the author meant as the value. */
export function emptyAt(text: string, start: number, end: number): EmptyNode {
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
