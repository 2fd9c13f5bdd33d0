import { YAMLException, parseEvents } from 'js-yaml';
import { buildNode } from './build-tree.ts';
import { findInNode, type FoundField } from './find-in-node.ts';
import { MAX_DEPTH } from './limits.ts';
import type { MapEntry, Range } from './node.ts';
import { startOfLine } from './skip-space.ts';

/** An entity ends with a key where its last value is left out. */
const COLON = /^[ \t]*:/;

/**
 * Finds a field of an entity by reading only the entity again: `range` is from its key to the end of its value.
 * `path` names keys of maps; an item of a list is named by its text, or by a text that it has as a map,
 * under one of `itemKeys` if they are given.
 */
export function findInSlice(
  text: string,
  range: Range,
  path: readonly string[],
  itemKeys: readonly string[] = [],
): FoundField | undefined {
  const slice =
    text.slice(range.start, range.end) + (COLON.test(text.slice(range.end, range.end + 100)) ? ':' : '');
  const column = columnOf(text, range.start);
  for (const around of [
    { before: ' '.repeat(column), after: '' },
    { before: '{', after: '}' },
  ]) {
    const entry = readEntry(around.before + slice + around.after);
    if (!entry) continue;
    const found = findInNode({ key: entry, value: entry.value }, path, itemKeys);
    const distance = range.start - around.before.length;
    return found && { key: moved(found.key, distance), value: moved(found.value, distance) };
  }
  return undefined;
}

/** The blanks that keep the slice at its indentation; after a dash they stand for it. */
function columnOf(text: string, at: number): number {
  const lineStart = startOfLine(text, at);
  return at - (text.charCodeAt(lineStart) === 0xfeff ? lineStart + 1 : lineStart);
}

/** The first entry of the map that the text is; undefined where it is none, as a slice of a flow map may be. */
function readEntry(text: string): MapEntry | undefined {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const root = buildNode({ text, events, next: 1, read: 0 }, 0, 0);
    return root.kind === 'map' ? [...root.entries][0] : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function moved(range: Range, distance: number): Range {
  return { start: range.start + distance, end: range.end + distance };
}
