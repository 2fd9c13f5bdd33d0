import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { certainValue } from '../../src/source/certain-value.ts';
import { squadFields } from '../../src/model/squad.ts';
import { componentFields } from '../../src/model/component.ts';
import { runInProcess } from './run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'orgctl-fix-'));
const file = join(folder, 'org.yaml');

const org = `# ours
version: 1
Tribes:
  Discovery:   # the old one
    lead: ada
squads:
  search:
    tribe: Discovery
    type: Stream Aligned   # as ever
    Product_Owner: ada
    channel: #search
    formerly: [find]
    members:
      - ada
      - bo   # since May
      - bo
      - {person: bo, share: 0.5}
      - {person: Cy_X, share: "50 %", from: 2026-1-5}
  web:
    tribe: Discovery
    dependsOn:
      - {squad: find, severity: Blocking}   # waits
people: {ada: {}, bo: {}, Cy_X: {}}
components:
  lyrics: {owner: find, tier: T2}
waivers:
  - {rule: squad-size, on: squad:find, reason: x, until: 2027-01-01, by: Cy_X}
`;

const mended = `# ours
version: 1
tribes:
  discovery:   # the old one
    lead: ada
squads:
  search:
    tribe: discovery
    type: stream-aligned   # as ever
    productOwner: ada
    channel: "#search"
    formerly: [find]
    members:
      - ada
      - bo   # since May
      - {person: bo, share: 0.5}
      - {person: cy-x, share: "0.5", from: 2026-01-05}
  web:
    tribe: discovery
    dependsOn:
      - {squad: search, severity: blocking}   # waits
people: {ada: {}, bo: {}, cy-x: {}}
components:
  lyrics: {owner: search, tier: 2}
waivers:
  - {rule: squad-size, on: squad:search, reason: x, until: 2027-01-01, by: cy-x}
`;

beforeEach(() => writeFileSync(file, org));
afterAll(() => rmSync(folder, { recursive: true }));

const fix = async (...args: readonly string[]) => runInProcess(['check', '--fix', ...args], { cwd: folder });

test('it mends what has one right answer, keeps every other byte, and leaves what has to be decided', async () => {
  const { status, stdout, stderr } = await fix('--yes');
  expect([status, readFileSync(file, 'utf8')]).toEqual([0, mended]);
  expect(stderr).toBe('orgctl: 1 file written; orgctl undo takes it back\n');
  expect(stdout.slice(0, stdout.indexOf('\n\n')).split('\n')).toEqual([
    'squad search: channel is "#search", in quotes',
    'the file: Tribes is tribes',
    'squad search: Product_Owner is productOwner',
    'squad search: type Stream Aligned is stream-aligned',
    'squad search, members: share 50 % is 0.5',
    'squad search, members: from 2026-1-5 is 2026-01-05',
    'squad search: members says the same thing once',
    'squad web, dependsOn: severity Blocking is blocking',
    'component lyrics: tier T2 is 2',
    'tribe Discovery is discovery, wherever it is named',
    'person Cy_X is cy-x, wherever it is named',
    'squad find is called search, wherever it is referred to',
  ]);
  expect(stdout.split('\n').at(-2)).toMatch(/^left: 1 error, \d+ warnings?: orgctl check$/);
  const again = await fix('--yes');
  expect([again.status, again.stdout]).toEqual([0, '']);
  expect(again.stderr).toContain('there is nothing that mends itself; 1 error');
});

test('--dry-run shows the lines and writes nothing', async () => {
  const { status, stdout, stderr } = await fix('--dry-run');
  expect([status, stderr, readFileSync(file, 'utf8')]).toEqual([0, 'orgctl: nothing was written\n', org]);
  expect(stdout).toContain('\n-    channel: #search\n');
  expect(stdout).toContain('\n+    channel: "#search"\n');
});

test('all files are mended, or none', async () => {
  writeFileSync(file, 'version: 1\ninclude: [people.yaml]\nsquads: {search: {members: [Ada]}}\n');
  writeFileSync(join(folder, 'people.yaml'), 'people:\r\n  Ada:   # first\r\n    name: Ada\r\n');
  const { status } = await fix('--yes');
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'people.yaml'), 'utf8')).toBe(
    'people:\r\n  ada:   # first\r\n    name: Ada\r\n',
  );
  expect(readFileSync(file, 'utf8')).toContain('members: [ada]');
});

