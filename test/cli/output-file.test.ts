import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { inTemporaryFolder, runOrgctl } from './run-orgctl.ts';

const files = {
  'org.yaml': 'version: 1\ninclude: [more/*.yaml]\ncomponents: {radio: {}}\n',
  'more/people.yaml': 'people: {ada: {}}\n',
};

describe('-o FORMAT=FILE', () => {
  test.each([
    ['check', 'json=org.yaml'],
    ['check', 'text=./more/../org.yaml'],
    ['check', 'json=more/people.yaml'],
    ['check', 'json=soft.yaml'],
    ['check', 'json=hard.yaml'],
    ['gaps', 'csv=org.yaml'],
    ['overview', 'json=org.yaml'],
    ['query', 'md=org.yaml'],
  ])('%s -o %s would write over what is read: 2', async (command, output) => {
    await inTemporaryFolder({ files }, async (cwd) => {
      symlinkSync('org.yaml', join(cwd, 'soft.yaml'));
      linkSync(join(cwd, 'org.yaml'), join(cwd, 'hard.yaml'));
      for (const more of [[], [], ['--no-cache']]) {
        const args = command === 'query' ? [command, 'SELECT 1'] : [command];
        const { status, stdout, stderr } = await runOrgctl([...args, '-o', output, ...more], { cwd });
        expect(stderr).toContain(
          `orgctl: the answer would be written over ${output.split('=')[1]}, which is read`,
        );
        expect([status, stdout]).toEqual([2, '']);
      }
      expect(readFileSync(join(cwd, 'org.yaml'), 'utf8')).toBe(files['org.yaml']);
      expect(readFileSync(join(cwd, 'more/people.yaml'), 'utf8')).toBe(files['more/people.yaml']);
    });
  });

  test('a main file that cannot be read whole is not written over, either', async () => {
    const broken = { 'org.yaml': 'squads: [\n' };
    const { status, stderr } = await runInProcess(['check', '-o', 'json=org.yaml'], { files: broken });
    expect(stderr).toContain('would be written over org.yaml');
    expect(status).toBe(2);
  });

  test('a new file, and one in place of another: its mode stays, a link to it stays, nothing else is left', async () => {
    await inTemporaryFolder({ files }, async (cwd) => {
      writeFileSync(join(cwd, 'old.json'), 'old');
      chmodSync(join(cwd, 'old.json'), 0o600);
      symlinkSync('old.json', join(cwd, 'link.json'));
      await runInProcess(['check', '-o', 'json=new.json', '-o', 'json=link.json'], { cwd });
      expect(readdirSync(cwd).toSorted()).toEqual(['link.json', 'more', 'new.json', 'old.json', 'org.yaml']);
      const text = readFileSync(join(cwd, 'old.json'), 'utf8');
      expect(text).toContain('"schema": "orgctl.check/v1"');
      expect(readFileSync(join(cwd, 'new.json'), 'utf8')).toBe(text);
      if (process.platform !== 'win32') expect(statSync(join(cwd, 'old.json')).mode & 0o777).toBe(0o600);
    });
  });

  test.each(['gone/a.json', 'org.yaml/a.json', 'more'])('%s cannot be written: 2', async (path) => {
    const { status, stderr } = await runInProcess(['check', '-o', `json=${path}`], { files });
    expect(stderr).toMatch(
      /^orgctl: the answer cannot be written to .*: (its folder|what should be|it is a folder)/,
    );
    expect(status).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('a pipe or a device is written to', async () => {
    await inTemporaryFolder({ files }, async (cwd, env) => {
      const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));
      const orgctl = `"${process.execPath}" "${program}" gaps -o json=/dev/null`;
      const command = `mkfifo pipe; cat pipe & ${orgctl} -o csv=pipe; wait; ${orgctl} -o csv=/dev/stdout | cat; ls`;
      const output = execFileSync('bash', ['-c', command], { cwd, env, encoding: 'utf8' });
      expect(output.match(/^unowned,[^\n]*radio/gm) ?? output).toHaveLength(2);
      expect(output).toMatch(/more\norg\.yaml\npipe\n$/);
    });
  });
});
