import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerOf } from './answers.ts';
import { inTemporaryFolder, runOrgctl } from './run-orgctl.ts';

const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));

const org = 'version: 1\norg: {name: Tiny}\npeople: {ada: {}, bo: {}}\n';

describe('--timeout', () => {
  const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n';

  test('stops an endless statement: 3, and no process is left', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd) => {
      const begun = Date.now();
      const { status, stdout, stderr } = await runOrgctl(['query', endless, '--timeout', '1'], { cwd });
      expect(stderr).toBe(
        'orgctl: the query took longer than 1 s and was stopped\n  give it more with --timeout SECONDS\n',
      );
      expect(stdout).toBe('');
      expect(status).toBe(3);
      expect(Date.now() - begun).toBeLessThan(20_000);
      expect(processesIn(cwd)).toEqual([]);
    });
  });

  test.skipIf(process.platform === 'win32')('who ends the query ends its process, too', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd, env) => {
      const command = `"${process.execPath}" "${program}" query "${endless}" --timeout 60 & sleep 1.5; kill $!; wait $!; echo $?`;
      const output = execFileSync('bash', ['-c', command], { cwd, env, encoding: 'utf8' });
      expect(output).toBe('130\n');
      expect(processesIn(cwd)).toEqual([]);
    });
  });

  test.each(['--json', '-ojson', '-ojson=answer.json'])(
    'is an error in the answer of %s, too',
    async (format) => {
      await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd) => {
        const { status, stdout } = await runOrgctl(['query', endless, '--timeout', '1', format], { cwd });
        const text = format.endsWith('=answer.json')
          ? readFileSync(join(cwd, 'answer.json'), 'utf8')
          : stdout;
        expect(answerOf('query', text)).toMatchObject({
          inputs: [{ file: 'org.yaml' }],
          rows: [],
          error: { message: 'the query took longer than 1 s and was stopped' },
        });
        expect(status).toBe(3);
      });
    },
  );

  test('stops a statement where the environment says that it is supervised already', async () => {
    const env = { ORGCTL_QUERY_PROCESS: '1' };
    const { status } = await runOrgctl(['query', endless, '--timeout', '1'], {
      files: { 'org.yaml': org },
      env,
    });
    expect(status).toBe(3);
  });

  test.skipIf(process.platform !== 'linux')('who kills the query leaves no process, either', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd, env) => {
      const child = spawn(process.execPath, [program, 'query', endless, '--timeout', '600'], { cwd, env });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await until(() => processesIn(cwd).length === 2);
      await sleep(1500);
      child.kill('SIGKILL');
      await ended;
      await until(() => processesIn(cwd).length === 0);
      expect(processesIn(cwd)).toEqual([]);
    });
  });

  test('does not count the time that a reader takes', async () => {
    const many =
      'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 30000) SELECT x, x FROM n';
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd) => {
      writeFileSync(join(cwd, 'slow.sh'), `node "$ORGCTL" query "${many}" --timeout 1 | { sleep 2; wc -l; }`);
      const output = execFileSync('bash', ['-o', 'pipefail', 'slow.sh'], {
        cwd,
        env: { ...process.env, ORGCTL: program, ORGCTL_CACHE_DIR: join(cwd, 'cache') },
        encoding: 'utf8',
      });
      expect(output.trim()).toBe('30001');
    });
  });

  test.each(['x', '', '0', '-1', '1e9'])('%j is no number of seconds: 2', async (seconds) => {
    const { status, stderr } = await runOrgctl(['query', 'SELECT 1', `--timeout=${seconds}`], {
      files: { 'org.yaml': org },
    });
    expect(stderr).toContain('is no number of seconds\n  write --timeout 30\n');
    expect(status).toBe(2);
  });
});

/** Waits until something holds, and fails where it does not in time. */
async function until(holds: () => boolean): Promise<void> {
  const begun = Date.now();
  while (!holds()) {
    expect(Date.now() - begun).toBeLessThan(20_000);
    await sleep(100);
  }
}

/** The processes that work in a folder; on Linux only, elsewhere there is nothing to see. */
function processesIn(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((id) => {
    try {
      return readlinkSync(`/proc/${id}/cwd`) === folder;
    } catch {
      return false; // No process, or one that has just ended.
    }
  });
}
