import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf16Columns } from '../../src/render/findings/utf16-column.ts';

test('a column in UTF-16 units is what comes before it, plus one', () => {
  const character = fc.constantFrom('a', 'é', '🎵', '\u200d', '中', '𝄞');
  fc.assert(
    fc.property(fc.array(character), fc.nat(), fc.boolean(), (characters, at, hasMark) => {
      const before = at % (characters.length + 1);
      const line = `${hasMark ? '\uFEFF' : ''}${characters.join('')}`;
      const columnOf = utf16Columns(() => line);
      const position = { file: 'org.yaml', line: 1, column: before + 1, endLine: 1 };
      expect(columnOf(position)).toBe(characters.slice(0, before).join('').length + 1);
    }),
  );
});

test('a file that is one line of a million characters, with 5,000 findings, takes no time', () => {
  const line = '🎵'.repeat(1_000_000);
  const columnOf = utf16Columns(() => line);
  const begun = performance.now();
  for (let n = 1; n <= 5000; n++) {
    expect(columnOf({ file: 'a', line: 1, column: n * 200, endLine: 1 })).toBe(n * 400 - 1);
  }
  expect(performance.now() - begun).toBeLessThan(5000);
});
