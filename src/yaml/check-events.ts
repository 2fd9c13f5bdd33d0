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
import { forgetKeys, noteKey, type SeenKeys } from './seen-keys.ts';

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
  readonly refusals: YamlProblem[];
  readonly levels: Level[];
  doubtAt: number;
  read: number;
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

/** Walks once over all events of one document, building nothing. */
export function checkEvents(lines: LineIndex, events: readonly Event[]): EventCheck {
  const level = newLevel();
  const checking: Checking = {
    lines,
    text: lines.text,
    refusals: [],
    doubtAt: -1,
    read: 0,
    levels: [level],
    level,
    depth: 0,
  };
  for (const event of events) checkEvent(checking, event);
  return checking;
}

/** A small function of its own without recursion: it is called often enough to be optimised at once. */
function checkEvent(checking: Checking, event: Event): void {
  if (event.type === EVENT_ID.DOCUMENT) return;
  if (event.type === EVENT_ID.POP) {
    checking.level = checking.levels[--checking.depth] ?? checking.level;
    return;
  }
  const { level } = checking;
  if (level.isAtKey) checkKey(checking, event, level.keys);
  if (level.isMap) level.isAtKey = !level.isAtKey;
  if (event.type === EVENT_ID.SCALAR) checkScalar(checking, event);
  else if (event.type === EVENT_ID.ALIAS) refuseAlias(checking, event);
  else enterCollection(checking, event);
}

function enterCollection(checking: Checking, event: MappingEvent | SequenceEvent): void {
  if (event.anchorStart >= 0 || event.tagStart >= 0) refuseProperties(checking, event);
  const level = (checking.levels[++checking.depth] ??= newLevel());
  level.isMap = level.isAtKey = event.type === EVENT_ID.MAPPING;
  forgetKeys(level.keys);
  checking.level = level;
  checking.read = event.start;
}

function newLevel(): Level {
  return { keys: { few: [], marks: 0, many: null }, isMap: false, isAtKey: false };
}

interface Properties {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart?: number;
  readonly tagEnd?: number;
}

function refuseAlias(checking: Checking, event: Properties): void {
  checking.refusals.push(aliasProblem(checking.lines, anchorRange(event)));
  checking.read = event.anchorEnd;
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

function checkScalar(checking: Checking, event: ScalarEvent): void {
  if (event.anchorStart >= 0 || event.tagStart >= 0) refuseProperties(checking, event);
  if (event.valueStart < 0) return;
  checking.read = event.valueEnd;
  if (event.fast || event.style !== SCALAR_STYLE.DOUBLE_QUOTED) return;
  const source = checking.text.slice(event.valueStart, event.valueEnd);
  if (/\\[U\r\n]/.test(source)) checking.doubtAt = event.valueStart;
}

function checkKey(checking: Checking, event: Event, seen: SeenKeys): void {
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return refuseKey(checking, event);
  const first = noteKey(checking.text, seen, event);
  if (first !== undefined) refuseDuplicate(checking, first, event);
  const distance = colonAfter(checking.text, event.valueEnd) - event.valueStart;
  if (distance >= LONG_KEY) checking.doubtAt = event.valueStart;
}

function refuseDuplicate(checking: Checking, first: ScalarEvent, second: ScalarEvent): void {
  const key = scalarText(checking.text, second);
  checking.refusals.push(duplicateKeyProblem(checking.lines, key, keyRange(first), keyRange(second)));
}

function keyRange(event: ScalarEvent): Range {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return { start: event.valueStart - Number(isQuoted), end: event.valueEnd + Number(isQuoted) };
}

function refuseKey(checking: Checking, event: Event): void {
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
    const kind = event.type === EVENT_ID.MAPPING ? 'map' : 'list';
    checking.refusals.push(keyKindProblem(kind, { start: event.start, end: event.start + 1 }));
  } else if (event.type === EVENT_ID.SCALAR) {
    const colon = checking.text.indexOf(':', checking.read);
    const start = colon < 0 ? checking.read : colon;
    checking.refusals.push(keyKindProblem('empty', { start, end: start + 1 }));
  }
}

function colonAfter(text: string, keyEnd: number): number {
  let at = keyEnd;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
  return at;
}
