import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/all-commands.ts';
import { valuedOptions } from '../../src/cli/valued-options.ts';
import { runInProcess } from './run-in-process.ts';

/** The options that every reading command has, in the order in which each help lists them. */
const common = [
  '--file',
  '--at',
  '--as-of',
  '--no-cache',
  '--output',
  '--json',
  '--color',
  '--no-pager',
  '--debug',
  '--help',
];
const filters = ['--tribe', '--squad', '--tier', '--owner'];

async function helpOf(name: string): Promise<readonly string[]> {
  const { stdout } = await runInProcess([name, '--help'], { columns: 80 });
  return stdout.trimEnd().split('\n');
}

describe.each(commands.map(({ name }) => [name]))('the help of %s', (name) => {
  test('has less than 40 lines, none wider than 80 columns', async () => {
    const lines = await helpOf(name);
    expect(lines.length).toBeLessThan(40);
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  test('says in one sentence what it does, and gives at least two examples that begin with orgctl', async () => {
    const help = (await helpOf(name)).join('\n');
    const [, sentence = '', ...others] = help.split('\n\n');
    expect(sentence.replaceAll('\n', ' ')).toMatch(/^[A-Z].*\.$/);
    expect(others.join('\n')).toMatch(/\n? *Examples:\n(  orgctl .*\n?){2,}/);
  });

  test('lists its own options first, then the filters, then what all have', async () => {
    const options = (await helpOf(name)).flatMap((line) => /^ {2}(?:-\w, )?(--[\w-]+)/.exec(line)?.[1] ?? []);
    const rank = (option: string) => {
      if (common.includes(option)) return 100 + common.indexOf(option);
      return filters.includes(option) ? 10 + filters.indexOf(option) : 0;
    };
    const ranks = options.map(rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(options).toContain('--help');
  });
});

describe('the options of all commands', () => {
  test('that take a value are known as such before the command is', async () => {
    const helps = await Promise.all(commands.map(async ({ name }) => helpOf(name)));
    const valued = helps.flat().flatMap((line) => {
      const [, short, long] = /^ {2}(?:(-\w), )?(--[\w-]+) [<[]/.exec(line) ?? [];
      return [short, long].filter((word) => word !== undefined);
    });
    expect(valuedOptions.toSorted()).toEqual(Array.from(new Set(valued)).toSorted());
  });

  test('may have a value that is called as a command is', async () => {
    const { stderr } = await runInProcess(['--person', 'show', 'me']);
    expect(stderr).toContain('write the options after the command: orgctl me --person show\n');
  });
});

test('the help of what is no command is 2, and says so', async () => {
  const { status, stdout, stderr } = await runInProcess(['help', 'chek']);
  expect(stderr).toBe('orgctl: there is no command "chek"\n  did you mean orgctl check?\n');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

describe('a wrong option or argument', () => {
  test('is 2, with what was meant, an example and where to read on', async () => {
    const { status, stdout, stderr } = await runInProcess(['gaps', '--tribes', 'playback']);
    expect(stderr).toBe(
      "orgctl: unknown option '--tribes'\n  did you mean --tribe?\n  for example: orgctl gaps --by tribe\n  see orgctl gaps --help\n",
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each([
    [['show'], 'show lacks <ref>: an id, a name, ', 'for example: orgctl show search'],
    [['waive'], 'waive lacks --until <day>: the last day', 'for example: orgctl waive coach-load '],
    [['tree', '--depth'], '--depth lacks its <n>: only so many levels', 'for example: orgctl tree --people'],
    [['--as-of'], '--as-of lacks its <day>: the day it is about', 'see orgctl --help'],
    [
      ['list', '--color', 'red'],
      '--color "red" is unknown\n  write auto, always or never',
      'for example: orgctl list',
    ],
    [['me', 'ada'], 'me takes no argument, and "ada" is one', 'for example: orgctl me'],
    [['diff', 'a', 'b', 'c'], 'diff takes 2 arguments, and "c" is one too many', 'for example: orgctl diff'],
    [
      ['show', 'Ada', "O'Hara\n\u202e"],
      String.raw`show takes 1 argument, and "O'Hara\n\u202e" is one too many`,
      String.raw`several words are one in quotes: orgctl show 'Ada O'\''Hara \u202e'`,
    ],
    [
      ['query', 'SELECT', 'id', 'FROM', 'v_squad'],
      'query takes 1 argument, and "id" is one too many',
      "several words are one in quotes: orgctl query 'SELECT id FROM v_squad'",
    ],
    [
      ['query', 'biggest-squads', 'min=7', 'name=a b'],
      'query takes 1 argument, and "min=7" is one too many',
      "a parameter has -p before it: orgctl query biggest-squads -p min=7 -p 'name=a b'",
    ],
  ])('%j says what, and the way out', async (args, what, way) => {
    const { status, stdout, stderr } = await runInProcess(args);
    expect(stderr.startsWith(`orgctl: ${what}`)).toBe(true);
    expect(stderr).toContain(`\n  ${way}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test.each([
    [['gaps', '--by']],
    [['gaps', 'playback']],
    [['check', '--color', 'red']],
    [['check', '--nonsense']],
  ])('%j is 2, with an example', async (args) => {
    const { status, stderr } = await runInProcess(args);
    expect(stderr).toMatch(/^orgctl: .*\n(?: {2}.*\n)*? {2}for example: orgctl \w+/);
    expect(status).toBe(2);
  });
});
