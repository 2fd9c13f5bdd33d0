import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import { inTemporaryFolder } from './run-orgctl.ts';

const files = {
  'org.yaml': `version: 1
org: {name: Tiny, mission: Bring music to everyone who likes it}
squads:
  search: {missoin: Find it, members: [ada, nobody]}
people: {ada: {}}
components: {index: {owner: search}, radio: {}}
waivers: [{rule: component-has-owner, on: component:radio, reason: soon, until: 2026-12-31, by: ada}]
`,
};
const broken = { 'org.yaml': 'version: 1\nsquads:\n  a: [\n' };

/** Runs in a folder that is looked into afterwards. */
async function writing(args: readonly string[], written: readonly string[]) {
  return inTemporaryFolder({}, async (cwd) => {
    const outcome = await runInProcess(args, { files, cwd });
    return { ...outcome, written: written.map((name) => readFileSync(join(cwd, name), 'utf8')) };
  });
}

describe('the json of check', () => {
  test('is what its schema says where findings are errors', async () => {
    const { status, stdout } = await runInProcess(['check', '-o', 'json'], { files });
    const answer = answerOf('check', stdout);
    expect(answer).toMatchObject({
      schema: 'orgctl.check/v1',
      asOf: '2026-11-23',
      inputs: [{ file: 'org.yaml' }],
    });
    expect(status).toBe(1);
  });

  test('counts what was checked, and names what was not', async () => {
    const { stdout } = await runInProcess(['check', 'coach-load', 'component-has-owner', '-o', 'json'], {
      files,
    });
    expect(answerOf('check', stdout)['summary']).toEqual({
      error: 0,
      warning: 0,
      info: 0,
      waived: 1,
      baseline: 0,
      checked: { objective: 0, tribe: 0, squad: 1, chapter: 0, guild: 0, person: 1, component: 2 },
      notChecked: [{ rule: 'coach-load', reason: 'no squad with coach' }],
    });
  });

  test('has a finding with its place', async () => {
    const { stdout } = await runInProcess(['check', 'known-field', '-o', 'json'], { files });
    expect(listOf(answerOf('check', stdout), 'findings')).toEqual([
      {
        rule: 'known-field',
        category: 'structure',
        severity: 'error',
        entity: 'squad:search',
        field: 'missoin',
        value: null,
        message: 'unknown field "missoin" of squad search',
        help: 'did you mean mission?',
        file: 'org.yaml',
        line: 4,
        column: 12,
        endLine: 4,
        fingerprint: expect.any(String),
      },
    ]);
  });

  test('says by whom and until when a finding is waived', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-owner', '-o', 'json'], { files });
    expect(listOf(answerOf('check', stdout), 'findings')).toMatchObject([
      { rule: 'component-has-owner', waived: { reason: 'soon', until: '2026-12-31', by: 'ada' } },
    ]);
  });

  test('shows every finding, however many are alike', async () => {
    const radios = Array.from({ length: 30 }, (_, n) => `r${n}: {}`).join(', ');
    const { stdout } = await runInProcess(['check', 'component-has-owner', '--json'], {
      files: { 'org.yaml': `version: 1\ncomponents: {${radios}}\n` },
    });
    expect(listOf(answerOf('check', stdout), 'findings')).toHaveLength(30);
  });

  test('is what its schema says where the file cannot be read whole', async () => {
    const { status, stdout } = await runInProcess(['check', '-o', 'json'], { files: broken });
    expect(listOf(answerOf('check', stdout), 'findings')).toMatchObject([
      { rule: 'yaml-syntax', file: 'org.yaml' },
    ]);
    expect(status).toBe(3);
  });

  test('is what its schema says where there is nothing to check', async () => {
    const { status, stdout } = await runInProcess(['check', '--json'], {
      files: { 'org.yaml': 'version: 1\n' },
    });
    expect(answerOf('check', stdout)['findings']).toMatchObject([{ rule: 'org-has-mission', line: null }]);
    expect(status).toBe(3);
  });

  test('invents no place where there is no file', async () => {
    const { status, stdout } = await runInProcess(['check', '--json', '-f', 'gone.yaml']);
    const answer = answerOf('check', stdout);
    expect(answer['inputs']).toEqual([]);
    expect(listOf(answer, 'findings')).toMatchObject([
      { rule: 'file-readable', file: null, line: null, column: null },
    ]);
    expect(status).toBe(3);
  });
});

