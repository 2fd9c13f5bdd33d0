import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInTerminal } from '../terminal/run-in-terminal.ts';
import { runInProcess } from './run-in-process.ts';
import { inTemporaryFolder, program } from './run-orgctl.ts';

/** What `orgctl init` writes, and what it says. */
async function begun(...args: readonly string[]) {
  return inTemporaryFolder({}, async (cwd) => {
    const outcome = await runInProcess(['init', ...args], { cwd });
    return { ...outcome, text: readFileSync(join(cwd, 'org.yaml'), 'utf8') };
  });
}

describe('orgctl init', () => {
  test.each([
    ['a small one', []],
    ['a fuller one', ['--sample']],
  ])('writes %s that keeps every rule, and says what comes next', async (_, args) => {
    const { status, stdout, stderr, text } = await begun('--name', 'Tonearm', ...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('orgctl schema --live -o json=org.schema.json');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/org\.schema\.json\n/);
    const check = await runInProcess(['check', '--fail-on', 'info', '--as-of', '2026-11-23'], {
      files: { 'org.yaml': text },
    });
    expect(check).toMatchObject({ status: 0, stderr: '' });
  });

  test.each(['A: "b" #c', "it's", 'null', '1e3', 'Größe 😀', '- x', 'a\\b'])(
    'takes the name %s',
    async (name) => {
      const { text } = await begun('--name', name);
      const { stdout } = await runInProcess(['--json'], { files: { 'org.yaml': text } });
      const answer: { name: string } = JSON.parse(stdout);
      expect(answer.name).toBe(name);
    },
  );

  test('writes over nothing, and refuses with 4', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': 'mine\n' } }, async (cwd) => {
      const { status, stdout, stderr } = await runInProcess(['init', '--name', 'x'], { cwd });
      expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
      expect(stderr).toContain('there is an org.yaml here already; nothing was written over it');
      expect(readFileSync(join(cwd, 'org.yaml'), 'utf8')).toBe('mine\n');
    });
  });

  test('of several runs at once one writes, the others refuse', async () => {
    await inTemporaryFolder({}, async (cwd, env) => {
      const runs = ['a', 'b', 'c', 'd'].map(
        (name) =>
          new Promise<number | null>((resolve) => {
            spawn(process.execPath, [program, 'init', '--name', name], { cwd, env }).on('close', resolve);
          }),
      );
      expect((await Promise.all(runs)).map(String).toSorted()).toEqual(['0', '4', '4', '4']);
      expect(readFileSync(join(cwd, 'org.yaml'), 'utf8')).toMatch(/name: "[abcd]"\n/);
    });
  });

  test.each([
    [[], 'nobody is here to ask what the organisation is called'],
    [['--name', ' '], '--name is empty'],
    [['--name', 'x', '--ci', 'githup'], 'is no system that there is a file for'],
    [['--name', 'a\u0007b'], 'the name has characters that no terminal shows'],
  ])('refuses %j with 2', async (args, why) => {
    const { status, stdout, stderr } = await runInProcess(['init', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
  });

  test('in a folder below another org.yaml says which one counts', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': 'version: 1\n', 'team/notes.txt': '' } }, async (cwd) => {
      const { stdout } = await runInProcess(['init', '--name', 'x'], { cwd: join(cwd, 'team') });
      expect(stdout).toContain('In this folder it comes before ../org.yaml');
    });
  });

  test.each(['github', 'gitlab'])(
    'writes the file that docs/ci.md shows for %s, and over none',
    async (system) => {
      await inTemporaryFolder({ files: { 'team/notes.txt': '', '.git/HEAD': '' } }, async (folder) => {
        const cwd = join(folder, 'team');
        const args = ['init', '--name', 'x', '--ci', system];
        const { status, stdout } = await runInProcess(args, { cwd });
        expect(status).toBe(0);
        const path = /and \.\.\/(\S+) are written/.exec(stdout)?.[1] ?? '';
        const docs = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
        const text = readFileSync(join(folder, path), 'utf8');
        expect(docs).toContain(`\`\`\`yaml\n${text}\`\`\``);
        rmSync(join(cwd, 'org.yaml'));
        const again = await runInProcess(args, { cwd });
        expect(again.status).toBe(4);
        expect(again.stderr).toContain(`there is a ../${path} here already`);
        expect(existsSync(join(cwd, 'org.yaml'))).toBe(false);
      });
    },
  );

  test('asks for the name on a terminal; Ctrl-C writes nothing', async () => {
    const asked = await runInTerminal([], {
      columns: 80,
      script: '"$ORGCTL" init && grep "name: \\"Ton" org.yaml',
      presses: [{ when: /called\?/, keys: 'Tonearm\r' }],
    });
    expect(asked.status).toBe(0);
    expect(asked.screen).toContain('name: "Tonearm"');
    const stopped = await runInTerminal([], {
      columns: 80,
      script: '"$ORGCTL" init; echo "ended $?"; ls',
      presses: [{ when: /called\?/, keys: '\u0003' }],
    });
    expect(stopped.screen).toContain('ended 130');
    expect(stopped.screen).not.toContain('org.yaml');
  });
});

test('the overview without an org.yaml names the way to one', async () => {
  const { status, stderr } = await runInProcess([]);
  expect(status).toBe(3);
  expect(stderr).toContain('there is no org.yaml in ');
  expect(stderr).toContain('orgctl init');
});
