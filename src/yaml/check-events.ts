import { EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { scalarText } from './build-tree.ts';
import type { LineIndex } from './line-index.ts';
import type { Range } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { aliasProblem, anchorProblem, duplicateKeyProblem, keyKindProblem, tagProblem } from './refusals.ts';

/** What the events tell before a tree is built of them. */
export interface EventCheck {
  /** What no org.yaml may have although YAML allows it: anchors, aliases, tags, lists as keys, a key twice. */
  readonly refusals: readonly YamlProblem[];
  /** Whether the two readers may differ about something in here. */
  readonly isDoubtful: boolean;
}

interface Checking {
  readonly lines: LineIndex;
  readonly text: string;
  readonly events: readonly Event[];
  readonly refusals: YamlProblem[];
  isDoubtful: boolean;
  next: number;
  read: number;
}

const LONG_KEY = 1000;

/** Walks once over all events, building nothing. */
export function checkEvents(lines: LineIndex, events: readonly Event[]): EventCheck {
  const checking: Checking = {
    lines,
    text: lines.text,
    events,
    refusals: [],
    isDoubtful: false,
    next: 1,
    read: 0,
  };
  checkNode(checking);
  return checking;
}

function checkNode(checking: Checking): void {
  const event = checking.events[checking.next++];
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return;
  if (event.type === EVENT_ID.ALIAS) return refuseAlias(checking, anchorRange(event));
  if (event.anchorStart >= 0) checking.refusals.push(anchorProblem(checking.lines, anchorRange(event)));
  if (event.tagStart >= 0) {
    checking.refusals.push(tagProblem(checking.lines, { start: event.tagStart, end: event.tagEnd }));
  }
  if (event.type === EVENT_ID.SCALAR) return checkScalar(checking, event);
  checking.read = event.start;
  if (event.type === EVENT_ID.MAPPING) checkMap(checking);
  else while (!isAtEnd(checking)) checkNode(checking);
  checking.next++;
}

function refuseAlias(checking: Checking, range: Range): void {
  checking.refusals.push(aliasProblem(checking.lines, range));
  checking.read = range.end;
}

/** From the `&` or `*`, which the event does not count in. */
function anchorRange(event: { readonly anchorStart: number; readonly anchorEnd: number }): Range {
  return { start: event.anchorStart - 1, end: event.anchorEnd };
}

function checkScalar(checking: Checking, event: ScalarEvent): void {
  if (event.valueStart < 0) return;
  checking.read = event.valueEnd;
  if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED || event.fast) return;
  const source = checking.text.slice(event.valueStart, event.valueEnd);
  if (/\\[U\r\n]/.test(source)) checking.isDoubtful = true;
}

function checkMap(checking: Checking): void {
  const seen = new Map<string, ScalarEvent>();
  while (!isAtEnd(checking)) {
    const event = checking.events[checking.next];
    if (event === undefined) return;
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) checkKey(checking, event, seen);
    else refuseKey(checking, event);
    checkNode(checking);
    checkNode(checking);
  }
}

function checkKey(checking: Checking, event: ScalarEvent, seen: Map<string, ScalarEvent>): void {
  const key = scalarText(checking.text, event);
  const first = seen.get(key);
  if (first === undefined) seen.set(key, event);
  else checking.refusals.push(duplicateKeyProblem(checking.lines, key, keyRange(first), keyRange(event)));
  if (colonAfter(checking.text, event.valueEnd) - event.valueStart >= LONG_KEY) checking.isDoubtful = true;
}

function keyRange(event: ScalarEvent): Range {
  const quote = event.style === SCALAR_STYLE.PLAIN || event.style > SCALAR_STYLE.DOUBLE_QUOTED ? 0 : 1;
  return { start: event.valueStart - quote, end: event.valueEnd + quote };
}

function refuseKey(checking: Checking, event: Event): void {
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
    const kind = event.type === EVENT_ID.MAPPING ? 'map' : 'list';
    checking.refusals.push(
      keyKindProblem(checking.lines, kind, { start: event.start, end: event.start + 1 }),
    );
  } else if (event.type === EVENT_ID.SCALAR) {
    const colon = checking.text.indexOf(':', checking.read);
    const start = colon < 0 ? checking.read : colon;
    checking.refusals.push(keyKindProblem(checking.lines, 'empty', { start, end: start + 1 }));
  }
}

function colonAfter(text: string, keyEnd: number): number {
  let at = keyEnd;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
  return at;
}

function isAtEnd(checking: Checking): boolean {
  return checking.events[checking.next]?.type === EVENT_ID.POP;
}
