import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { inTemporaryFolder, runOrgctl } from './run-orgctl.ts';

/** Two seconds on a machine of one's own; machines of a CI have neighbours. */
const limit = 20_000;

const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));

/** What a run of its own says, which must end in time, with 3 and without a stack. */
async function refusal(make: (path: string) => void): Promise<string> {
  return inTemporaryFolder({}, async (cwd) => {
    make(join(cwd, 'org.yaml'));
    const begun = Date.now();
    const { status, stdout, stderr } = await runOrgctl(['check'], { cwd });
    expect(Date.now() - begun).toBeLessThan(limit);
    expect(`${stdout}${stderr}`).not.toMatch(/\n {4}at |bug in orgctl/);
    expect(status).toBe(3);
    return stdout;
  });
}

function writing(content: string | Uint8Array) {
  return (path: string) => writeFileSync(path, content);
}

describe('a file that cannot be used is 3, says why, and takes no time', () => {
  test('an alias bomb', async () => {
    const levels = Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`);
    const bomb = `version: 1\na0: &a0 [x]\n${levels.join('\n')}\n`;
    expect(await refusal(writing(bomb))).toMatch(/org.yaml:2:5: error yaml-syntax: &a0 is an anchor/);
  });

  test.each([
    ['200,000 nested lists', '['.repeat(200_000)],
    ['200,000 nested lists that are closed again', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['200,000 nested maps', '{a: '.repeat(200_000)],
  ])('%s', async (_, nested) => {
    expect(await refusal(writing(`version: 1\nx-a: ${nested}\n`))).toMatch(
      /org.yaml:2:\d+: error file-readable: more than 100 /,
    );
  });

  test('2,000 levels of indentation', async () => {
    const levels = Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`);
    expect(await refusal(writing(levels.join('\n')))).toMatch(/error file-readable: more than 100 /);
  });

  test('a NUL', async () => {
    const text = 'version: 1\norg: {name: a\0b}\n';
    expect(await refusal(writing(text))).toMatch(/org.yaml:2:14: error file-readable: .*U\+0000/);
  });

  test('a file of another kind', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 256);
    expect(await refusal(writing(bytes))).toMatch(/error file-readable: /);
  });

  test('Latin-1, UTF-16', async () => {
    expect(await refusal(writing(Buffer.from('version: 1\norg: {name: Zürich}\n', 'latin1')))).toMatch(
      /org.yaml:2:14: .* not UTF-8/,
    );
    expect(await refusal(writing(Buffer.from('\uFEFFversion: 1\n', 'utf16le')))).toMatch(/UTF-16/);
  });

  test('an empty file, and one of comments only', async () => {
    expect(await refusal(writing(''))).toMatch(/not checked: \d+ rules, since nothing was read/);
    expect(await refusal(writing('# nothing\n# yet\n'))).toMatch(/since nothing was read/);
  });

  test('two documents', async () => {
    expect(await refusal(writing('version: 1\n---\nversion: 1\n'))).toMatch(
      /org.yaml:2:1: error yaml-syntax: a second document/,
    );
  });

  test('a list, a text', async () => {
    expect(await refusal(writing('- a\n'))).toMatch(
      /org.yaml:1:1: error field-type: the file is a list, expected a map/,
    );
    expect(await refusal(writing('hello\n'))).toMatch(
      /org.yaml:1:1: error field-type: the file is "hello", expected a map/,
    );
  });

  test('200 MB', async () => {
    const make = (path: string) => {
      writeFileSync(path, '');
      truncateSync(path, 200 * 1024 * 1024);
    };
    expect(await refusal(make)).toMatch(/org.yaml cannot be read: it has 200 MiB, at most 64 are read/);
  });

  test('a folder', async () => {
    expect(await refusal((path) => mkdirSync(path))).toMatch(/org.yaml cannot be read: it is a folder/);
  });

  test.skipIf(process.platform === 'win32')('a FIFO that nobody writes to', async () => {
    expect(await refusal((path) => execFileSync('mkfifo', [path]))).toMatch(/it is no ordinary file/);
  });

  test.skipIf(process.platform === 'win32')('a device that never ends', async () => {
    const { status, stdout } = await runInProcess(['check', '-f', '/dev/zero']);
    expect(stdout).toContain('it is no ordinary file');
    expect(status).toBe(3);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'no permission to read (not as root)',
    async () => {
      const make = (path: string) => {
        writeFileSync(path, 'version: 1\n');
        chmodSync(path, 0);
      };
      expect(await refusal(make)).toMatch(/org.yaml cannot be read: you may not read it/);
    },
  );

  test('a path through a file, a path with a NUL, a path that is too long', async () => {
    const files = { 'org.yaml': 'version: 1\n' };
    for (const path of ['org.yaml/org.yaml', 'a\0b', 'a'.repeat(5000)]) {
      const { status, stdout, stderr } = await runInProcess(['check', '-f', path], { files });
      expect(stdout).toContain('error file-readable: ');
      expect(stderr).toBe('');
      expect(status).toBe(3);
    }
  });
});

