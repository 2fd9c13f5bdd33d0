import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'orgctl-waive-'));
const file = join(folder, 'org.yaml');
const people = Array.from({ length: 13 }, (_, index) => `p${index}`);

const org = `# ours
version: 1
squads:
  search:   # too large
    productOwner: p0
    members: [${people.join(', ')}]
  mixes: {members: [p12]}
people: {${people.map((id) => `${id}: {}`).join(', ')}}
components:
  lyrics: {}
waivers:   # each with a reason
  - {rule: squad-size, on: "squad:mixes", reason: "new", until: 2026-01-31}
`;

beforeEach(() => writeFileSync(file, org));
afterAll(() => rmSync(folder, { recursive: true }));

const waive = async (...args: readonly string[]) => runInProcess(['waive', ...args], { cwd: folder });
const until = ['--until', '2027-03-31', '--reason', 'it splits: soon'];

test('one waiver is written in the style of the others, and every other byte stays', async () => {
  const { status, stdout, stderr } = await waive('squad-size', 'search', ...until, '--by', 'p3', '--yes');
  const line =
    '  - {rule: squad-size, on: "squad:search", reason: "it splits: soon", until: 2027-03-31, by: p3}';
  expect([status, readFileSync(file, 'utf8')]).toEqual([0, `${org}${line}\n`]);
  expect(stdout).toContain(`\n+${line}\n`);
  expect(stderr).toBe('orgctl: 1 file written; orgctl undo takes it back\n');
  const check = await runInProcess(['check', 'squad-size', '-o', 'json'], { cwd: folder });
  expect(JSON.parse(check.stdout)).toMatchObject({ summary: { waived: 1, warning: 0 } });
});

test('--dry-run shows the lines and writes nothing', async () => {
  const { status, stdout, stderr } = await waive('component-has-owner', 'lyrics', ...until, '--dry-run');
  expect([status, stderr]).toEqual([0, 'orgctl: nothing was written\n']);
  expect(stdout).toContain('+  - {rule: component-has-owner, on: "component:lyrics"');
  expect(readFileSync(file, 'utf8')).toBe(org);
});

test('where nobody can be asked, nothing is written without --yes', async () => {
  const { status, stderr } = await waive('squad-size', 'search', ...until);
  expect([status, readFileSync(file, 'utf8')]).toEqual([4, org]);
  expect(stderr).toContain('add --yes');
});

test('a waiver that is over is renewed in its place', async () => {
  writeFileSync(file, org.replace('squad:mixes', 'squad:search'));
  expect(await waive('squad-size', 'search', ...until, '--yes')).toMatchObject({ status: 0 });
  expect(readFileSync(file, 'utf8').split('\n').at(-2)).toBe(
    '  - {rule: squad-size, on: "squad:search", reason: "it splits: soon", until: 2027-03-31}',
  );
});

describe('it refuses', () => {
  it.each([
    ['a rule that there is not', 2, ['squad-siz', 'search', ...until], 'did you mean squad-size?'],
    ['an entity that there is not', 2, ['squad-size', 'serch', ...until], 'did you mean squad search?'],
    ['a mistake of reading', 2, ['known-field', 'search', ...until], 'cannot be accepted'],
    [
      'a finding that there is not',
      4,
      ['squad-size', 'mixes', ...until],
      'squad-size finds nothing on squad:mixes',
    ],
    [
      'another field',
      4,
      ['squad-size', 'search', '--field', 'lead', ...until],
      'finds nothing on squad:search at lead',
    ],
    ['a day that is over', 2, ['squad-size', 'search', '--until', '2026-11-22', '--reason', 'x'], 'is over'],
    [
      'no day',
      2,
      ['squad-size', 'search', '--until', '2026-02-30', '--reason', 'x'],
      'no day that the calendar has',
    ],
    [
      'an empty reason',
      2,
      ['squad-size', 'search', '--until', '2027-01-01', '--reason', ' '],
      '--reason is empty',
    ],
    ['no reason', 2, ['squad-size', 'search', '--until', '2027-01-01'], '--reason'],
    [
      'nobody who decided',
      2,
      ['squad-size', 'search', ...until, '--by', 'nobody'],
      'no person is called "nobody"',
    ],
    [
      'standard input',
      2,
      ['squad-size', 'search', ...until, '-f', '-'],
      'standard input cannot be written back',
    ],
  ])('%s', async (_, code, args, words) => {
    const { status, stdout, stderr } = await runInProcess(['waive', ...args], { cwd: folder, stdin: org });
    expect([status, stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(stdout).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(org);
  });

  it('what is waived already', async () => {
    await waive('squad-size', 'search', ...until, '--yes');
    const { status, stderr } = await waive('squad-size', 'search', ...until, '--yes');
    expect([status, stderr]).toEqual([
      4,
      expect.stringContaining('waived on squad:search already, until 2027-03-31'),
    ]);
  });

  it('a file that cannot be read', async () => {
    writeFileSync(file, `${org}x: {`);
    expect(await waive('squad-size', 'search', ...until, '--yes')).toMatchObject({ status: 3 });
  });
});

test('what only a check that names the rule finds is not waived: the waiver would silence nothing', async () => {
  const few = org.slice(0, org.indexOf('waivers:')).replace('lyrics: {}', 'lyrics: {owner: search, tier: 1}');
  writeFileSync(file, few);
  const { status, stderr } = await waive('component-has-docs', 'lyrics', ...until, '--yes');
  expect([status, stderr]).toEqual([
    4,
    'orgctl: there is nothing to waive: component-has-docs is not checked, unless it is named: 0 of 1 components have docs, needs 10 %\n  waive it once a plain orgctl check finds it\n',
  ]);
  expect(readFileSync(file, 'utf8')).toBe(few);
});
