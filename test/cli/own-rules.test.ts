import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const day = ['--as-of', '2026-11-23'];

/** An organisation of two squads with these rules of its own. */
function orgWith(ownRules: string, rest = ''): string {
  const indented = ownRules.replaceAll(/^(?=.)/gm, '    ');
  return `version: 1\norg: {name: Small}\npolicy:\n  ownRules:\n${indented}\n${rest}squads:\n  search: {}\n  web: {}\n`;
}

const shortNames = `short-names:
  sql: SELECT 'squad' AS kind, id, length(id) AS value FROM v_squad WHERE length(id) > :max
  message: squad {id} has {value|letter|letters}, more than {max}
  help: shorten it
  options: {max: 5}`;

/** The lines about rules of one's own. */
async function said(org: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runInProcess(['check', '--only', 'own', '--all', '--no-cache', ...day, ...args], {
    files: { 'org.yaml': org },
  });
  return stdout.split('\n').filter((line) => /(error|warning|info) [\w-]+: /.test(line));
}

describe('a rule of one’s own', () => {
  test('speaks like any other, with its place, value and help', async () => {
    expect(await said(orgWith(shortNames))).toEqual([
      'org.yaml:11:3: warning short-names: squad search has 6 letters, more than 5; shorten it',
    ]);
  });

  test('is set, graded and switched off in policy.rules', async () => {
    const set = (setting: string) =>
      orgWith(shortNames).replace('policy:', `policy:\n  rules: {short-names: ${setting}}`);
    expect(await said(set('{max: 2, severity: error}'))).toEqual([
      'org.yaml:12:3: error short-names: squad search has 6 letters, more than 2; shorten it',
      'org.yaml:13:3: error short-names: squad web has 3 letters, more than 2; shorten it',
    ]);
    expect(await said(set('off'))).toEqual([]);
    const { stdout } = await runInProcess(['check', '--no-cache', ...day], {
      files: { 'org.yaml': set('{least: 2}') },
    });
    expect(stdout).toContain('error known-field: unknown option "least" of short-names');
  });

  test('is waived, and a waiver of it is no idle one', async () => {
    const waivers = `waivers:\n  - {rule: short-names, on: 'squad:search', reason: an old name, until: 2027-01-31}\n`;
    const { stdout } = await runInProcess(['check', '--no-cache', '-o', 'json', ...day], {
      files: { 'org.yaml': orgWith(shortNames, waivers) },
    });
    const { findings }: { findings: readonly { rule: string }[] } = JSON.parse(stdout);
    expect(findings.filter(({ rule }) => ['short-names', 'waiver-current'].includes(rule))).toMatchObject([
      {
        rule: 'short-names',
        category: 'own',
        entity: 'squad:search',
        value: 6,
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        waived: { reason: 'an old name', until: '2027-01-31' },
      },
    ]);
  });

  test('is checked alone by its name', async () => {
    const files = { 'org.yaml': orgWith(shortNames) };
    const named = await runInProcess(['check', 'short-names', '--fail-on', 'warning', '--no-cache', ...day], {
      files,
    });
    expect(named).toMatchObject({ status: 1, stderr: '' });
    expect(named.stdout).toContain('1 rule over 2 squads');
    const unknown = await runInProcess(['check', 'short-name', '--no-cache', ...day], { files });
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('did you mean short-names?');
    const piped = await runInProcess(['check', 'short-names', '-f', '-', '--fail-on', 'warning', ...day], {
      stdin: files['org.yaml'],
    });
    expect(piped.status).toBe(1);
  });

  test('is explained and completed where the organisation is at hand', async () => {
    const files = { 'org.yaml': orgWith(shortNames) };
    const { stdout, status } = await runInProcess(['explain', 'short-names'], { files });
    expect(status).toBe(0);
    expect(stdout).toContain('max, 5 by default');
    expect(stdout).toContain('length(id) > :max');
    const completed = await runInProcess(['completion', '--answer', '--', 'check', 'short'], { files });
    expect(completed.stdout).toContain('word\tshort-names\t');
    expect((await runInProcess(['explain', 'short-names'])).status).toBe(2);
  });

  test('stays silent where a rule speaks that it yields to', async () => {
    const rule = `${shortNames}\n  yields: [squad-has-tribe]`;
    expect(await said(orgWith(rule))).toEqual([]);
  });

  test('may read what other rules have found', async () => {
    const rule = `waived-much:
  sql: SELECT 'org' AS kind, 'org' AS id, count(*) AS value FROM finding HAVING count(*) > 0
  message: "{value|finding is|findings are} waived"`;
    const waivers = `waivers:\n  - {rule: squad-has-tribe, on: 'squad:web', reason: soon, until: 2027-01-31}\n`;
    expect(await said(orgWith(rule, waivers))).toEqual([
      'org.yaml:2:1: warning waived-much: 1 finding is waived',
    ]);
  });

  test('is listed among the gaps where it says that it finds one', async () => {
    const rule = `no-pager-duty:
  sql: SELECT 'component' AS kind, id FROM v_component
  message: component {id} is in nobody's rota
  gap: thin`;
    const files = { 'org.yaml': orgWith(rule, 'components: {lyrics: {owner: search}}\n') };
    const { stdout } = await runInProcess(['gaps', '--no-cache', '-o', 'json', ...day], { files });
    const { gaps }: { gaps: readonly object[] } = JSON.parse(stdout);
    expect(gaps).toMatchObject([{}, { rule: 'no-pager-duty', gap: 'thin' }]);
  });

  test('may be called as what every object has', async () => {
    const gate = '{share: 0.5, noun: squad, words: squads, kind: squad, from: v_squad AS entity, has: "0"}';
    const rule = `constructor: {sql: "SELECT 'squad' AS kind, id FROM v_squad", message: "{id}", gate: ${gate}}`;
    expect(await said(orgWith(rule))).toEqual([]);
    const set = orgWith(rule).replace('policy:', 'policy:\n  rules: {constructor: on}');
    expect(await said(set)).toHaveLength(2);
  });

  test('that gives a place or a category that there is not is not believed', async () => {
    const rule = `odd: {sql: "SELECT 'squad' AS kind, id, 7 AS file, 9999 AS position, 'people' AS category FROM v_squad", message: x}`;
    expect(await said(orgWith(rule))).toEqual([
      'org.yaml:7:3: warning odd: x',
      'org.yaml:8:3: warning odd: x',
    ]);
  });
});