describe('names that would play with a terminal', () => {
  const files = {
    'org.yaml': `version: 1
org: {name: "\\e[31mRed\\nLine", mission: "\\e]0;title\\a"}
squads:
  "a\\e[2J\\nb": {mission: "x\\u202Ey\\r", members: ["\\e[5m"], "mis\\e[1mion": z}
components: {"\\u009b31m": {owner: "gh\\bost"}}
`,
  };

  test.each([
    ['check', '--all'],
    ['check', '--color', 'always'],
    ['gaps'],
    ['gaps', '-o', 'md'],
    ['overview'],
    ['check', '--json'],
    ['gaps', '--json'],
  ])('%s %s: nothing of them is sent raw', async (...args) => {
    const { stdout, stderr, status } = await runInProcess(args, { files });
    const own = `${stdout}${stderr}`.replaceAll(
      // oxlint-disable-next-line no-control-regex
      /\u001b\[(1|2|22|31|32|33|34|39)m/g,
      args.includes('always') ? '' : '$&',
    );
    // oxlint-disable-next-line no-control-regex
    expect(own).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(status).toBeLessThan(4);
  });
});

describe('a reader that goes away', () => {
  const many = Array.from({ length: 5000 }, (_, n) => `  s${n}: {missoin: a, tribe: nowhere}`).join('\n');
  const files = { 'org.yaml': `version: 1\nsquads:\n${many}\n` };

  test('10,000 findings take no time, and are all in the json', async () => {
    await inTemporaryFolder({ files }, async (cwd) => {
      const begun = Date.now();
      const { status, stdout } = await runOrgctl(['check', 'known-field', 'reference-exists', '--json'], {
        cwd,
      });
      expect(Date.now() - begun).toBeLessThan(limit);
      expect(stdout.match(/"fingerprint"/g)).toHaveLength(10_000);
      expect(status).toBe(1);
    });
  });

  test('head -1 gets its line, and the verdict stays what it is', async () => {
    await inTemporaryFolder({ files }, async (cwd, env) => {
      const child = spawn(
        'bash',
        ['-c', `"${process.execPath}" "${program}" check --all | head -1; echo "\${PIPESTATUS[0]}"`],
        { cwd, env },
      );
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (chunk) => (stdout += String(chunk)));
      child.stderr.on('data', (chunk) => (stderr += String(chunk)));
      await new Promise((resolve) => child.on('close', resolve));
      expect(stdout).toMatch(/^org\.yaml:3:\d+: error .*\n1\n$/);
      expect(stderr).toBe('');
    });
  });

  test('a closed stdout is no bug', async () => {
    await inTemporaryFolder({ files }, async (cwd, env) => {
      const command = `"${process.execPath}" "${program}" check >&-; echo "$?"`;
      const output = execFileSync('bash', ['-c', command], {
        cwd,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      expect(output).toBe('1\n');
    });
  });

  test.skipIf(process.platform !== 'linux')(
    'a full disk behind stdout is said, without a stack',
    async () => {
      await inTemporaryFolder({ files }, async (cwd, env) => {
        const command = `"${process.execPath}" "${program}" check 2>&1 >/dev/full; echo "$?"`;
        const output = execFileSync('bash', ['-c', command], { cwd, env, encoding: 'utf8' });
        expect(output).toBe('orgctl: the answer cannot be written: the disk is full\n2\n');
      });
    },
  );
});
