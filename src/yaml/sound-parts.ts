import { divideLines, endOfContent, entriesInBrackets, insideOf, repeatedParts } from './divide-lines.ts';
import { areSound } from './is-sound.ts';
import { countUpTo } from './line-index.ts';
import type { Range } from './node.ts';

/** A text in which every character stands where it did, but much of it in comments. */
export interface ReducedText {
  readonly text: string;
  /** How many of its characters are still the author's. */
  readonly left: number;
}

/**
 * The text with comments of the same length in place of all entries and items that can be read by themselves, but for
 * the neighbours of those that cannot: what is left is all that the slow reader, ten times as slow, has to see.
 */
export function withoutSoundParts(text: string): ReducedText {
  const doubts = Array.from(text.matchAll(DOUBTFUL), ({ index }) => index);
  const search: Search = {
    text,
    doubts,
    sound: [],
    wanted: MAX_UNSOUND,
    mayRead: SMALL + MAX_READ * text.length,
  };
  collectSound(search, { start: 0, end: text.length }, 0, MAX_LEVELS);
  return withComments(text, search.sound);
}

interface Search {
  readonly text: string;
  /** Sorted offsets of what makes a part doubtful. */
  readonly doubts: readonly number[];
  /** Sorted ranges of whole lines. */
  readonly sound: Range[];
  /** How many parts with a mistake may still be found; what comes then is not looked at, but taken as sound. */
  wanted: number;
  /** How many characters may still be read, after which it is the same. */
  mayRead: number;
}

/** Where the two readers may differ; see scan-text.ts. */
const DOUBTFUL = /^ *\t|^%|^\.\.\.|^---|\uFEFF/gm;

/** A few more than the mistakes that are told. */
const MAX_UNSOUND = 120;

/** How often all is read, at most: a part with a mistake several times, but most parts once. */
const MAX_READ = 5;

/** A part with a mistake that is smaller than this, in characters, is not divided any further. */
const SMALL = 4096;

/** A part that is larger is divided before anybody knows whether it has a mistake: else much would be read twice. */
const LARGE = 65_536;

/** How deep it is divided; deeper than in an org.yaml there are few lines left. */
const MAX_LEVELS = 8;

/** Collects what is sound in a stretch of whole lines, whose entries are indented by `least` or more. */
function collectSound(search: Search, range: Range, least: number, levels: number): void {
  const { text, sound } = search;
  const parts = divideLines(text, range, least);
  const isSound = judge(search, parts);
  for (const index of repeatedParts(text, parts, MAX_UNSOUND)) isSound[index] = false;
  for (const [index, part] of parts.entries()) {
    const hasSoundNeighbours = isSound[index - 1] !== false && isSound[index + 1] !== false;
    const isLarge = part.end - part.start > SMALL;
    const inside = isLarge && levels > 1 && isSound[index] === false ? insideOf(text, part) : undefined;
    if (isSound[index] === true && hasSoundNeighbours) sound.push(part);
    else if (inside) collectSound(search, inside.range, inside.least, levels - 1);
    else if (isLarge) {
      const end = endOfContent(text, part);
      sound.push(...entriesInBrackets(text, { start: part.start, end }), { start: end, end: part.end });
    }
  }
}

/** Says of each part whether it is sound; many small ones are read at once. */
function judge(search: Search, parts: readonly Range[]): boolean[] {
  const isSound: boolean[] = [];
  for (let from = 0; from < parts.length;) {
    const start = parts[from]?.start ?? 0;
    let to = from + 1;
    while (to < parts.length && (parts[to]?.end ?? 0) - start <= TOGETHER) to++;
    judgeTogether(search, parts.slice(from, to), isSound);
    from = to;
  }
  return isSound;
}

/** How many characters are read at once. */
const TOGETHER = 16_384;

/** Adds whether these parts are sound: all of them, or else by halves. */
function judgeTogether(search: Search, parts: readonly Range[], isSound: boolean[]): void {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return;
  const range = { start: first.start, end: last.end };
  const isDivided = parts.length === 1 && range.end - range.start > LARGE && insideOf(search.text, range);
  search.mayRead -= isDivided ? 0 : range.end - range.start;
  if (
    search.wanted <= 0 ||
    search.mayRead < 0 ||
    (!isDivided && !isDoubtful(search, range) && areSound(search.text, range, parts))
  ) {
    isSound.push(...parts.map(() => true));
  } else if (parts.length === 1) {
    if (!isDivided) search.wanted--;
    isSound.push(false);
  } else {
    const middle = parts.length >> 1;
    judgeTogether(search, parts.slice(0, middle), isSound);
    judgeTogether(search, parts.slice(middle), isSound);
  }
}

function isDoubtful({ doubts }: Search, { start, end }: Range): boolean {
  const doubt = doubts[countUpTo(doubts, start - 1)];
  return doubt !== undefined && doubt < end;
}

/** One comment in place of all ranges that follow each other. */
function withComments(text: string, ranges: readonly Range[]): ReducedText {
  const pieces: string[] = [];
  let left = text.length;
  let at = 0;
  for (let index = 0; index < ranges.length; index++) {
    const start = ranges[index]?.start ?? at;
    while (ranges[index]?.end === ranges[index + 1]?.start) index++;
    const end = ranges[index]?.end ?? start;
    pieces.push(text.slice(at, start), commentOf(end - start, text.endsWith('\n', end)));
    left -= end - start;
    at = end;
  }
  return { text: pieces.join('') + text.slice(at), left };
}

function commentOf(length: number, isWhole: boolean): string {
  return length > 0 && isWhole ? `${'#'.repeat(length - 1)}\n` : '#'.repeat(length);
}
