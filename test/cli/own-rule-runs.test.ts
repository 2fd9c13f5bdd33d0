import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { runOrgctl } from './run-orgctl.ts';

const day = ['--as-of', '2026-11-23'];

const select = `SELECT 'squad' AS kind, id FROM v_squad`;

/** An organisation of one squad whose own rules begin at 4:5. */
function orgWith(ownRules: string): string {
  const indented = ownRules.replaceAll(/^(?=.)/gm, '    ');
  return `version: 1\npolicy:\n  ownRules:\n${indented}\norg: {name: Small}\nsquads: {search: {}}\n`;
}

describe('a rule that does not end', () => {
  const endless = `WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT 'squad' AS kind, 'search' AS id FROM n WHERE i < 0`;

  test(
    'is stopped and said, the others still run, and nothing of it is kept',
    { timeout: 40_000 },
    async () => {
      const org = orgWith(
        `a: {sql: "${select}", message: before}\nendless: {sql: "${endless}", message: x}\nz: {sql: "${select}", message: behind}`,
      );
      const began = Date.now();
      const { stdout, status } = await runOrgctl(['check', '--only', 'own', ...day], {
        files: { 'org.yaml': org },
      });
      expect(Date.now() - began).toBeLessThan(20_000);
      expect(status).toBe(1);
      expect(stdout).toContain(
        'org.yaml:5:20: error own-rule-valid: endless: it took longer than 5 s and was stopped',
      );
      expect(stdout).toContain('warning a: before');
      expect(stdout).toContain('warning z: behind');
    },
  );
});

describe('what the rules have found', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('is kept: the second run starts no process', async () => {
    const spawn = vi.spyOn(process.getBuiltinModule('node:child_process'), 'spawnSync');
    const cache = mkdtempSync(join(tmpdir(), 'orgctl-own-'));
    const surroundings = {
      files: { 'org.yaml': orgWith(`a: {sql: "${select}", message: is here}`) },
      env: { ORGCTL_CACHE_DIR: cache },
    };
    const [first, second] = [
      await runInProcess(['check', ...day], surroundings),
      await runInProcess(['check', ...day], surroundings),
    ];
    rmSync(cache, { recursive: true });
    expect(first.stdout).toContain('warning a: is here');
    expect(second).toEqual(first);
    expect(spawn).toHaveBeenCalledTimes(1);
  });
});

test('a rule of one’s own that is asked for alone says why it cannot be', async () => {
  const files = { 'org.yaml': orgWith(`a: {sql: SELEC, message: x}`) };
  const { stderr, status } = await runInProcess(['check', 'a', '--no-cache', ...day], { files });
  expect({ stderr, status }).toMatchObject({ status: 3 });
  expect(stderr).toContain('nothing to check: a (it runs SELECT, WITH and VALUES only');
});

test.for([
  ['severity', 'fatal', 'severity is one of error, warning or info, or null'],
  ['gap', 'unowed', 'gap is one of unowned, dangling, thin, deliberate or unheld, or null'],
] as const)('a rule that gives a %s that there is not says so', async ([column, word, help]) => {
  const sql = `SELECT 'squad' AS kind, id, '${word}' AS ${column} FROM v_squad`;
  const files = { 'org.yaml': orgWith(`a: {sql: "${sql}", message: x}`) };
  const { stdout, status } = await runInProcess(['check', '--no-cache', ...day], { files });
  expect(status).toBe(1);
  expect(stdout).toContain(
    `error own-rule-valid: a: a row has the ${column} "${word}", which there is not; ${help}`,
  );
});
