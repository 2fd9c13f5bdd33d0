import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePatterns } from '../../src/paths/compare-patterns.ts';
import { mayMatch } from '../../src/paths/may-match.ts';
import { matchesPath } from '../../src/paths/match-path.ts';
import { parsePattern, type PathPattern } from '../../src/paths/path-pattern.ts';
import { pathResolver } from '../../src/paths/path-resolver.ts';
import { naiveLastMatch, naiveMatch } from './naive-match.ts';

function pattern(written: string): PathPattern {
  const parsed = parsePattern(written);
  if ('reason' in parsed) throw new Error(`${written}: ${parsed.reason}`);
  return parsed;
}

/** What GitHub does, pattern by pattern. */
const table: readonly (readonly [pattern: string, matches: readonly string[], not: readonly string[]])[] = [
  ['*', ['a', 'a/b', '.env', 'x/.env'], []],
  ['**', ['a', 'a/b', '.env', 'x/.env'], []],
  ['foo', ['foo', 'foo/bar', 'bar/foo', 'bar/foo/baz'], ['foo.txt', 'bar/baz']],
  ['/foo', ['foo', 'foo/bar', 'foo/bar/baz'], ['bar/foo', 'fool.txt']],
  ['foo/', ['foo/bar', 'bar/foo/baz/qux'], ['foo', 'bar/foo']],
  ['/foo/', ['foo/bar/baz', 'foo/bar'], ['foo', 'bar/foo/baz']],
  ['foo/bar', ['foo/bar', 'foo/bar/baz'], ['baz/foo/bar']],
  ['/*', ['foo'], ['foo/bar']],
  ['/*/', ['foo/bar', 'bar/foo/baz'], ['foo']],
  ['f*', ['foo', 'foo/bar', 'bar/foo', 'bar/foo/baz'], ['xfoo']],
  ['foo/*', ['foo/bar'], ['foo/bar/baz', 'bar/foo', 'foo']],
  ['foo/*.txt', ['foo/bar.txt'], ['foo/bar/baz.txt', 'qux/foo/bar.txt']],
  ['foo/*/baz', ['foo/bar/baz', 'foo/bar/baz/qux'], ['foo/baz']],
  ['*.js', ['a.js', 'x/y/a.js', 'a.js/z'], ['a.jsx']],
  ['**/foo/bar', ['foo/bar', 'q/foo/bar/baz'], ['foo/baz/bar']],
  ['foo/**', ['foo/a', 'foo/a/b/c'], ['foo', 'qux/foo/bar']],
  ['foo/**/bar', ['foo/bar', 'foo/x/y/bar/baz'], ['qux/foo/bar']],
  ['f?o', ['foo', 'f😀o'], ['fo', 'fooo', 'f/o']],
  [String.raw`f\*o`, ['f*o'], ['foo']],
  [String.raw`a\ b/`, ['a b/c'], ['a/c']],
  ['a b/', ['a b/c'], ['a/c']],
  ['{a,b}.js', ['{a,b}.js'], ['a.js', 'b.js']],
  ['+(a)', ['+(a)'], ['a']],
  ['^cpu', ['^cpu', 'x/^cpu'], ['cpu']],
  ['/apps/[param]/f.ts', ['apps/[param]/f.ts'], ['apps/p/f.ts']],
  ['/', [], ['a', 'a/b']],
];

describe('a pattern of CODEOWNERS, as GitHub reads it', () => {
  test.each(table)('%s', (written, matches, not) => {
    const parsed = pattern(written);
    expect(matches.filter((path) => !matchesPath(parsed, path))).toEqual([]);
    expect(not.filter((path) => matchesPath(parsed, path))).toEqual([]);
  });

  test.each(['', '!foo', 'foo/***/bar'])('%j is a mistake', (written) => {
    expect(parsePattern(written)).toHaveProperty('reason');
  });

  test('takes no time that grows with its stars', () => {
    const stars = pattern(`${'*a'.repeat(200)}b`);
    const depths = pattern(`${'**/a/'.repeat(200)}b`);
    const begun = process.hrtime.bigint();
    expect(matchesPath(stars, 'a'.repeat(4000))).toBe(false);
    expect(matchesPath(depths, 'a/'.repeat(2000))).toBe(false);
    expect(Number(process.hrtime.bigint() - begun) / 1e9).toBeLessThan(1);
  });
});

const words = fc.constantFrom('a', 'b', 'ab', 'a.js', 'b.a.js', '.a', 'a b', '😀', 'a*');
const paths = fc.array(words, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
const parts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'ab', 'a.js', '.a', '😀', String.raw`a\*`) },
  fc.constantFrom('*', '**', '*.js', 'a*', '?', 'a?', '*b*', '*.a.*', '?*', 'a**', String.raw`a\ b`, '[a]'),
);
const patterns = fc
  .tuple(
    fc.constantFrom('', '/', '**/'),
    fc.array(parts, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '/', '/*', '/**'),
  )
  .map(([before, names, behind]) => `${before}${names.join('/')}${behind}`)
  .filter((written) => !('reason' in parsePattern(written)));

describe('properties', () => {
  test('a second implementation says the same of each pattern', () => {
    fc.assert(
      fc.property(patterns, paths, (written, path) => {
        expect(matchesPath(pattern(written), path)).toBe(naiveMatch(written, path));
      }),
      { numRuns: 5000 },
    );
  });

  test('what a look at the first letters rules out does not match', () => {
    fc.assert(
      fc.property(patterns, paths, (written, path) => {
        const isRuledOut = !mayMatch(written, path);
        expect(isRuledOut && matchesPath(pattern(written), path)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('the last of many that matches is found', () => {
    fc.assert(
      fc.property(fc.array(patterns, { maxLength: 30 }), fc.array(paths), (written, all) => {
        const resolve = pathResolver(written.map(pattern));
        for (const path of all) expect(resolve(path)).toBe(naiveLastMatch(written, path));
      }),
      { numRuns: 500 },
    );
  });

  test('the order of patterns is one: it does not depend on how they stood', () => {
    fc.assert(
      fc.property(fc.uniqueArray(patterns), (written) => {
        const sorted = (all: readonly string[]) => all.map(pattern).toSorted(comparePatterns);
        expect(sorted(written)).toEqual(sorted(written.toReversed()));
      }),
    );
  });
});

test('the more a pattern says about where a file is, the later it stands', () => {
  const order = [
    '*',
    '*.js',
    'search',
    '/services/',
    '/services/*/api/',
    '/services/search/',
    '/services/search/x.ts',
  ];
  expect(
    order
      .toReversed()
      .map(pattern)
      .toSorted(comparePatterns)
      .map(({ written }) => written),
  ).toEqual(order);
});
