import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder, program } from './run-orgctl.ts';
import { runInProcess } from './run-in-process.ts';

const org = (squads: string) => `version: 1\norg: {name: Small}\nsquads: {${squads}}\n`;

/** One run of `check --watch`: what it has said since the last look. */
interface Watching {
  readonly folder: string;
  /** What comes next on stdout, up to a text. */
  readonly heard: (until: string) => Promise<string>;
}

/** Runs `check --watch` while something happens to its files; its exit code after SIGINT. */
async function watching(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  happens: (watching: Watching) => Promise<void>,
): Promise<number | null> {
  return inTemporaryFolder({ files }, async (folder, env) => {
    const child = spawn(process.execPath, [program, 'check', '--watch', ...args], { cwd: folder, env });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let said = '';
    let wake = () => {};
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      wake();
    });
    const heard = async (until: string): Promise<string> => {
      while (!said.includes(until)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const end = said.indexOf(until) + until.length;
      const text = said.slice(0, end);
      said = said.slice(end);
      return text;
    };
    await happens({ folder, heard });
    child.kill('SIGINT');
    return ended;
  });
}

describe('check --watch in a pipe', () => {
  test('says each answer after the one before, whatever a save does', async () => {
    const status = await watching({ 'org.yaml': org('search: {}') }, [], async ({ folder, heard }) => {
      const file = join(folder, 'org.yaml');
      expect(await heard('profile general')).toContain('squad search belongs to no tribe');
      // A save that is met in the middle is answered twice, so each step waits for what only it can say.
      writeFileSync(file, org('web: {}'));
      await heard('\n\norg.yaml:3:10: error squad-has-tribe: squad web');
      writeFileSync(`${file}~`, org('ads: {}'));
      renameSync(`${file}~`, file);
      await heard('squad ads');
      writeFileSync(file, `${org('ads: {}')}squads: {`);
      await heard('error yaml-syntax');
      rmSync(file);
      await heard('error file-readable: org.yaml cannot be read');
      writeFileSync(file, org('back: {}'));
      await heard('squad back');
    });
    expect(status).toBe(130);
  });

  test('sees what is included, files and folders that are new', async () => {
    const main = 'version: 1\norg: {name: Small}\ninclude: [teams/*/squads.yaml]\n';
    const files = { 'org.yaml': main, 'teams/a/squads.yaml': 'squads: {search: {}}\n' };
    await watching(files, ['-o', 'json'], async ({ folder, heard }) => {
      const answer = async () => {
        const { inputs }: { inputs: readonly unknown[] } = JSON.parse(await heard('\n}\n'));
        return inputs.length;
      };
      expect(await answer()).toBe(2);
      writeFileSync(join(folder, 'teams/a/squads.yaml'), 'squads: {web: {}}\n');
      expect(await answer()).toBe(2);
      mkdirSync(join(folder, 'teams/b'));
      writeFileSync(join(folder, 'teams/b/squads.yaml'), 'squads: {ads: {}}\n');
      let inputs = await answer();
      while (inputs === 2) inputs = await answer();
      expect(inputs).toBe(3);
    });
  });

  test('is not woken by its own answer, nor by what is no YAML', async () => {
    await watching(
      { 'org.yaml': org('search: {}') },
      ['-o', 'text', '-o', 'json=out.yaml'],
      async ({ folder, heard }) => {
        await heard('profile general');
        writeFileSync(join(folder, 'notes.txt'), 'nothing');
        writeFileSync(join(folder, 'out.yaml'), 'nothing');
        await new Promise((resolve) => {
          setTimeout(resolve, 300);
        });
        writeFileSync(join(folder, 'org.yaml'), org('web: {}'));
        expect(await heard('profile general')).toContain('squad web');
      },
    );
  });
});

test.each([
  [['-f', '-'], 'standard input is read once'],
  [['--at', 'HEAD'], 'a commit never changes'],
])('check --watch %j is refused', async (args, why) => {
  const { status, stdout, stderr } = await runInProcess(['check', '--watch', ...args], { stdin: org('') });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(why);
});
