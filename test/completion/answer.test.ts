import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/all-commands.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { runOrgctl } from '../cli/run-orgctl.ts';
import { files, org, proposed, wordsOf } from './proposed.ts';

describe('what is proposed', () => {
  test('every command, and those that begin so', async () => {
    expect(await wordsOf('')).toEqual([...commands.map(({ name }) => name), 'help']);
    expect(await wordsOf('sh')).toEqual(['show']);
    expect(await wordsOf('help', 'sh')).toEqual(['show']);
    expect(await wordsOf('help', 'show', '')).toEqual([]);
  });

  test('the options of the command, whatever stands before', async () => {
    expect(await proposed('check', 'squad-size', '--fail')).toEqual({
      '--fail-on': 'exit 1 from this severity on: error, warning, info or never',
    });
    expect(await wordsOf('validate', '--fail')).toEqual(['--fail-on']);
    expect(await wordsOf('--as-o')).toEqual(['--as-of']);
    expect(await wordsOf('--v')).toEqual(['--version']);
    expect(await wordsOf('show', '--', '--f')).toEqual([]);
  });

  test('ids with what they are; one that is in two kinds stands with its kind', async () => {
    expect(await proposed('show', '')).toEqual({
      discovery: 'tribe, Discovery',
      'search-api': 'component',
      ada: String.raw`person, Ada\u001b[31m Abara`,
      'squad:search': 'Search',
      'component:search': '',
    });
    expect(await wordsOf('show', 'squad:')).toEqual(['squad:search']);
    expect(await wordsOf('show', 'search', '')).toEqual([]);
  });

  test('what is gone and what is no good id are left out', async () => {
    expect(await wordsOf('gaps', '--squad', '')).toEqual(['search']);
  });

  test('values of options, behind a blank and behind =', async () => {
    expect(await proposed('list', '--tribe', '')).toEqual({ discovery: 'Discovery' });
    expect(await wordsOf('list', '--tribe=d')).toEqual(['--tribe=discovery']);
    expect(await wordsOf('list', '--owner', '')).toEqual(['search', 'tribe:discovery', 'person:ada']);
    expect(await wordsOf('list', '--owner', 'p')).toEqual(['person:ada']);
    expect(await wordsOf('check', '--only', 'p')).toEqual(['people']);
    expect(await wordsOf('check', '--fail-on', '')).toEqual(['error', 'warning', 'info', 'never']);
    expect(await wordsOf('check', '--profile', 's')).toEqual(['spotify-2012']);
    expect(await wordsOf('gaps', '--color', '')).toEqual(['auto', 'always', 'never']);
    expect(await wordsOf('list', '--tier', '')).toEqual(['1', '2', '3', '4']);
    expect(await wordsOf('list', '--as-of', '')).toEqual([]);
  });

  test('the formats of the command, and files behind them', async () => {
    expect(await wordsOf('gaps', '-o', '')).toEqual(['text', 'json', 'csv', 'md']);
    expect(await wordsOf('show', '-o', '')).toEqual(['text', 'json', 'md']);
    expect(await wordsOf('gaps', '-o', 'json=a')).toEqual(['files json=']);
    expect(await wordsOf('gaps', '--output=csv=')).toEqual(['files --output=csv=']);
    expect(await wordsOf('gaps', '-f', 'x')).toEqual(['files ']);
    expect(await wordsOf('gaps', '--file=x')).toEqual(['files --file=']);
  });

  test('rules, kinds, topics, queries and shells', async () => {
    expect(await wordsOf('check', 'squad-size', 'squad-mi')).toEqual(['squad-minimum']);
    expect(await wordsOf('list', 'sq')).toEqual(['squads']);
    expect(await wordsOf('explain', 'squad-mi')).toEqual(['squad-minimum']);
    expect(await wordsOf('query', 'who-k')).toEqual(['who-knows']);
    expect(await wordsOf('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('something for every option that takes a value, but for those that take any', async () => {
    const free = [
      'as-of',
      'columns',
      'sort',
      'limit',
      'param',
      'timeout',
      'min-coverage',
      'depth',
      'without',
      'name',
      'log number',
      'number',
      'log since',
      'until',
      'reason',
      'field',
    ];
    for (const { name, module } of commands) {
      const options = await optionsOf(module);
      for (const flag of options) {
        const words = await wordsOf(name, flag, '');
        expect({ name, flag, isEmpty: words.length === 0 }).toEqual({
          name,
          flag,
          isEmpty: free.includes(flag.slice(2)) || free.includes(`${name} ${flag.slice(2)}`),
        });
      }
    }
  });
});

/** The options of a command that take a value. */
async function optionsOf(module: (typeof commands)[number]['module']): Promise<readonly string[]> {
  const { Command } = await import('commander');
  const command = new Command();
  const output = { write: () => {}, isTerminal: false, columns: 80 };
  const shell = {
    stdout: output,
    stderr: output,
    readStdin: () => new Uint8Array(),
    env: {},
    cwd: '/',
    today: '2026-11-23',
  };
  (await module()).define(command, { shell, exit: () => {}, argv: [] });
  return command.options.flatMap(({ long, required }) =>
    required && long !== undefined && long !== null ? [long] : [],
  );
}

describe('where there is nothing to propose', () => {
  test('nothing is said', async () => {
    const runs = [
      { words: ['show', ''], files: {} },
      { words: ['show', ''], files: { 'org.yaml': 'a: {\n' } },
      { words: ['nonsense', ''], files },
      { words: ['nonsense', '--'], files },
      { words: ['gaps', '-f', 'nowhere.yaml', '--squad', ''], files },
      { words: ['show', ''], files, env: { ORGCTL_FILE: '-' } },
      { words: ['list', '--tribe', ''], files, env: { ORGCTL_CACHE_DIR: '/dev/null/x' } },
    ];
    for (const { words, ...surroundings } of runs) {
      const { status, stderr } = await runOrgctl(['completion', '--answer', '--', ...words], surroundings);
      expect({ words, status, stderr }).toEqual({ words, status: 0, stderr: '' });
    }
  });

  test('a large file is not read for it, but used where it was read before', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'orgctl-cache-'));
    const large = `${org}x-notes: ${'"a"'.padEnd(300_000)}\n`;
    const surroundings = { files: { 'org.yaml': large }, env: { ORGCTL_CACHE_DIR: cache } };
    const complete = async () =>
      (await runInProcess(['completion', '--answer', '--', 'show', 'ad'], surroundings)).stdout;
    expect(await complete()).toBe('');
    await runInProcess(['list'], surroundings);
    expect(await complete()).toContain('word\tada\t');
    rmSync(cache, { recursive: true });
  });

  test('what is included may be of any size', async () => {
    const included = { 'org.yaml': `${org}include: more.yaml\n`, 'more.yaml': 'guilds: {}\n' };
    const cold = await runInProcess(['completion', '--answer', '--', 'show', 'ad'], { files: included });
    expect(cold.stdout).toBe('');
  });
});

describe('orgctl completion', () => {
  test.each(['bash', 'zsh', 'fish'])('prints the script of %s', async (shell) => {
    const { status, stdout } = await runInProcess(['completion', shell]);
    expect(status).toBe(0);
    expect(stdout).toContain('orgctl completion --answer -- ');
  });

  test('another shell is refused', async () => {
    const { status, stderr } = await runInProcess(['completion', 'bahs']);
    expect(status).toBe(2);
    expect(stderr).toBe('orgctl: there is no completion for "bahs"\n  did you mean bash?\n');
    expect((await runInProcess(['completion'])).status).toBe(2);
  });
});
