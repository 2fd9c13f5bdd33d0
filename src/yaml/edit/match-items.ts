import type { YamlNode } from '../node.ts';
import { isList, isMap, valueOf, type YamlMap, type YamlValue } from '../value.ts';
import { longestIncreasing } from './increasing.ts';

/** Where each wanted part of a list or map stands now; -1 where it is new. `isKept`: it may stay in its place. */
export interface Match {
  readonly from: number;
  readonly isKept: boolean;
}

const NEW: Match = { from: -1, isKept: false };

/** The parts that stand in order stay, as many as can; the others move. */
export function keepInOrder(from: readonly number[]): readonly Match[] {
  const known = from.flatMap((index, place) => (index < 0 ? [] : { index, place }));
  const places = longestIncreasing(known.map(({ index }) => index));
  const kept = new Set(known.flatMap(({ place }, each) => (places.has(each) ? place : [])));
  return from.map((index, place) => (index < 0 ? NEW : { from: index, isKept: kept.has(place) }));
}

/**
 * Finds the items of a list again: first those that say the same, then, between them, those of the same name, and maps
 * that are much alike. An item is named by its text, a map by its first text.
 */
export function matchItems(
  items: readonly YamlNode[],
  wanted: readonly YamlValue[],
  oldNames: ReadonlyMap<string, string>,
): readonly Match[] {
  const values = items.map(valueOf);
  const same = findSame(values.map(signature), wanted.map(signature));
  const matches = [...keepInOrder(same)];
  const taken = new Set(same);
  pairBetween(matches, taken, items.length, namesake(values, wanted, oldNames, taken));
  pairBetween(matches, taken, items.length, (place, low, high) => {
    for (let index = low; index < Math.min(high, low + MAX_LOOK); index++) {
      if (!taken.has(index) && isMuchAlike(values[index], wanted[place])) return index;
    }
    return -1;
  });
  return matches;
}

const MAX_LOOK = 50;

/** For each of the right ones the same of the left ones, the n-th for the n-th. */
function findSame(left: readonly string[], right: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  left.forEach((each, index) => {
    const known = places.get(each);
    if (known === undefined) places.set(each, [index]);
    else known.push(index);
  });
  for (const indexes of places.values()) indexes.reverse();
  return right.map((each) => places.get(each)?.pop() ?? -1);
}

/** Finds a partner for what is new, between the partners of those that are kept before and after it. */
function pairBetween(
  matches: Match[],
  taken: Set<number>,
  size: number,
  find: (place: number, low: number, high: number) => number,
): void {
  const highs: number[] = [];
  let high = size;
  for (let place = matches.length - 1; place >= 0; place--) {
    highs[place] = high;
    if (matches[place]?.isKept === true) high = matches[place]?.from ?? high;
  }
  let low = 0;
  matches.forEach((match, place) => {
    const from = match === NEW ? find(place, low, highs[place] ?? size) : match.from;
    if (match === NEW && from >= 0) {
      matches[place] = { from, isKept: true };
      taken.add(from);
    }
    if (matches[place]?.isKept === true) low = from + 1;
  });
}

/** The free item between two places that has the name of a wanted one. */
function namesake(
  values: readonly YamlValue[],
  wanted: readonly YamlValue[],
  oldNames: ReadonlyMap<string, string>,
  taken: ReadonlySet<number>,
): (place: number, low: number, high: number) => number {
  const places = new Map<string, number[]>();
  values.forEach((value, index) => {
    const name = nameOf(value);
    if (name === undefined) return;
    const known = places.get(name);
    if (known === undefined) places.set(name, [index]);
    else known.push(index);
  });
  return (place, low, high) => {
    const name = nameOf(wanted[place]);
    if (name === undefined) return -1;
    const candidates = [...(places.get(name) ?? []), ...(places.get(oldNameOf(name, oldNames)) ?? [])];
    return candidates.find((index) => index >= low && index < high && !taken.has(index)) ?? -1;
  };
}

function oldNameOf(name: string, oldNames: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':') + 1;
  return name.slice(0, colon) + (oldNames.get(name.slice(colon)) ?? name.slice(colon));
}

/** What an item is named by: itself, or the first text that it has. */
function nameOf(value: YamlValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isMap(value)) return undefined;
  return Array.from(value.values()).find((each) => typeof each === 'string');
}

/** Whether two maps have at least half of their entries in common. */
function isMuchAlike(left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  if (!isMap(left) || !isMap(right)) return false;
  const common = Array.from(left).filter(([key, value]) => isCommon(right, key, value)).length;
  return common > 0 && common * 2 >= Math.max(left.size, right.size);
}

function isCommon(map: YamlMap, key: string, value: YamlValue): boolean {
  const other = map.get(key);
  return other !== undefined && signature(other) === signature(value);
}

/** A text that two values share exactly when they say the same. */
function signature(value: YamlValue): string {
  if (isMap(value)) {
    return `{${Array.from(value, ([key, each]) => `${JSON.stringify(key)}:${signature(each)}`).join()}}`;
  }
  return isList(value) ? `[${value.map(signature).join()}]` : JSON.stringify(value);
}
