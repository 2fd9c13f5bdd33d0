import type { Range } from './node.ts';

/** A top key of a file with everything below it. */
export interface Section extends Range {
  readonly key: string;
  /** The entries of its map, each with the comments behind it; null where it is not divided. */
  readonly entries: readonly Range[] | null;
}

const topKey = /([A-Za-z_][\w-]*)[ \t]*:([ \t]*(?:#[^\n]*)?)(?=\r?\n|\r?$|[ \t]*\S)/y;

/**
 * Divides a file in block style into its top keys, and those that `isDivided` names into their entries, by looking at
 * where lines begin: an entry may be read by itself, below its top key, and says the same. null where that is not plain;
 * a file that is divided wrongly has parts that cannot be read.
 */
export function divideSections(text: string, isDivided: (key: string) => boolean): readonly Section[] | null {
  const sections: Section[] = [];
  const starts: { readonly key: string; readonly start: number; readonly body: number | null }[] = [];
  for (let at = 0; at < text.length; at = endOfLine(text, at)) {
    const first = text.charCodeAt(at);
    if (isBlank(first) || first === HASH || first === DASH) continue;
    topKey.lastIndex = at;
    const found = topKey.exec(text);
    const [whole = '', key] = found ?? [];
    if (key === undefined) return null;
    const end = at + whole.length;
    const isHeader = end >= text.length || isLineEnd(text.charCodeAt(end));
    starts.push({ key, start: at, body: isHeader && isDivided(key) ? endOfLine(text, at) : null });
  }
  for (const [index, { key, start, body }] of starts.entries()) {
    const end = starts[index + 1]?.start ?? text.length;
    sections.push({ key, start, end, entries: body === null ? null : divideEntries(text, body, end) });
  }
  return sections;
}

const HASH = 35;
const DASH = 45;
const SPACE = 32;

/** Before each line that is indented as the first one; null where there is none, or one that is indented less. */
function divideEntries(text: string, start: number, end: number): readonly Range[] | null {
  const found: Range[] = [];
  let indent = 0;
  let from = -1;
  for (let at = start; at < end; at = endOfLine(text, at)) {
    const blanks = blanksAt(text, at, indent === 0 ? Infinity : indent + 1);
    const first = text.charCodeAt(at + blanks);
    if (isLineEnd(first) || first === HASH || at + blanks >= end) continue;
    if (indent === 0) indent = blanks;
    if (blanks < indent || first === DASH) return null;
    if (blanks > indent) continue;
    if (from >= 0) found.push({ start: from, end: at });
    from = at;
  }
  return from < 0 ? null : [...found, { start: from, end }];
}

function blanksAt(text: string, at: number, most: number): number {
  let blanks = 0;
  while (blanks < most && text.charCodeAt(at + blanks) === SPACE) blanks++;
  return blanks;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === 9 || isLineEnd(code);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Where the next line begins. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
