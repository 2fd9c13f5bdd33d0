import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import { inTemporaryFolder, runOrgctl } from './run-orgctl.ts';

const tiny = 'version: 1\ncomponents: {radio: {}}\n';
const other = 'version: 1\ncomponents: {index: {}}\n';

/** Which file a check says that it read. */
function inputs(stdout: string): unknown {
  return answerOf('check', stdout)['inputs'];
}

describe('which file is read', () => {
  test('org.yaml of the working folder', async () => {
    const { stdout } = await runInProcess(['check', '--json'], { files: { 'org.yaml': tiny } });
    expect(inputs(stdout)).toMatchObject([{ file: 'org.yaml' }]);
  });

  test('that of a parent folder, shown relative to the working folder', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': tiny } }, async (folder) => {
      const cwd = join(folder, 'services/search');
      const { stdout } = await runInProcess(['check'], { cwd });
      expect(stdout).toContain('../../org.yaml:2:14: ');
    });
  });

  test('none above the git root', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': tiny } }, async (folder) => {
      const cwd = join(folder, 'project/docs');
      mkdirSync(join(folder, 'project/.git'), { recursive: true });
      const { status, stdout } = await runInProcess(['check'], { cwd });
      expect(stdout).toContain(
        'org.yaml cannot be read: there is none here, nor in any folder above up to the git root',
      );
      expect(status).toBe(3);
    });
  });

  test('that of the git root itself', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': tiny } }, async (folder) => {
      mkdirSync(join(folder, '.git'));
      const { stdout } = await runInProcess(['check', '--json'], { cwd: join(folder, 'docs') });
      expect(inputs(stdout)).toMatchObject([{ file: '../org.yaml' }]);
    });
  });

  test('--file goes before $ORGCTL_FILE, and that before the nearest', async () => {
    const files = { 'org.yaml': tiny, 'env.yaml': other, 'option.yaml': other };
    const env = { ORGCTL_FILE: 'env.yaml' };
    const named = await runInProcess(['check', '--json', '--file', 'option.yaml'], { files, env });
    expect(inputs(named.stdout)).toMatchObject([{ file: 'option.yaml' }]);
    const fromEnvironment = await runInProcess(['check', '--json'], { files, env });
    expect(inputs(fromEnvironment.stdout)).toMatchObject([{ file: 'env.yaml' }]);
    const nearest = await runInProcess(['check', '--json'], { files, env: { ORGCTL_FILE: '' } });
    expect(inputs(nearest.stdout)).toMatchObject([{ file: 'org.yaml' }]);
  });

  test('--file with nothing behind it is 2, and no other file is read', async () => {
    for (const args of [['-f', ''], ['--file='], ['--file', '']]) {
      const { status, stdout, stderr } = await runInProcess(['check', ...args], {
        files: { 'org.yaml': tiny },
      });
      expect(stderr).toBe(
        'orgctl: --file names no file\n  write --file PATH, or leave it out for the nearest org.yaml\n',
      );
      expect([status, stdout]).toEqual([2, '']);
    }
  });

  test('one that is not there is 3, and named', async () => {
    const { status, stdout } = await runInProcess(['check', '--file', 'gone/org.yaml'], {
      files: { 'org.yaml': tiny },
    });
    expect(stdout).toContain(
      'error file-readable: gone/org.yaml cannot be read: it does not exist; correct the path\n',
    );
    expect(status).toBe(3);
  });

  test('one that cannot be read is called as it was typed', async () => {
    const { status, stdout } = await runInProcess(['check', '--file', '/nowhere/../nowhere/org.yaml']);
    expect(stdout).toMatch(/^error file-readable: \/nowhere\/\.\.\/nowhere\/org\.yaml cannot be read: /);
    expect(status).toBe(3);
  });

  test('no answer has an absolute path in it', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': tiny } }, async (cwd) => {
      const { stdout } = await runInProcess(['check', '--json', '--file', join(cwd, 'org.yaml')], { cwd });
      expect(inputs(stdout)).toMatchObject([{ file: 'org.yaml' }]);
      expect(stdout).not.toContain(cwd);
    });
  });
});

describe('--file -', () => {
  test('reads standard input', async () => {
    const { status, stdout } = await runInProcess(['check', '--file', '-', 'component-has-owner'], {
      stdin: tiny,
    });
    expect(stdout).toContain('<stdin>:2:14: warning component-has-owner: component radio has no owner');
    expect(status).toBe(0);
  });

  test('works through a real pipe, for query too', async () => {
    const { status, stdout } = await runOrgctl(['query', 'SELECT id FROM component', '-f', '-'], {
      stdin: tiny,
    });
    expect(stdout).toBe('id\nradio\n');
    expect(status).toBe(0);
  });

  test('refuses includes, since there is no folder', async () => {
    const { status, stdout } = await runInProcess(['check', '-f', '-'], {
      stdin: `${tiny}include: [more.yaml]\n`,
    });
    expect(stdout).toContain(
      '<stdin>:3:11: error file-readable: include "more.yaml" cannot be used: an include needs a folder',
    );
    expect(status).toBe(3);
  });

  test('nothing on it is nothing to check', async () => {
    expect((await runInProcess(['check', '-f', '-'], { stdin: '' })).status).toBe(3);
  });
});

