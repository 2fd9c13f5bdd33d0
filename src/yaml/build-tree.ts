import { EVENT_ID, SCALAR_STYLE, getScalarValue, type Event, type ScalarEvent } from 'js-yaml';
import type { EmptyNode, ListNode, MapEntry, MapNode, Range, ScalarNode, YamlNode } from './node.ts';
import { commentInsteadOfValue, findOutsideComments, trimEnd } from './skip-space.ts';

/** Where the walk over the events stands; `read` is the end of the last value in the text. */
export interface EventWalk {
  readonly text: string;
  readonly events: readonly (Event | null)[];
  next: number;
  read: number;
}

/** Builds the value that begins at the walk's next event; an empty one stands at `owner`. */
export function buildNode(walk: EventWalk, owner: Range): YamlNode {
  const event = takeEvent(walk);
  if (event.type === EVENT_ID.SCALAR) {
    return event.valueStart < 0 ? emptyAt(walk, owner) : buildScalar(walk, event);
  }
  if (event.type === EVENT_ID.MAPPING) return buildMap(walk, event.start);
  if (event.type === EVENT_ID.SEQUENCE) return buildList(walk, event.start);
  throw new Error(`no value begins with an event of type ${event.type}`);
}

/** Builds one `key: value`. */
export function buildEntry(walk: EventWalk): MapEntry {
  const event = takeEvent(walk);
  if (event.type !== EVENT_ID.SCALAR) throw new Error(`no key begins with an event of type ${event.type}`);
  const key = buildScalar(walk, event);
  return { key: key.text, start: key.start, end: key.end, value: buildNode(walk, key) };
}

/** Whether the list or map that is being read ends here. */
export function isAtEnd(walk: EventWalk): boolean {
  return walk.events[walk.next]?.type === EVENT_ID.POP;
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
  const isBraced = walk.text.charAt(start) === '{';
  walk.read = isBraced ? start + 1 : start;
  while (!isAtEnd(walk)) entries.push(buildEntry(walk));
  return { kind: 'map', start, end: closeCollection(walk, isBraced ? '}' : null), entries };
}

function buildList(walk: EventWalk, start: number): ListNode {
  const items: YamlNode[] = [];
  const isBracketed = walk.text.charAt(start) === '[';
  walk.read = isBracketed ? start + 1 : start;
  while (!isAtEnd(walk))
    items.push(isEmptyNext(walk) ? emptyItem(walk) : buildNode(walk, { start, end: start }));
  return { kind: 'list', start, end: closeCollection(walk, isBracketed ? ']' : null), items };
}

function isEmptyNext(walk: EventWalk): boolean {
  const event = walk.events[walk.next];
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

function emptyItem(walk: EventWalk): EmptyNode {
  walk.next++;
  const dash = findOutsideComments(walk.text, walk.read, '-');
  walk.read = dash + 1;
  return emptyAt(walk, { start: dash, end: dash + 1 });
}

function emptyAt(walk: EventWalk, owner: Range): EmptyNode {
  const comment = commentInsteadOfValue(walk.text, owner.end);
  const at = { start: owner.start, end: owner.end };
  return comment === undefined ? { kind: 'empty', ...at } : { kind: 'empty', ...at, comment };
}

function buildScalar(walk: EventWalk, event: ScalarEvent): ScalarNode {
  const { start, end } = scalarRange(walk, event);
  walk.read = end;
  return { kind: 'scalar', start, end, text: scalarText(walk.text, event) };
}

/** The text that a scalar event stands for. */
export function scalarText(text: string, event: ScalarEvent): string {
  return event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
}

function scalarRange(walk: EventWalk, event: ScalarEvent): Range {
  if (event.style === SCALAR_STYLE.PLAIN) return { start: event.valueStart, end: event.valueEnd };
  if (event.style <= SCALAR_STYLE.DOUBLE_QUOTED)
    return { start: event.valueStart - 1, end: event.valueEnd + 1 };
  const start = findOutsideComments(walk.text, walk.read, '|>');
  return { start, end: trimEnd(walk.text, start, event.valueEnd) };
}
