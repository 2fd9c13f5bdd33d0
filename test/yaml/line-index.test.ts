import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex, positionIn } from '../../src/yaml/line-index.ts';

/** Where `wanted` begins, as "line:column". */
function placeOf(text: string, wanted: string): string {
  const { line, column } = lineIndex(text).position(text.indexOf(wanted));
  return `${line}:${column}`;
}

describe('lines and columns', () => {
  it.each([
    { what: 'the first character', text: 'x', place: '1:1' },
    { what: 'a character of the third line', text: 'a\n\nb x', place: '3:3' },
    { what: 'CRLF as one line break', text: 'a\r\nb\r\n x', place: '3:2' },
    { what: 'a BOM as nothing', text: '\uFEFFab x', place: '1:4' },
    { what: 'an emoji as one character', text: 'a\n😀😀 x 😀', place: '2:4' },
    { what: 'an emoji in an earlier line as nothing', text: '😀\n😀\nab x', place: '3:4' },
    { what: 'an accent of its own as a character', text: 'e\u0301 x', place: '1:4' },
  ])('count $what', ({ text, place }) => {
    expect(placeOf(text, 'x')).toBe(place);
  });

  it('are known for the end of the text, and for nothing beyond it', () => {
    expect(lineIndex('a\nb').position(3)).toEqual({ line: 2, column: 2 });
    expect(lineIndex('a\nb').position(99)).toEqual({ line: 2, column: 2 });
    expect(lineIndex('\uFEFF').position(0)).toEqual({ line: 1, column: 1 });
    expect(lineIndex('').position(0)).toEqual({ line: 1, column: 1 });
  });

  it('are those that counting the characters gives', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '😀', 'é') });
    fc.assert(
      fc.property(texts, fc.nat(), (text, place) => {
        const characters = [...text].slice(0, place % (text.length + 1));
        const before = characters.join('');
        const lines = before.split('\n');
        expect(lineIndex(text).position(before.length)).toEqual({
          line: lines.length,
          column: [...(lines.at(-1) ?? '')].length + 1,
        });
      }),
    );
  });

  it('are the same where the text comes in pieces, and no piece behind the place is taken', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '😀', 'é', '\uFEFF') });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), fc.nat(), (text, size, place) => {
        const offset = place % (text.length + 2);
        let lastTaken = 0;
        const pieces = function* () {
          for (let at = 0; at < text.length; at += size) {
            lastTaken = at;
            yield text.slice(at, at + size);
          }
        };
        expect(positionIn(pieces(), offset)).toEqual(lineIndex(text).position(offset));
        expect(lastTaken).toBeLessThan(Math.max(offset, 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('are found 60,000 times in a moment, in one long line of emojis too', () => {
    const text = '😀 '.repeat(1_000_000);
    const index = lineIndex(text);
    const begun = performance.now();
    for (let at = 0; at < 60_000; at++) index.position(at * 45);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(index.position(3_000_000)).toEqual({ line: 1, column: 2_000_001 });
  });
});
