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

  it('and a text that is too large for the slow reader has its first one told', () => {
    const many = 'abcdefghij: [klmnop, qrstuv]\n'.replace('abcdefghij', 'a').repeat(120_000);
    const [only, ...others] = readYaml(`x:\n  - @team\n${many}`).problems;
    expect(others).toEqual([]);
    expect(only?.start).toBe(7);
    expect(only?.help).toMatch(/; further mistakes can be found only when this one is gone$/);
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
