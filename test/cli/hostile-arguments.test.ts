import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { runOrgctl } from './run-orgctl.ts';

describe('arguments that would play with a terminal', () => {
  const evil = '\u001b[31m\u009b2J\u202e\u061c';

  test.each([
    [['check', `${evil}\nx`]],
    [[evil]],
    [['check', `--${evil}`]],
    [['check', '--as-of', evil]],
    [['check', '-o', `json=${evil}/${evil}`]],
    [['gaps', '--by', evil]],
    [['explain', evil]],
    [['-f', evil, 'check']],
  ])('%j: nothing of them is sent raw', async (args) => {
    const { status, stderr } = await runInProcess(args, {
      files: { 'org.yaml': 'version: 1\nsquads: {a: {}}\n' },
    });
    // oxlint-disable-next-line no-control-regex
    expect(stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u061c]/);
    expect(stderr).toMatch(/^orgctl: .+\n/);
    expect(status).toBe(2);
  });

  test('those of a query, and of names in a file, neither', async () => {
    const files = { 'org.yaml': `version: 1\norg: {name: Tiny}\n`, [`a${evil}.yaml`]: 'version: 1\n' };
    const query = await runOrgctl(['query', `SELECT "${evil}"`], { files });
    const empty = await runInProcess(['check', '-f', `a${evil}.yaml`], { files });
    for (const { stderr } of [query, empty]) {
      expect(stderr).toContain('\\u001b');
      // oxlint-disable-next-line no-control-regex
      expect(stderr).not.toMatch(/[\u001b\u009b\u202e\u061c]/);
    }
  });
});
