import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { cutText, wrapLines } from '../../src/render/fit.ts';
import { loadTextWidth } from '../../src/render/text-width.ts';

beforeAll(loadTextWidth);

const characters = ['a', 'b', '-', '/', 'é', 'e\u0301', '漢', '한', '🎵', '👨‍👩‍👧', '🇩🇪', '👩🏽‍🚀', 'שָׁ', 'مُ', 'न'];

/** A word as names have them, or one with a colour or a link around it. */
const word = fc
  .tuple(
    fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      ['', ''],
      ['\u001b[1m', '\u001b[22m'],
      ['\u001b[31m', '\u001b[39m'],
      ['\u001b]8;;https://tonearm.example/a-b\u001b\\', '\u001b]8;;\u001b\\'],
    ),
  )
  .map(([inner, [open, close]]) => `${open}${inner.join('')}${close}`);

const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const width = fc.integer({ min: 2, max: 40 });

/** What is read: no colour, no link, no blank. */
function letters(shown: string): string {
  return withoutEscapes(shown).replaceAll(/\s/g, '');
}

function withoutEscapes(shown: string): string {
  // oxlint-disable-next-line no-control-regex
  return shown.replaceAll(/\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g, '');
}

/** The colours and links that are open behind a text. */
function openAfter(shown: string): readonly string[] {
  // oxlint-disable-next-line no-control-regex
  const codes = shown.match(/\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g) ?? [];
  const left = new Set<string>();
  for (const code of codes) {
    if (code === '\u001b[0m') for (const each of left) if (each !== 'link') left.delete(each);
    if (code === '\u001b[22m') left.delete('bold');
    if (code === '\u001b[39m') left.delete('colour');
    if (code === '\u001b[1m') left.add('bold');
    if (code === '\u001b[31m') left.add('colour');
    if (code.startsWith('\u001b]8;;')) {
      if (code === '\u001b]8;;\u001b\\') left.delete('link');
      else left.add('link');
    }
  }
  return [...left];
}

describe('wrapping, for any text and width', () => {
  test('no line is wider', () => {
    fc.assert(
      fc.property(text, width, (written, columns) => {
        expect(wrapLines(written, columns).filter((line) => stringWidth(line) > columns)).toEqual([]);
      }),
    );
  });

  test('everything is there, in order', () => {
    fc.assert(
      fc.property(text, width, (written, columns) => {
        expect(letters(wrapLines(written, columns).join(''))).toBe(letters(written));
      }),
    );
  });

  test('each line ends what it opens', () => {
    fc.assert(
      fc.property(text, width, (written, columns) => {
        expect(wrapLines(written, columns).flatMap(openAfter)).toEqual([]);
      }),
    );
  });

  test('what fits is left alone', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(wrapLines(written, stringWidth(written))).toEqual([written]);
      }),
    );
  });

  test('a link goes on in the next line, and the indentation is not part of it', () => {
    const link = (shown: string) => `\u001b]8;;https://a.example\u001b\\${shown}\u001b]8;;\u001b\\`;
    expect(wrapLines(`see ${link('the long story')} here`, 10)).toEqual([
      `see ${link('the')}`,
      link('long story'),
      'here',
    ]);
  });
});

describe('cutting, for any text and width', () => {
  test('it is no wider, a beginning of the text, and ends what it opens', () => {
    fc.assert(
      fc.property(text, width, (written, columns) => {
        const cut = cutText(written, columns);
        expect(stringWidth(cut)).toBeLessThanOrEqual(columns);
        expect(openAfter(cut)).toEqual([]);
        const kept = withoutEscapes(cut).replace(/…$/, '');
        expect(withoutEscapes(written).startsWith(kept)).toBe(true);
        expect(cut === written).toBe(stringWidth(written) <= columns);
      }),
    );
  });

  test('takes time that grows with the text, not with its square', () => {
    const long = '漢'.repeat(50_000);
    const begun = performance.now();
    expect(stringWidth(cutText(long, 80))).toBe(79);
    expect(wrapLines(long, 80)).toHaveLength(1250);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
