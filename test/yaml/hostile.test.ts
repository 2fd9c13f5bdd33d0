import { describe, expect, it, vi } from 'vitest';
import { MAX_SLOW } from '../../src/yaml/limits.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A hang, not a figure: two seconds are the aim on a machine of one's own. */
const LIMIT = 20_000;
/** For texts that are just not too large for the slow reader, of which two seconds are its own. */
const LARGE_LIMIT = 30_000;
const LARGE = 400_000;
const line = 'abcdefghij: [klmnop, qrstuv]\n';
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'.charAt(index)}, `.repeat(9)}]\n`)
  .join('')}`;

const hostile: readonly { what: string; text: string; message: RegExp; place: number }[] = [
  { what: 'an alias bomb', text: bomb, message: /^&a is an anchor/, place: 3 },
  {
    what: 'an alias bomb with an error before it',
    text: `x: @y\n${bomb}`,
    message: /^@y begins with @/,
    place: 3,
  },
  { what: '200,000 opening brackets', text: '['.repeat(200_000), message: /^more than 100/, place: 99 },
  {
    what: '200,000 nested brackets',
    text: '['.repeat(200_000) + ']'.repeat(200_000),
    message: /^more than 100/,
    place: 99,
  },
  {
    what: '200,000 brackets behind an error',
    text: `a: @b\nc: ${'['.repeat(200_000)}`,
    message: /^@b begins with @/,
    place: 3,
  },
  {
    what: '200,000 dashes behind an error',
    text: `a: @b\nc:\n  ${'- '.repeat(200_000)}x\n`,
    message: /^@b begins with @/,
    place: 3,
  },
  {
    what: 'a NUL',
    text: 'a: b\0\n',
    message: /^an invisible control character stands here \(U\+0000\)$/,
    place: 4,
  },
  {
    what: 'only NULs',
    text: '\0'.repeat(1_000_000),
    message: /\(U\+0000\) \(and in 999999 more places\)$/,
    place: 0,
  },
  { what: 'two documents', text: 'a: b\n---\nc: d\n', message: /^a second document/, place: 5 },
  { what: '5,000 documents', text: '---\na: b\n'.repeat(5_000), message: /^a second document/, place: 9 },
  {
    what: 'a list of 9 MB in one line with an error',
    text: `a: [${'bcdefgh, '.repeat(1_000_000)}}\n`,
    message: /^what opens here with \[ is closed with \}$/,
    place: 3,
  },
  {
    what: 'a list of 1.9 MB in one line with an error',
    text: `a: [${'bcdefgh, '.repeat(211_000)}}\n`,
    message: /./,
    place: 3,
  },
  {
    what: '40,000 times the same key',
    text: 'a: b\n'.repeat(40_000),
    message: /^a is written twice/,
    place: 5,
  },
  {
    what: '40,000 times the same key and an error',
    text: `x: @y\n${'a: b\n'.repeat(40_000)}`,
    message: /./,
    place: 3,
  },
  {
    what: '30,000 lines with a mistake each',
    text: 'a: @b\n'.repeat(30_000),
    message: /^@b begins/,
    place: 3,
  },
  { what: '30,000 extra brackets', text: 'a: b}\n  }\n'.repeat(15_000), message: /./, place: -1 },
  { what: '100,000 open quotes', text: 'a: "\n'.repeat(100_000), message: /./, place: -1 },
  {
    what: 'a tab in 3 MB',
    text: `${line.repeat(110_000)}\tx: y\n`,
    message: /^this line is indented with a tab/,
    place: 29 * 110_000,
  },
  {
    what: '1.9 MB of blanks and a mistake',
    text: `a: @b\n${' '.repeat(1_900_000)}`,
    message: /^@b/,
    place: 3,
  },
  {
    what: '500,000 empty lines and a mistake',
    text: `a:\n  b: c\n${'\n'.repeat(500_000)} d: e\n`,
    message: /./,
    place: -1,
  },
  {
    what: '1.9 MB of comments before a document start',
    text: `${'# x\n'.repeat(470_000)}---\na: @b\n`,
    message: /^@b/,
    place: 1_880_007,
  },
  {
    what: 'a key of 1.9 MB',
    text: `${'k'.repeat(1_900_000)}: v\n`,
    message: /^this key is longer/,
    place: 0,
  },
  {
    what: '90,000 backslashes in an open quote',
    text: `a: "${'\\\\'.repeat(90_000)}`,
    message: /^the quote " that opens/,
    place: 3,
  },
];

describe('a hostile text is refused clearly and soon', () => {
  it.each(hostile)('$what', ({ text, message, place }) => {
    const begun = performance.now();
    const { root, problems } = readYaml(text);
    expect(performance.now() - begun).toBeLessThan(
      text.length > LARGE && text.length < MAX_SLOW ? LARGE_LIMIT : LIMIT,
    );
    expect(root).toBeNull();
    expect(problems[0]?.message).toMatch(message);
    if (place >= 0) expect(problems[0]?.start).toBe(place);
    expect(problems.length).toBeLessThanOrEqual(100);
  });
});

describe('what is only strange is read', () => {
  it.each([
    { what: 'an empty file', text: '' },
    { what: 'only a BOM', text: '\uFEFF' },
    { what: 'only comments', text: '# nothing yet\n\n' },
    { what: 'only a document start', text: '---\n' },
  ])('$what as an empty value', ({ text }) => {
    expect(readYaml(text)).toMatchObject({ root: { kind: 'empty' }, problems: [] });
  });

  it('a hundred mistakes at most, the last saying how many more there are', () => {
    const { problems } = readYaml('a: @b\n'.repeat(150));
    expect(problems).toHaveLength(100);
    expect(problems[99]?.message).toMatch(/more mistakes below\)$/);
  });

  it('a file of more than 64 MiB not at all', () => {
    const { problems, reader } = readYaml('#'.repeat(64 * 1024 * 1024 + 1));
    expect(reader).toBe('none');
    expect(problems[0]).toMatchObject({ rule: 'file-readable', message: 'the file is larger than 64 MiB' });
  });
});
