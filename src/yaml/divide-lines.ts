import type { Range } from './node.ts';
import { endOfLine, startOfLine } from './skip-space.ts';

/** The first line that is neither blank nor a comment nor the beginning of the document. */
const FIRST_LINE = /^( *)(?![#\r\n]|---\s)(-(?=\s)|(?![\s\u200B])["'\w\u0080-\uFFFF])?/gm;

/** Divides a stretch of whole lines before each that begins as the first one does, with the same indentation. */
export function divideLines(text: string, { start, end }: Range, least: number): readonly Range[] {
  FIRST_LINE.lastIndex = start;
  const [, blanks = '', beginning] = FIRST_LINE.exec(text) ?? [];
  // A text in quotes that is no key may go on in any column.
  const isQuotedText = start === 0 && (beginning === '"' || beginning === "'");
  if (beginning === undefined || isQuotedText || blanks.length < least) return [{ start, end }];
  const others = new RegExp(
    `^${blanks}${beginning === '-' ? '-(?=\\s)' : `(?![\\s\\u200B])["'\\w\\u0080-\\uFFFF]`}`,
    'gm',
  );
  others.lastIndex = start;
  const parts: Range[] = [];
  let from = start;
  for (let match = others.exec(text); match !== null && match.index < end; match = others.exec(text)) {
    if (match.index > from) parts.push({ start: from, end: match.index });
    from = match.index;
  }
  return [...parts, { start: from, end }];
}

/** The line of a key without a value behind it. */
const HEADER = /^( *)(?:- +)?[^\s#:][^#:]*:[ \t]*(?:[ \t]#[^\n]*)?$/;

/** The lines below the key that a part begins with; undefined where its value begins in the line of the key. */
export function insideOf(
  text: string,
  part: Range,
): { readonly range: Range; readonly least: number } | undefined {
  const header = endOfLine(text, part.start);
  const key = HEADER.exec(text.slice(part.start, header).trimEnd());
  return key ? { range: { start: header + 1, end: part.end }, least: (key[1] ?? '').length } : undefined;
}

/** Where the lines at the end of a part begin that are blank or comments. */
export function endOfContent(text: string, { start, end }: Range): number {
  for (let at = end; at > start;) {
    const line = startOfLine(text, at - 1);
    if (!/^[ \t]*(?:#|\r?$)/.test(text.slice(line, Math.min(at - 1, line + LONG_BLANKS)))) return at;
    at = line;
  }
  return start;
}

/** `ada: {name: Ada},`: an entry or an item of a larger map or list in brackets that is certainly in order. */
const ENTRY =
  /[ ]*(?:[a-z][\w-]*:[ ]+)?\{(?:[a-z]\w*:[ ]+[\w/.+-][^,:#"'{}[\]\n]*(?:,[ ]+(?=[a-z])|(?=\})))+\},\r?\n/iy;

/** Stretches of lines in a part that are such entries, each but for the last one. */
export function entriesInBrackets(text: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  let from = -1;
  let last = -1;
  for (let at = start; at < end;) {
    ENTRY.lastIndex = at;
    const isEntry = ENTRY.test(text);
    if (isEntry && from < 0) from = at;
    if (!isEntry && last > from && from >= 0) found.push({ start: from, end: last });
    if (!isEntry) from = -1;
    last = isEntry ? at : -1;
    at = endOfLine(text, at) + 1;
  }
  if (last > from && from >= 0) found.push({ start: from, end: last });
  return found;
}

/** In characters: what is indented further is hardly a comment. */
const LONG_BLANKS = 200;

const KEY = /[ ]*(?:"([^"\\\n]*)"|'([^'\n]*)'|([^\s"'][^\n]{0,1000}?))[ \t]*:(?=\s)/y;

/** The indexes of the parts whose key another part has, too: a mistake that only both together show. */
export function repeatedParts(text: string, parts: readonly Range[], most: number): readonly number[] {
  const first = new Map<string, number>();
  const found = new Set<number>();
  for (const [index, { start }] of parts.entries()) {
    KEY.lastIndex = start;
    const [, double, single, plain] = KEY.exec(text) ?? [];
    const key = double ?? single ?? plain;
    const known = key === undefined ? undefined : first.get(key);
    if (known !== undefined && found.size < most) found.add(known).add(index);
    else if (key !== undefined) first.set(key, index);
  }
  return Array.from(found);
}