describe('--as-of', () => {
  test('an answer is about that day', async () => {
    const text = 'version: 1\ncomponents: {radio: {until: 2026-06-30}, lyrics: {}}\n';
    const args = ['check', 'component-has-owner'];
    const then = await runInProcess([...args, '--as-of', '2026-06-30'], { files: { 'org.yaml': text } });
    expect(then.stdout).toContain('0 errors, 2 warnings, 0 infos\n1 rule over 2 components, on 2026-06-30');
    const now = await runInProcess(args, { files: { 'org.yaml': text } });
    expect(now.stdout).toContain('0 errors, 1 warning, 0 infos\n');
  });

  test.each(['check', 'gaps', 'overview', 'query'])(
    '%s of a day in the past says what has no dates',
    async (name) => {
      const files = { 'org.yaml': `${tiny}org: {name: Tiny}\n` };
      const args = name === 'query' ? [name, 'SELECT 1', '--json'] : [name, '--json'];
      const run = name === 'query' ? runOrgctl : runInProcess;
      const then = await run([...args, '--as-of', '2020-01-01'], { files });
      expect(then.stderr).toBe(
        'orgctl: roles and owners carry no dates: they are those of the file as it is now, not as it was on 2020-01-01: --at reads an earlier one\n',
      );
      expect(then.stdout).toContain('"asOf": "2020-01-01"');
      expect((await run([...args, '--as-of', '2999-01-01'], { files })).stderr).toBe('');
      expect((await run(args, { files })).stderr).toBe('');
    },
  );

  test.each(['2026-02-30', '2026-13-01', 'today', '2026-1-1', ''])('%j is no day: 2', async (day) => {
    const { status, stderr } = await runInProcess(['check', '--as-of', day], { files: { 'org.yaml': tiny } });
    expect(stderr).toContain('is no day that the calendar has\n  write it as --as-of 2026-11-23\n');
    expect(status).toBe(2);
  });
});

describe('the command line', () => {
  test('an unknown command is 2, with the nearest', async () => {
    const { status, stderr } = await runInProcess(['chek'], { files: { 'org.yaml': tiny } });
    expect(stderr).toContain('orgctl: there is no command "chek"\n  did you mean orgctl check?');
    expect(status).toBe(2);
  });

  test('an unknown option is 2, with the nearest', async () => {
    const { status, stderr } = await runInProcess(['check', '--fail-no', 'info'], {
      files: { 'org.yaml': tiny },
    });
    expect(stderr).toContain("unknown option '--fail-no'");
    expect(stderr).toContain('--fail-on');
    expect(status).toBe(2);
  });

  test.each([
    [['-f', 'org.yaml', 'check'], 'check -f org.yaml'],
    [['--file=org.yaml', 'validate', '--all'], 'validate --all --file=org.yaml'],
    [['--color', 'always', 'query', "SELECT 'a'"], String.raw`query 'SELECT '\''a'\''' --color always`],
    [['--json', '-f', 'check', 'gaps'], 'gaps --json -f check'],
    [['--min-coverage', '90', 'gaps'], 'gaps --min-coverage 90'],
  ])('options before the command are 2, with the right order: %j', async (args, better) => {
    const { status, stdout, stderr } = await runInProcess(args, { files: { 'org.yaml': tiny } });
    expect(stderr).toBe(
      `orgctl: options stand behind the command\n  write the options after the command: orgctl ${better}\n`,
    );
    expect([status, stdout]).toEqual([2, '']);
  });

  test('options alone are those of the overview, whatever the file is called', async () => {
    const { status, stdout } = await runInProcess(['-f', 'check', '--json'], { files: { check: tiny } });
    expect(stdout).toContain('"file": "check"');
    expect(status).toBe(0);
  });

  test('help and version are 0, on stdout', async () => {
    const help = await runInProcess(['--help']);
    expect(help.stdout).toContain('Usage: orgctl');
    expect(help.status).toBe(0);
    const ofCheck = await runInProcess(['check', '--help']);
    expect(ofCheck.stdout).toContain('--fail-on <severity>');
    expect(ofCheck.status).toBe(0);
    expect((await runInProcess(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('orgctl alone is the overview', async () => {
    const files = { 'org.yaml': `${tiny}org: {name: Tiny}\n` };
    const alone = await runInProcess([], { files });
    expect(alone).toEqual(await runInProcess(['overview'], { files }));
    expect(alone.stdout).toContain('1 component\n');
    expect(alone.stdout).toContain('orgctl check');
    expect(alone.status).toBe(0);
  });

  test('the overview of an empty model is 3', async () => {
    const { status, stdout } = await runInProcess([], { files: { 'org.yaml': 'version: 1\n' } });
    expect(stdout).toContain('nothing was read');
    expect(status).toBe(3);
  });
});
