import {
  EVENT_ID,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { scalarText } from './build-tree.ts';
import type { LineIndex } from './line-index.ts';
import type { Range } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { aliasProblem, anchorProblem, duplicateKeyProblem, keyKindProblem, tagProblem } from './refusals.ts';
import { forgetKeys, newKeys, noteKey, type SeenKeys } from './seen-keys.ts';

/** What the events tell before a tree is built of them. */
export interface EventCheck {
  /** What no org.yaml may have although YAML allows it: anchors, aliases, tags, lists as keys, a key twice. */
  readonly refusals: readonly YamlProblem[];
  /** Where the two readers may differ; -1 if nowhere. */
  readonly doubtAt: number;
}

interface Checking {
  readonly lines: LineIndex;
  readonly text: string;
  readonly events: readonly Event[];
  readonly refusals: YamlProblem[];
  readonly levels: Level[];
  doubtAt: number;
  level: Level;
  depth: number;
}

/** The list or map that the walk is in; one of each depth is kept and used again. */
interface Level {
  readonly keys: SeenKeys;
  isMap: boolean;
  isAtKey: boolean;
}

const LONG_KEY = 1000;

/** Looked up once: these are compared for every event. */
const { SCALAR, POP, MAPPING, SEQUENCE, ALIAS } = EVENT_ID;

/** Walks once over all events of one document, building nothing. */
export function checkEvents(lines: LineIndex, events: readonly Event[]): EventCheck {
  const level = newLevel();
  const checking: Checking = {
    lines,
    text: lines.text,
    events,
    refusals: [],
    doubtAt: -1,
    levels: [level],
    level,
    depth: 0,
  };
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event) checkEvent(checking, event, index);
  }
  return checking;
}

/** A small function of its own without recursion: it is called often enough to be optimised at once. */
function checkEvent(checking: Checking, event: Event, index: number): void {
  const { level } = checking;
  if (event.type === SCALAR) {
    if (level.isAtKey) checkKey(checking, event, index);
    level.isAtKey = level.isMap && !level.isAtKey;
    if (event.anchorStart >= 0 || event.tagStart >= 0) refuseProperties(checking, event);
    if (!event.fast) checkEscapes(checking, event);
  } else if (event.type === POP) {
    checking.level = checking.levels[--checking.depth] ?? level;
  } else if (event.type === MAPPING || event.type === SEQUENCE) {
    if (level.isAtKey) refuseKey(checking, event, index);
    level.isAtKey = level.isMap && !level.isAtKey;
    enterCollection(checking, event);
  } else if (event.type === ALIAS) {
    level.isAtKey = level.isMap && !level.isAtKey;
    checking.refusals.push(aliasProblem(checking.lines, anchorRange(event)));
  }
}

function enterCollection(checking: Checking, event: MappingEvent | SequenceEvent): void {
  if (event.anchorStart >= 0 || event.tagStart >= 0) refuseProperties(checking, event);
  const level = (checking.levels[++checking.depth] ??= newLevel());
  level.isMap = level.isAtKey = event.type === MAPPING;
  if (level.isMap) forgetKeys(level.keys);
  checking.level = level;
}

function newLevel(): Level {
  return { keys: newKeys(), isMap: false, isAtKey: false };
}

interface Properties {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart?: number;
  readonly tagEnd?: number;
}

function refuseProperties(checking: Checking, event: Properties): void {
  const { tagStart = -1, tagEnd = -1 } = event;
  if (event.anchorStart >= 0) checking.refusals.push(anchorProblem(checking.lines, anchorRange(event)));
  if (tagStart >= 0) checking.refusals.push(tagProblem(checking.lines, { start: tagStart, end: tagEnd }));
}

/** From the `&` or `*` on, which the event does not count in. */
function anchorRange(event: Properties): Range {
  return { start: event.anchorStart - 1, end: event.anchorEnd };
}

/** An escape that the two readers read in different ways. */
function checkEscapes(checking: Checking, event: ScalarEvent): void {
  if (event.valueStart < 0 || event.style !== SCALAR_STYLE.DOUBLE_QUOTED) return;
  const source = checking.text.slice(event.valueStart, event.valueEnd);
  if (/\\[U\r\n]/.test(source)) checking.doubtAt = event.valueStart;
}

function checkKey(checking: Checking, event: ScalarEvent, index: number): void {
  const { text } = checking;
  if (event.valueStart < 0) return refuseKey(checking, event, index);
  const first = noteKey(text, checking.level.keys, event);
  if (first !== undefined) refuseDuplicate(checking, first, event);
  let colon = event.valueEnd;
  while (text.charCodeAt(colon) === 0x20 || text.charCodeAt(colon) === 0x09) colon++;
  if (colon - event.valueStart >= LONG_KEY) checking.doubtAt = event.valueStart;
}

function refuseDuplicate(checking: Checking, first: ScalarEvent, second: ScalarEvent): void {
  const key = scalarText(checking.text, second);
  checking.refusals.push(duplicateKeyProblem(checking.lines, key, keyRange(first), keyRange(second)));
}

function keyRange(event: ScalarEvent): Range {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return { start: event.valueStart - Number(isQuoted), end: event.valueEnd + Number(isQuoted) };
}

function refuseKey(checking: Checking, event: Event, index: number): void {
  if (event.type === MAPPING || event.type === SEQUENCE) {
    const kind = event.type === MAPPING ? 'map' : 'list';
    checking.refusals.push(keyKindProblem(kind, { start: event.start, end: event.start + 1 }));
  } else if (event.type === SCALAR) {
    const read = readBefore(checking.events, index);
    const colon = checking.text.indexOf(':', read);
    const start = colon < 0 ? read : colon;
    checking.refusals.push(keyKindProblem('empty', { start, end: start + 1 }));
  }
}

/** Where the text that belongs to the events before `index` ends. */
function readBefore(events: readonly Event[], index: number): number {
  for (let before = index - 1; before > 0; before--) {
    const event = events[before];
    if (event?.type === SCALAR && event.valueStart >= 0) return event.valueEnd;
    if (event?.type === ALIAS) return event.anchorEnd;
    if (event?.type === MAPPING || event?.type === SEQUENCE) return event.start;
  }
  return 0;
}
