import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import type { Outcome } from './run-orgctl.ts';

async function check(text: string, ...args: string[]): Promise<Outcome> {
  return runInProcess(['check', ...args], { files: { 'org.yaml': text } });
}

/** The lines that say what is wrong, and nothing after. */
async function findings(text: string, ...rules: string[]): Promise<readonly string[]> {
  const { stdout } = await check(`version: 1\n${text}`, ...rules, '--all');
  return stdout.split('\n').filter((line) => line.startsWith('org.yaml:'));
}

const readingRules = ['known-field', 'field-type', 'required-field', 'id-format', 'defined-once'];

const dayOf = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);

describe('the other rules of reading', () => {
  test('required-field points at what lacks it', async () => {
    const text =
      'org: {mission: A}\nsquads: {a: {dependsOn: [{severity: slowing}]}}\nwaivers: [{rule: x, on: org, until: 2026-12-31}]\n';
    expect(await findings(text, 'required-field')).toEqual([
      'org.yaml:4:11: error required-field: reason of a waiver is missing; add reason: …',
      'org.yaml:2:1: error required-field: name of org is missing; add name: …',
      'org.yaml:3:26: error required-field: dependsOn.squad of squad a is missing; add squad: …',
    ]);
  });

  test('version is required in the main file', async () => {
    const { stdout, status } = await check('squads: {a: {}}\n', 'required-field');
    expect(stdout).toContain(
      'org.yaml:1:1: error required-field: version is missing; begin the file with version: 1\n',
    );
    expect(status).toBe(1);
  });

  test('another version is 3', async () => {
    const { stdout, status } = await check('version: 2\nsquads: {a: {}}\n');
    expect(stdout).toContain(
      'org.yaml:1:10: error version-supported: version is "2", this orgctl reads version 1',
    );
    expect(status).toBe(3);
  });

  test('id-format suggests the corrected id', async () => {
    const text = 'squads: {Search Team: {}, 9lives: {}, none: {}, Ünï: {}}\n';
    expect(await findings(text, 'id-format')).toEqual([
      expect.stringContaining('the id "9lives" of a squad is not kebab-case'),
      expect.stringMatching(/^org.yaml:2:10: .*the id "Search Team" of a squad .*; write search-team$/),
      expect.stringContaining(
        'the id "none" of a squad is a reserved word; choose another id, such as my-squad',
      ),
      expect.stringMatching(/"Ünï".*; write uni$/),
    ]);
  });

  test('defined-once speaks of a member who stands twice, but not where the times do not touch', async () => {
    const twice = 'squads: {a: {members: [ada, ada]}}\n';
    expect(await findings(twice, 'defined-once')).toEqual([
      expect.stringContaining(
        'org.yaml:2:29: error defined-once: ada stands twice in members of squad a; keep one',
      ),
    ]);
    const apart =
      'squads: {a: {members: [{person: ada, until: 2026-01-31}, {person: ada, from: 2026-02-01}]}}\n';
    expect(await findings(apart, 'defined-once')).toEqual([]);
    const thrice = 'squads: {a: {members: [ada, ada, {person: ada, share: 0.5}, bo, bo]}}\n';
    expect(await findings(thrice, 'defined-once')).toEqual([
      expect.stringContaining('org.yaml:2:29: error defined-once: ada stands twice'),
      expect.stringContaining('org.yaml:2:65: error defined-once: bo stands twice'),
    ]);
    const late = ['until: 2026-01-31', 'from: 2026-03-01', 'from: 2026-02-01, until: 2026-03-01'];
    const between = `squads: {a: {members: [${late.map((each) => `{person: ada, ${each}}`).join(', ')}]}}\n`;
    expect(await findings(between, 'defined-once')).toEqual([expect.stringContaining('org.yaml:2:91: ')]);
  });

  test.each([
    ['that stand twice', (n: number) => `m${n % 10_000}`, 10_000],
    ['of one person', () => 'ada', 1],
    ['with times apart', (n: number) => `{person: ada, from: ${dayOf(2 * n)}, until: ${dayOf(2 * n)}}`, 0],
  ] as const)('20,000 members %s do not take for ever', { timeout: 60_000 }, async (_, member, count) => {
    const members = Array.from({ length: 20_000 }, (_each, n) => member(n)).join(', ');
    expect(await findings(`squads: {a: {members: [${members}]}}\n`, 'defined-once')).toHaveLength(count);
  });

  test('a key written twice is a mistake of YAML that names the first', async () => {
    const { stdout, status } = await check('version: 1\nsquads:\n  a: {}\n  a: {}\n');
    expect(stdout).toContain(
      'org.yaml:4:3: error yaml-syntax: a is written twice: it stands in line 3 already',
    );
    expect(status).toBe(3);
  });
});

describe('ids that are words of YAML or of JavaScript', () => {
  const ids = ['no', 'on', 'true', 'null', 'constructor', 'e3'];
  const text = `version: 1
squads: {no: {members: [${ids.join(', ')}]}}
people:
${ids.map((id) => `  ${id}: {}\n`).join('')}components: {constructor: {owner: no}, null: {owner: squad:no}}
`;

  test('are ordinary ids, and references to them resolve', async () => {
    const { stdout, status } = await check(text, ...readingRules, 'reference-exists');
    expect(stdout).toMatch(/^0 errors, 0 warnings, 0 infos\n/);
    expect(stdout).toContain(' over 6 people, 1 squad, 2 components, ');
    expect(status).toBe(0);
  });

  test('are findings of id-format, and no more, where they are not kebab-case', async () => {
    const found = await findings(
      'people: {1e3: {}, __proto__: {manager: 1e3}, toString: {}}\n',
      ...readingRules,
      'reference-exists',
    );
    expect(found.map((line) => /the id "(\w+)"/.exec(line)?.[1])).toEqual(['1e3', '__proto__', 'toString']);
  });
});

describe('columns count characters', () => {
  const at = async (text: string) => {
    const { stdout } = await check(text, 'known-field', '--json');
    return listOf(answerOf('check', stdout), 'findings').map(({ line, column }) => [line, column]);
  };

  test('an emoji is one', async () => {
    expect(await at('version: 1\nsquads: {a: {name: "🎵🎵", missoin: x}}\n')).toEqual([[2, 26]]);
  });

  test('a BOM is none', async () => {
    expect(await at('\uFEFFverson: 1\nversion: 1\npeople: {a: {}}\n')).toEqual([[1, 1]]);
  });

  test('CRLF ends a line once', async () => {
    expect(await at('version: 1\r\nsquads:\r\n  a:\r\n    missoin: x\r\n')).toEqual([[4, 5]]);
  });
});