test('what may not begin a text gets quotes, where that is all that stands in the way', async () => {
  const text =
    'version: 1\nsquads: {search: {github: @search}}   # here\ncomponents:\n  lyrics:\n    paths: [*.ts, a, **/b/*.{ts,tsx}]\n    owner: Search\n';
  writeFileSync(file, text);
  const { status, stdout } = await fix('--yes');
  expect([status, readFileSync(file, 'utf8')]).toEqual([
    0,
    text
      .replace('@search', '"@search"')
      .replace('*.ts', '"*.ts"')
      .replace('**/b/*.{ts,tsx}', '"**/b/*.{ts,tsx}"')
      .replace('Search', 'search'),
  ]);
  expect(stdout).toMatch(/^"@search", in quotes\n/);
  writeFileSync(file, 'version: 1\nsquads: {a: {github: @a, mission: *base}}\n');
  expect(await fix('--yes')).toMatchObject({ status: 3 });
});

describe('it writes nothing', () => {
  it.each([
    ['where nobody can be asked', 4, ['check', '--fix'], 'add --yes'],
    ['for less than the whole', 2, ['check', '--fix', '--only', 'people'], 'takes no --only'],
    ['for a rule', 2, ['check', 'squad-size', '--fix'], 'takes no rule'],
    ['for a tribe', 2, ['check', '--fix', '--tribe', 'discovery'], 'takes no --tribe'],
    ['since a commit', 2, ['check', '--fix', '--since', 'main'], 'takes no --since'],
    ['at a commit', 2, ['check', '--fix', '--at', 'HEAD'], 'takes no --at'],
    ['as json', 2, ['check', '--fix', '--json'], 'json'],
    ['to standard input', 2, ['check', '--fix', '-f', '-'], 'standard input cannot be written back'],
    ['without --fix', 2, ['check', '--dry-run'], '--dry-run needs --fix'],
    ['without --fix, however sure', 2, ['check', '-y'], '--yes needs --fix'],
  ])('%s', async (_, code, args, words) => {
    const { status, stderr } = await runInProcess(args, { cwd: folder, stdin: org });
    expect([status, stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(readFileSync(file, 'utf8')).toBe(org);
  });

  it('where the file cannot be read', async () => {
    writeFileSync(file, `${org}x: {`);
    expect(await fix('--yes')).toMatchObject({ status: 3 });
  });
});

describe('it leaves to people', () => {
  it.each([
    ['two ids that would be one', 'people: {Ada: {}, ada: {}}'],
    ['an id of which nothing is left', 'people: {"123": {}}'],
    ['an earlier id of two squads', 'squads: {a: {formerly: [x]}, b: {formerly: [x]}, c: {dependsOn: [x]}}'],
    ['a name that is only near', 'squads: {search: {trib: x}}\ntribes: {x: {}}'],
    ['a field that is there in both ways', 'squads: {search: {Mission: one, mission: two}}'],
    ['a member of two shares', 'squads: {a: {members: [bo, {person: bo, share: 0.5}]}}\npeople: {bo: {}}'],
    ['a day that may be another', 'people: {bo: {from: 05.06.2026}}'],
    ['a comment', 'squads:\n  search:\n    channel: # which one?\n'],
  ])('%s', async (_, text) => {
    writeFileSync(file, `version: 1\n${text}\n`);
    const { stdout, stderr } = await fix('--dry-run');
    expect([stdout, stderr]).toEqual(['', expect.stringContaining('nothing that mends itself')]);
  });
});

test('a value is certain in other letters and signs only', () => {
  const { type, from } = squadFields;
  const { tier } = componentFields;
  const { share } = squadFields.members.fields;
  expect(['Platform', 'stream_aligned', 'platform', 'plat'].map((text) => certainValue(type, text))).toEqual([
    'platform',
    'stream-aligned',
    undefined,
    undefined,
  ]);
  const days = ['2026-1-5', '2026/01/05', '31.1.2026', '1.2.2026', '2026-02-30', '2026-01-05'];
  expect(days.map((text) => certainValue(from, text))).toEqual([
    '2026-01-05',
    '2026-01-05',
    '2026-01-31',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['50%', '0,5', '50', '2,5'].map((text) => certainValue(share, text))).toEqual([
    '0.5',
    '0.5',
    undefined,
    undefined,
  ]);
  expect(['T1', 'tier-2', 'T9', '1'].map((text) => certainValue(tier, text))).toEqual([
    '1',
    '2',
    undefined,
    undefined,
  ]);
});