describe('-o', () => {
  test('--json is -o json', async () => {
    expect(await runInProcess(['check', '--json'], { files })).toEqual(
      await runInProcess(['check', '-o', 'json'], { files }),
    );
  });

  test('writes into a file, and nothing on stdout', async () => {
    const { status, stdout, written } = await writing(['check', '-o', 'json=found.json'], ['found.json']);
    expect(stdout).toBe('');
    expect(listOf(answerOf('check', written[0] ?? ''), 'findings').length).toBeGreaterThan(0);
    expect(status).toBe(1);
  });

  test('several at once give the same answer in each', async () => {
    const args = ['gaps', '-o', 'text', '-o', 'json=gaps.json', '-o', 'csv=gaps.csv', '-o', 'md=gaps.md'];
    const { stdout, written } = await writing(args, ['gaps.json', 'gaps.csv', 'gaps.md']);
    expect(stdout).toBe((await runInProcess(['gaps'], { files })).stdout);
    expect(answerOf('gaps', written[0] ?? '')['coverage']).toMatchObject({
      components: 2,
      owned: 1,
      percent: 50,
    });
    expect(written[1]).toContain('component:radio');
    expect(written[2]).toContain('component:radio');
  });

  test('an unknown format is 2, with the nearest', async () => {
    const { status, stderr, stdout } = await runInProcess(['check', '-o', 'jsn'], { files });
    expect(stderr).toBe('orgctl: unknown format "jsn"\n  did you mean -o json?\n');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('a format that the command does not have is 2, with those it has', async () => {
    const { status, stderr } = await runInProcess(['check', '-o', 'yaml'], { files });
    expect(stderr).toBe(
      'orgctl: unknown format "yaml"\n  write -o text, json, csv, md, github, gitlab, sarif or junit\n',
    );
    expect(status).toBe(2);
  });

  test('no file after = is 2', async () => {
    const { status, stderr } = await runInProcess(['check', '-o', 'json='], { files });
    expect(stderr).toBe('orgctl: -o json= names no file\n  write -o json=FILE\n');
    expect(status).toBe(2);
  });

  test('a file that cannot be written is 2, with the reason', async () => {
    const { status, stderr } = await runInProcess(['check', '-o', 'json=no/such/folder.json'], { files });
    expect(stderr).toContain(
      'the answer cannot be written to no/such/folder.json: its folder does not exist\n',
    );
    expect(status).toBe(2);
  });

  test('a folder cannot be written either', async () => {
    const { status, stderr } = await runInProcess(['check', '-o', 'json=.'], { files });
    expect(stderr).toContain('the answer cannot be written to .: it is a folder\n');
    expect(status).toBe(2);
  });
});

describe('colour', () => {
  test('there is none in a pipe', async () => {
    const { stdout } = await runInProcess(['check'], { files, env: { NO_COLOR: '' } });
    expect(stdout).not.toContain('\u001b');
  });

  test('--color always colours a pipe, and NO_COLOR does not matter then', async () => {
    const { stdout } = await runInProcess(['check', '--color', 'always'], { files });
    expect(stdout).toContain('\u001b[31m');
  });

  test('FORCE_COLOR colours a pipe unless --color never', async () => {
    const env = { NO_COLOR: '', FORCE_COLOR: '1' };
    expect((await runInProcess(['check'], { files, env })).stdout).toContain('\u001b[31m');
    expect((await runInProcess(['check', '--color', 'never'], { files, env })).stdout).not.toContain(
      '\u001b',
    );
  });

  test('an unknown mode is 2', async () => {
    expect((await runInProcess(['check', '--color', 'red'], { files })).status).toBe(2);
  });
});
