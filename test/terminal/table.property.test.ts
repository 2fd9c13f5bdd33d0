import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../src/render/style.ts';
import { tableText, type TableInput } from '../../src/render/table.ts';
import { loadTextWidth } from '../../src/render/text-width.ts';

beforeAll(loadTextWidth);

const onTerminal = async (input: TableInput, width: number) =>
  tableText(input, { style: plain, isTerminal: true, width });

const id = fc.constantFrom('search', 'data-platform', 'speakers-and-cars', 'a-name-that-goes-on-and-on', 'x');
const words = fc
  .array(fc.constantFrom('Find', 'the', 'music', 'кто-то', '検索する', '👨‍👩‍👧', 'שָׁלוֹם', '🇩🇪', 'Überall'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((each) => each.join(' '));
const number = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constant(null));

const table = fc.array(fc.constantFrom(id, words, number), { minLength: 1, maxLength: 9 }).chain((kinds) =>
  fc.record({
    columns: fc.constant(kinds.map((_, index) => `column_${index}`)),
    rows: fc.array(fc.tuple(...kinds), { minLength: 1, maxLength: 6 }),
  }),
);

describe('a table, for any cells and width', () => {
  test('no line is wider than the page', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 30, max: 200 }), async (input, width) => {
        const lines = (await onTerminal(input, width)).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      }),
    );
  });

  test('no id and no number is cut', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 30, max: 200 }), async (input, width) => {
        const text = await onTerminal({ ...input, rows: input.rows.slice(0, 1) }, width);
        for (const cell of input.rows[0] ?? []) {
          if (typeof cell === 'number') expect(text).toContain(String(cell));
          else if (cell?.includes(' ') === false) {
            for (const part of cell.split(/(?<=-)/)) expect(text).toContain(part);
          }
        }
      }),
    );
  });

  test('columns begin below each other', async () => {
    const text = await onTerminal(
      {
        columns: ['name', 'heads', 'id'],
        rows: [
          ['👨‍👩‍👧 family', 3, 'a'],
          ['שָׁלוֹם', 12, 'b'],
          ['検索', 1, 'c'],
          ['plain', null, 'd'],
        ],
      },
      80,
    );
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => stringWidth(line))).toEqual([20, 19, 19, 19, 19]);
  });
});

test('an id is never cut, however often it is broken', async () => {
  const input = { columns: ['a', 'b'], rows: [['Find', 'a-name-that-goes-on-and-on']] };
  expect(await onTerminal(input, 14)).toBe(
    'a     b\nFind  a-name-\n      that-\n      goes-on-\n      and-on\n',
  );
});

test('cells that come styled keep their colours and links, cut or not', async () => {
  const link = (text: string) => `\u001b]8;;https://a.example\u001b\\${text}\u001b]8;;\u001b\\`;
  const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
  const input = { columns: ['docs', 'says'], rows: [[link('home'), red('a b')]], isStyled: true };
  expect(await onTerminal(input, 40)).toBe(`docs  says\n${link('home')}  ${red('a b')}\n`);
});

test('a long table is drawn as a short one', async () => {
  const row = (n: number) => [`squad-${n}`, 'Find what 🎵 a listener means', n, 'x'];
  const columns = ['id', 'mission', 'heads', 'tribe'];
  const long = await onTerminal({ columns, rows: Array.from({ length: 150 }, (_, n) => row(n % 10)) }, 40);
  const short = await onTerminal({ columns, rows: Array.from({ length: 10 }, (_, n) => row(n)) }, 40);
  expect(long.startsWith(short)).toBe(true);
});

test('2,000 rows take no more than a moment', async () => {
  const rows = Array.from({ length: 2000 }, (_, n) => [
    `squad-${n}`,
    'Find what a listener means 🎵',
    n,
    'x',
  ]);
  const begun = performance.now();
  const text = await onTerminal({ columns: ['id', 'mission', 'heads', 'tribe'], rows }, 40);
  expect(text.split('\n').length).toBeGreaterThan(2000);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
