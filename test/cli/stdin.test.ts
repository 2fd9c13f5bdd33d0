import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder } from './run-orgctl.ts';

const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));

/** What a line of bash prints; `orgctl` in it is the built program. */
async function bash(script: string): Promise<string> {
  const files = { 'org.yaml': 'version: 1\ncomponents: {radio: {}}\n' };
  return inTemporaryFolder({ files }, async (cwd, env) =>
    execFileSync('bash', ['-c', `orgctl() { "${process.execPath}" "${program}" "$@"; }; ${script}`], {
      cwd,
      env,
      encoding: 'utf8',
    }),
  );
}

describe.skipIf(process.platform === 'win32')('standard input', () => {
  test('may be a pipe that is non-blocking, and still empty', async () => {
    // A Node that reads makes the pipe non-blocking; killed, it leaves it so.
    const makeNonBlocking = `"${process.execPath}" -e "process.stdin.resume(); process.kill(process.pid, 'SIGKILL')" 2>&-`;
    const output = await bash(
      `{ sleep 1; cat org.yaml; } | { ${makeNonBlocking}; orgctl query 'SELECT id FROM component' -f -; } 2>&1`,
    );
    expect(output).toContain('id\nradio\n');
    expect(output).not.toContain('bug');
  });

  test.each(['check', 'query "SELECT 1"'])('that never ends is too large for %s', async (command) => {
    const output = await bash(`orgctl ${command} -f - </dev/zero 2>&1; echo "$?"`);
    expect(output).toContain(
      'error file-readable: <stdin> cannot be read: it has more than 64 MiB, at most 64 are read; split it',
    );
    expect(output).toMatch(/\n3\n$/);
  });

  test('may be a folder, which cannot be read, or closed, which is empty', async () => {
    expect(await bash('orgctl check -f - <.; echo "$?"')).toMatch(
      /<stdin> cannot be read: it is a folder[^]*\n3\n$/,
    );
    expect(await bash('orgctl check -f - <&- 2>&1; echo "$?"')).toMatch(/nothing to check[^]*\n3\n$/);
  });
});
