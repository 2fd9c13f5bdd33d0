import { EVENT_ID, type Event, YAMLException, parseEvents } from 'js-yaml';
import { skipValue } from './build-lazily.ts';
import { checkEvents } from './check-events.ts';
import { MAX_DEPTH } from './limits.ts';
import { lineIndex } from './line-index.ts';
import type { Range } from './node.ts';

/** Whether the fast reader takes these lines for so many entries or items as there are parts, or one for comments. */
export function areSound(text: string, { start, end }: Range, parts: readonly Range[]): boolean {
  const lines = lineIndex(text.slice(start, end));
  const events = eventsOf(lines.text);
  if (events === undefined || !holds(events, lines.text, parts.length)) return false;
  const { refusals, doubtAt } = checkEvents(lines, events);
  if (doubtAt >= 0) return false;
  if (refusals.length === 0) return true;
  // A key that several parts have is found by `repeatedParts`.
  const keys = new Set(parts.map((part) => part.start + indentAt(text, part.start) - start));
  return refusals.every((refusal) => keys.has(refusal.start));
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at++;
  return at - start;
}

function eventsOf(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** Whether a text has no content, or `count` entries or items outside of brackets. */
function holds(events: readonly Event[], text: string, count: number): boolean {
  const root = events[1];
  if (root === undefined || root.type === EVENT_ID.POP) return count === 1;
  const isMap = root.type === EVENT_ID.MAPPING;
  if (!isMap && root.type !== EVENT_ID.SEQUENCE) return false;
  if ('[{'.includes(text.charAt(root.start))) return false;
  let next = 2;
  for (let passed = 0; passed < count; passed++) next = skipValue(events, isMap ? next + 1 : next);
  return events[next]?.type === EVENT_ID.POP;
}
