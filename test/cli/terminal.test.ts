import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../src/render/style.ts';
import { loadTextWidth } from '../../src/render/text-width.ts';
import { rowsText } from '../../src/render/rows/rows.ts';
import { wrap } from '../../src/render/words.ts';
import { runInProcess } from './run-in-process.ts';

const sample = {
  'org.yaml': readFileSync(fileURLToPath(new URL('../../org.yaml', import.meta.url)), 'utf8'),
};

const tiny = {
  'org.yaml': `version: 1
org: {name: Tiny}
squads:
  search: {missoin: Find it, members: [ada]}
  "play\\tit": {name: "🎵🎵🎵", tribe: nowhere, members: [ada]}
people: {ada: {}}
components: {index: {owner: search}, radio: {tier: 3}, old: {owner: none, ownerReason: it goes in spring}}
`,
};

async function lines(
  args: readonly string[],
  columns: number,
  files: Readonly<Record<string, string>> = sample,
) {
  const { stdout } = await runInProcess(args, { files, columns });
  return stdout.split('\n');
}

describe('on a terminal', () => {
  test.each([
    ['overview', 80],
    ['overview', 200],
    ['check', 80],
    ['check', 120],
    ['gaps', 80],
    ['gaps', 200],
    ['explain', 80],
  ])('no line of %s is wider than %i columns', async (command, columns) => {
    const all = await lines([command], columns);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((line) => stringWidth(line) > columns)).toEqual([]);
  });

  test.each([['tribe'], ['squad'], ['rule'], ['tier']])('nor of gaps --by %s', async (by) => {
    expect((await lines(['gaps', '--by', by], 80)).filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  test('on a narrow one rows stand one below the other', async () => {
    const all = await lines(['gaps'], 40);
    expect(all.join('\n')).toContain(
      'component  feature-flags\ntier       1\nseverity   error\nwhere      org.yaml:2234\n\n',
    );
    expect(all.filter((line) => stringWidth(line) > 40)).toEqual([]);
  });
});

describe('check on a terminal', () => {
  test('shows the line of the file with a caret below the mistake', async () => {
    expect(await lines(['check', 'known-field'], 80, tiny)).toEqual([
      'error  known-field',
      '  org.yaml:4:12  unknown field "missoin" of squad search',
      '    4 |   search: {missoin: Find it, members: [ada]}',
      '      |            ^^^^^^^',
      '  → did you mean mission?',
      '',
      '1 error, 0 warnings, 0 infos',
      '1 rule over 1 person, 2 squads, 3 components, on 2026-11-23, profile general',
      '',
    ]);
  });

  test('the caret stands right behind an emoji and a tab', async () => {
    const text = 'version: 1\nsquads: {a: {name: "🎵\t🎵", missoin: x}}\n';
    const shown = await lines(['check', 'known-field'], 80, { 'org.yaml': text });
    const [source = '', caret = ''] = shown.slice(2, 4);
    expect(source).toContain('"🎵→🎵", missoin');
    expect(stringWidth(caret.slice(0, caret.indexOf('^')))).toBe(
      stringWidth(source.slice(0, source.indexOf('missoin'))),
    );
  });

  test('a long line is cut around the caret', async () => {
    const text = `version: 1\nsquads: {${Array.from({ length: 60 }, (_, n) => `squad-${n}: {}`).join(', ')}, last: {missoin: x}}\n`;
    const shown = await lines(['check', 'known-field'], 80, { 'org.yaml': text });
    expect(shown[2]).toContain('last: {missoin: x}}');
    expect(stringWidth(shown[2] ?? '')).toBeLessThanOrEqual(80);
  });

  test('infos are a paragraph, with how to see each', async () => {
    const shown = await lines(['check', 'squad-has-type', 'component-has-docs'], 80, tiny);
    expect(shown.slice(0, 4)).toEqual([
      'info  component-has-docs  3 findings: index, old and radio',
      'info  squad-has-type  2 findings: play\\u0009it and search',
      'orgctl check RULE --all shows each',
      '',
    ]);
  });

  test('many reasons why rules were not checked are a few lines, and --all names each rule', async () => {
    const shown = await lines(['check'], 80, tiny);
    const start = shown.findIndex((line) => line.startsWith('not checked, '));
    expect(shown.length - start).toBeLessThan(8);
    expect(shown.slice(start).join(' ').replaceAll(/\s+/g, ' ')).toMatch(
      / without anything to look at \(.*--all names each/,
    );
    expect(await lines(['check', '--all'], 80, tiny)).toContain('  no squad with coach: coach-load');
  });
});

describe('gaps on a terminal', () => {
  test('says what to do once a rule, and leaves out columns that say nothing', async () => {
    const shown = await lines(['gaps'], 80, tiny);
    const start = shown.indexOf('unowned: nobody owns it (1)');
    expect(shown.slice(start, start + 3)).toEqual([
      'unowned: nobody owns it (1)',
      'component  tier  severity  where',
      'radio         3  warning   org.yaml:7',
    ]);
    expect(shown[start + 3]).toMatch(/^→ component-has-owner: write `owner:`/);
  });

  test('says why something is unowned on purpose', async () => {
    expect(await lines(['gaps'], 80, tiny)).toContain(
      '  component old has no owner on purpose: it goes in spring',
    );
  });
});

describe('rows on a terminal', () => {
  beforeAll(loadTextWidth);

  const rows = async (names: readonly string[], row: readonly (string | number | null)[], width: number) =>
    rowsText(
      { columns: names.map((name) => ({ name, type: '' })), rows: [row], truncated: false },
      { style: plain, isTerminal: true, width },
    );

  test('are a table that fits, numbers to the right', async () => {
    expect(await rows(['id', 'heads'], ['search', 12], 40)).toBe('id      heads\nsearch     12\n1 row\n');
  });

  test('a long text takes up to three lines, and is cut behind them', async () => {
    const mission = 'Find the song that somebody has in mind';
    expect(await rows(['id', 'mission'], ['search', mission], 30)).toContain(
      'search  Find the song that\n        somebody has in mind\n',
    );
    expect(await rows(['id', 'mission'], ['search', mission], 20)).toContain(
      'search  Find the\n        song that\n        somebody ha…\n',
    );
  });

  test('a hyphenated id is broken before a number or the first column is', async () => {
    const text = await rows(['squad', 'component', 'heads'], ['data-platform', 'listen-events', 12345], 32);
    expect(text).toBe(
      'squad          component  heads\ndata-platform  listen-    12345\n               events\n1 row\n',
    );
  });

  test('stand one below the other where there are too many columns', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `column-${n}`);
    const text = await rows(
      names,
      names.map((name) => `value of ${name}`),
      80,
    );
    expect(text).toContain('column-1   value of column-1\n');
    expect(text.split('\n').every((line) => stringWidth(line) <= 80)).toBe(true);
  });
});

describe('wrapping', () => {
  test('breaks at blanks, and indents what follows', () => {
    expect(wrap('a squad has no mission', 14, '  ')).toBe('a squad has\n  no mission');
  });

  test('counts what a terminal shows, not UTF-16 units', () => {
    expect(wrap('🎵🎵🎵 🎵🎵🎵', 13, '')).toBe('🎵🎵🎵 🎵🎵🎵');
    expect(wrap('🎵🎵🎵 🎵🎵🎵', 12, '')).toBe('🎵🎵🎵\n🎵🎵🎵');
  });

  test('breaks a word that is too long, at a joint where there is one', () => {
    expect(wrap('a kubernetes-sigs-alibaba b', 18, '')).toBe('a\nkubernetes-sigs-\nalibaba b');
    expect(wrap('a kubernetes b', 6, '')).toBe('a\nkubern\netes b');
  });

  test('does nothing in a pipe', () => {
    expect(wrap('a b c', Infinity, '  ')).toBe('a b c');
  });
});
