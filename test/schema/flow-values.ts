import { array, constantFrom, oneof, tuple, uniqueArray, type Arbitrary } from 'fast-check';

/** A YAML text of one value, in brackets where it is more than a scalar. */
export type Flow = Arbitrary<string>;

/** How scalars are spelt, right and wrong. Only `~`, `null` and unusual numbers mean something else to a schema. */
const words = [
  '',
  '""',
  'search',
  'Search Team',
  'none',
  'squad',
  'true',
  'no',
  '"null"',
  '"a: b"',
  'active',
  'off',
];
const references = [
  'squad:search',
  'tribe:discovery',
  'person:none',
  'guild:',
  'team:search',
  'squad:Search',
  'true:x',
];
const numbers = [
  '0',
  '1',
  '2',
  '4',
  '5',
  '-1',
  '0.5',
  '1.5',
  '"1"',
  '"0.5"',
  '".5"',
  '"+1"',
  '"1."',
  '"-0"',
  '"1e0"',
  '"05"',
];
const days = [
  '2026-11-23',
  '2026-02-29',
  '2028-02-29',
  '1900-02-29',
  '2000-02-29',
  '2026-13-01',
  '2026-04-31',
  '26-01-01',
];
const periods = ['2026', '"2026"', '2026-H2', '2026-Q4', '2026-Q5', '2026-11', '2026-H3'];

export const scalars: Flow = constantFrom(
  ...words,
  'x'.repeat(64),
  ...references,
  ...numbers,
  ...days,
  ...periods,
);

/** A list of values. */
export function list(items: Flow): Flow {
  return array(items, { maxLength: 3 }).map((each) => `[${each.map((item) => item || '""').join(', ')}]`);
}

/** A map of such entries, in which no key stands twice. */
export function mapOf(entry: Arbitrary<readonly [string, string]>, most: number): Flow {
  return uniqueArray(entry, { selector: ([key]) => key, maxLength: most }).map(flowMap);
}

/** A map as it is written in braces. */
export function flowMap(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
}

/** Labels or titles with such values. */
export function labelled(values: Flow): Flow {
  return mapOf(tuple(constantFrom('wiki', 'cto', 'Head of', 'none', '1'), values), 2);
}

/** Anything anywhere. */
const wild: Flow = oneof(
  { weight: 6, arbitrary: scalars },
  list(scalars),
  labelled(scalars),
  list(list(scalars)),
  list(labelled(scalars)),
);

/** Seldom something else. */
export function mostly(right: Flow, wrong: Flow = wild): Flow {
  return oneof({ weight: 25, arbitrary: right }, wrong);
}
