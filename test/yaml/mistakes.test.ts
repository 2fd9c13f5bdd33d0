import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/yaml/line-index.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { MISTAKES_IN_BRACKETS } from './mistakes-in-brackets.ts';
import { MISTAKES_IN_LINES } from './mistakes-in-lines.ts';
import { MISTAKES_IN_MARKS } from './mistakes-in-marks.ts';

/** Each problem of a text as "line:column message; help". */
function complaints(text: string): readonly string[] {
  const lines = lineIndex(text);
  return readYaml(text).problems.map(({ start, message, help }) => {
    const { line, column } = lines.position(start);
    return `${line}:${column} ${message}; ${help}`;
  });
}

describe("a mistake is told once, at its place, in the author's words", () => {
  it.each([...MISTAKES_IN_LINES, ...MISTAKES_IN_BRACKETS, ...MISTAKES_IN_MARKS])(
    '$text',
    ({ text, says }) => {
      expect(complaints(text)).toEqual(says);
    },
  );

  it('also where the lines end with CRLF and the file begins with a BOM', () => {
    expect(complaints('\uFEFForg:\r\n  name: 😀 @x: y\r\n  lead: @ada\r\n')).toEqual([
      '2:9 the value of name holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: name: "😀 @x: y"',
      '3:9 @ada begins with @, which YAML keeps for itself; put it in quotes: "@ada"',
    ]);
  });

  it('and of a line that is too long for the slow reader the first one is told', () => {
    const items = Array.from({ length: 200_000 }, (_, n) => `item-${n}`).join(', ');
    const [only, ...others] = readYaml(`x: [${items}, "a" b, "c" d]\n`).problems;
    expect(others).toEqual([]);
    expect(only?.start).toBe(items.length + 10);
    expect(only?.message).toMatch(/^a comma is missing in these brackets/);
    expect(only?.help).toMatch(/; further mistakes can be found only when this one is gone$/);
  });
});

describe('in a large text each mistake is told, as in a small one', () => {
  const person = (n: number) => `  person-${n}:\n    name: Person ${n}\n    skills: [a, b]\n`;
  const people = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => person(from + n)).join('');
  const comments = '# nothing\n'.repeat(300_000);
  const before = (lines: string) => `version: 1\npeople:\n${people(0, 20_000)}${lines}`;
  const after = `${people(20_000, 40_000)}squads:\n  search: {}\n`;

  it.each([
    { what: 'a tab', lines: '\tname: x\n', says: ['1 this line is indented with a tab'] },
    { what: 'a quote left open', lines: '    level: "x\n', says: ['1 the quote " that opens here'] },
    { what: 'a bracket left open', lines: '    tags: [a, b\n', says: ['1 the [ that opens here'] },
    { what: 'an extra bracket', lines: '    tags: [a, b]]\n', says: ['1 this ] closes nothing'] },
    { what: 'one blank too few', lines: '   level: x\n', says: ['1 this line is indented by 3 blanks'] },
    { what: 'two colons', lines: '    level: a: b\n', says: ['1 the value of level holds a colon'] },
    {
      what: 'a merge conflict',
      lines: '<<<<<<< HEAD\n    level: a\n=======\n    level: b\n>>>>>>> main\n',
      says: ['1 a merge conflict begins here'],
    },
    {
      what: 'two mistakes',
      lines: `    level: a: b\n${people(0, 10)}    level: @c\n`,
      says: ['1 the value of level holds a colon', '32 @c begins with @'],
    },
  ])('$what in the middle of 3 MB', { timeout: 60_000 }, ({ lines, says }) => {
    const text = before(lines) + after;
    const index = lineIndex(text);
    const found = readYaml(text).problems.map(({ start, message }) => {
      return `${index.position(start).line - 60_002} ${message}`;
    });
    expect(found.length).toBe(says.length);
    for (const [at, said] of says.entries()) expect(found[at]?.slice(0, said.length)).toBe(said);
  });

  it('a mistake behind 40,000 people in brackets', () => {
    const entries = Array.from(
      { length: 40_000 },
      (_, n) => `  p${n}: {name: Person ${n}, email: p${n}@x.org},\n`,
    );
    expect(complaints(`people: {\n${entries.join('')}  pp: {name: "a" b}\n}\n`)).toEqual([
      expect.stringMatching(/^40002:18 the quote " closes in column 16 already, before b; /),
    ]);
    expect(complaints(`people: {\n${entries.join('')}`)).toEqual([
      '1:9 the { that opens here is never closed; write } behind its last item',
    ]);
  });

  it.each([
    { where: 'behind', text: `${comments}squads: {a: b: c}\n`, line: 300_001 },
    { where: 'before', text: `squads: {a: b: c}\n${comments}`, line: 1 },
  ])('a mistake $where 300,000 lines of comments', ({ text, line }) => {
    expect(complaints(text)).toEqual([expect.stringMatching(`^${line}:13 a comma is missing`)]);
  });
});

describe('an empty value knows the comment that stands in its place', () => {
  it.each([
    { text: 'channel: #payments\n', comment: '#payments' },
    { text: 'channel:\t # payments \r\n', comment: '# payments' },
    { text: '"channel" : #payments', comment: '#payments' },
    { text: '{channel: #payments\n}', comment: '#payments' },
    { text: '- #payments\n', comment: '#payments' },
    { text: '-\n  #payments\n', comment: undefined },
    { text: 'channel:\n  #payments\n', comment: undefined },
    { text: 'channel:\n', comment: undefined },
    { text: '{channel, a: b} #payments\n', comment: undefined },
  ])('$text', ({ text, comment }) => {
    const empty = firstValue(readYaml(text).root);
    expect(empty?.kind).toBe('empty');
    expect(empty?.kind === 'empty' ? empty.comment : null).toBe(comment);
  });
});

function firstValue(node: YamlNode | null): YamlNode | undefined {
  if (node?.kind === 'list') return node.items[0];
  return node?.kind === 'map' ? [...node.entries][0]?.value : undefined;
}
