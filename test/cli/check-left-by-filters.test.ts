import { describe, expect, test } from 'vitest';
import { answerOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const files = {
  'org.yaml': `version: 1
org: {name: Small, mission: Be an example for everyone}
tribes: {play: {lead: ada}, pay: {lead: bela}}
squads:
  search: {tribe: play, members: [ada]}
  books: {tribe: pay, members: [bela]}
guilds: {web: {members: [ada, bela]}}
people: {ada: {}, bela: {}}
components: {index: {owner: search, tier: 4}}
`,
};

async function check(...args: readonly string[]) {
  const { status, stdout, stderr } = await runInProcess(['check', ...args, '--fail-on', 'never'], { files });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

describe('a rule of whose kinds filters leave nothing', () => {
  test('is not checked, and says so', async () => {
    const { status, lines } = await check(
      'chapter-has-lead',
      'tribe-has-lead',
      'component-has-owner',
      '--tier',
      '4',
    );
    expect(status).toBe(0);
    expect(lines).toContain('not checked, 2 rules:');
    expect(lines).toContain('  no tribe is left by --tier 4: tribe-has-lead');
    expect(lines.find((line) => line.startsWith('1 rule over 1 squad, 1 component'))).toBeDefined();
  });

  test('is not checked in a check of everything either', async () => {
    const { status, lines } = await check('--tribe', 'pay', '--squad', 'search');
    expect(status).toBe(0);
    const filters = '--tribe pay --squad search';
    expect(lines).toContainEqual(expect.stringContaining('rules over 1 guild, on '));
    expect(lines).toContainEqual(expect.stringContaining(`no squad is left by ${filters}: `));
    expect(lines).toContain(`  no organisation is left by ${filters}: org-has-mission`);
  });

  test('is exit 3 where there is no other', async () => {
    const { status, stderr } = await check('tribe-has-lead', '--tier', '4');
    expect(stderr).toBe('orgctl: nothing to check: tribe-has-lead (no tribe is left by --tier 4)\n');
    expect(status).toBe(3);
  });

  test('is counted so in json', async () => {
    const { stdout } = await runInProcess(
      ['check', 'tribe-has-lead', 'squad-has-tribe', '--tier', '4', '--json'],
      {
        files,
      },
    );
    expect(answerOf('check', stdout)).toMatchObject({
      summary: { notChecked: [{ rule: 'tribe-has-lead', reason: 'no tribe is left by --tier 4' }] },
    });
  });
});

test('ownership is nothing to check where there is no component', async () => {
  const { status, stderr } = await runInProcess(['check', '--only', 'ownership'], {
    files: { 'org.yaml': 'version: 1\norg: {name: Small}\npeople: {ann: {}}\n' },
  });
  expect(stderr).toMatch(/^orgctl: nothing to check: reference-active \(no component with owner\), /);
  expect(status).toBe(3);
});
