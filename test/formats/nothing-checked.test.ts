import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';

const org = `version: 1
policy: {ownRules: {bad-rule: {sql: "SELECT 'squad' AS kind, id FROM v_squad", message: "squad {nam} is bad"}}}
org: {name: Small}
squads: {search: {}}
`;

/** Only the rule whose message names a column that is not there. */
async function told(format: string): Promise<string> {
  const { stdout, status } = await runInProcess(['check', 'bad-rule', '-o', format], {
    files: { 'org.yaml': org },
  });
  expect(status).toBe(3);
  return stdout;
}

const why =
  'nothing was checked: bad-rule (its message names "nam", which no column and no option is called)';

describe('where nothing could be checked, no format looks like a pass', () => {
  test('github', async () => {
    expect(await told('github')).toBe(`::error title=orgctl::${why}\norgctl: nothing was checked\n`);
  });

  test('md', async () => {
    const [headline, , reason] = (await told('md')).split('\n');
    expect(headline).toBe('**orgctl: nothing was checked** (on 2026-11-23)');
    expect(reason).toBe(why);
  });

  test('junit', async () => {
    const written = await told('junit');
    expect(written).toContain('<testsuites name="orgctl check" tests="2" failures="0" errors="1">');
    expect(written).toContain(`<error message="${why.replaceAll('"', '&quot;')}"`);
  });

  test('gitlab', async () => {
    expect(JSON.parse(await told('gitlab'))).toMatchObject([
      { description: why, severity: 'major', location: { path: 'org.yaml', lines: { begin: 1 } } },
    ]);
  });

  test('sarif', async () => {
    expect(JSON.parse(await told('sarif'))).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [{ level: 'error', message: { text: why } }],
            },
          ],
          results: [],
        },
      ],
    });
  });
});
