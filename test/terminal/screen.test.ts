import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { screenOf } from './screen.ts';

describe('the terminal of the tests', () => {
  test.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['a flag', '🇩🇪'],
    ['a skin colour', '👩🏽‍🚀'],
    ['an emoji of two characters', '❤️'],
    ['CJK', '漢字かな'],
    ['Hangul', '한글'],
    ['combining marks', 'a\u0301e\u0302\u0323'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Arabic with marks', 'مُحَمَّد'],
    ['a mark of direction', 'א\u200e'],
    ['colour', '\u001b[31mred\u001b[39m'],
  ])('counts columns as we do: %s', async (_, text) => {
    const columns = stringWidth(text) + 3;
    const fitting = await screenOf(`${text}abc`, { columns, rows: 5 });
    expect(fitting.map(({ isRest }) => isRest)).toEqual([false]);
    const wider = await screenOf(`${text}abcd`, { columns, rows: 5 });
    expect(wider.map(({ isRest }) => isRest)).toEqual([false, true]);
  });
});
