import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const files = {
  'org.yaml': `version: 1
org: {name: Tiny, mission: Music for everyone}
objectives: {faster: {kind: value}}
squads:
  search: {serves: faster, members: [ada, bo]}
  radio: {members: [bo]}
  concerts: {until: 2026-06-30}
people:
  ada: {}
  bo: {}
  cem: {from: 2027-01-01}
components:
  a-tool: {}
  b-site: {tier: 3, owner: concerts}
  c-core: {tier: 1}
  d-index: {tier: 2, owner: search}
`,
};

describe('the overview on a terminal', () => {
  test.each([40, 60, 80, 200])('of the sample fits a screen of %i columns', async (columns) => {
    const { status, stdout } = await runInProcess([], { cwd: root, columns });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    // On a narrower one lines are wrapped.
    if (columns >= 80) expect(lines.length).toBeLessThanOrEqual(24);
    expect(stdout).toContain('next  orgctl check');
    expect(status).toBe(0);
  });

  test('has all that a screen should have', async () => {
    const { stdout } = await runInProcess([], { cwd: root, columns: 80 });
    expect(stdout).toMatch(/^Tonearm: Bring every listener/);
    expect(stdout).toContain('110 people, 18 squads, 5 tribes');
    expect(stdout).toContain('gone: 1 person, 1 squad; to come: 1 person');
    expect(stdout).toContain('coverage  92.4 %: 61 of 66 components have a squad with people in it\n');
    expect(stdout).toContain('time      75 % value, 5 % overhead, 5 % on what is over, 15 % nothing\n');
    expect(stdout).toContain('findings  structure  people  squads');
    expect(stdout).toMatch(/^error +1 +2 +4$/m);
    expect(stdout).toContain('the worst of 22 gaps\n  error    component feature-flags');
    expect(stdout.match(/^ {2}(error|warning) {2,}\S.*org\.yaml:\d+$/gm)).toHaveLength(5);
    expect(stdout).toContain('also  orgctl gaps | alignment |');
  });

  test('of a small organisation has more hints', async () => {
    const { stdout } = await runInProcess([], { files, columns: 80 });
    expect(stdout).toContain('2 people, 2 squads, 4 components, 1 objective; gone: 1 squad; to come: 1');
    expect(stdout).toMatch(/^ {6}orgctl gaps +what nobody owns/m);
    expect(stdout).toContain('also  orgctl alignment | list squads | who COMPONENT |');
    expect(stdout.split('\n').length).toBeLessThanOrEqual(24);
  });

  test('speaks of no time where there is no objective, and of no gaps where there is none', async () => {
    const { stdout } = await runInProcess(['-f', '-'], {
      stdin: 'version: 1\norg: {name: Small}\nsquads: {search: {members: [ada]}}\npeople: {ada: {}}\n',
      columns: 80,
    });
    expect(stdout).not.toContain('time ');
    expect(stdout).not.toContain('gap');
    expect(stdout).not.toContain('orgctl alignment');
    expect(stdout).toContain('orgctl explain component');
  });
});

describe('the overview in a pipe', () => {
  test('has a line a category, and every hint', async () => {
    const { stdout } = await runInProcess([], { files });
    expect(stdout).toContain('\nfindings\n');
    expect(stdout).toMatch(/^ {2}ownership +2 errors, /m);
    expect(stdout).toContain('(weighted by tier ');
    expect(stdout).toContain('\n      orgctl query ');
  });
});

describe('the overview as json', () => {
  test('counts what is live, and beside it what is gone and to come', async () => {
    const answer = answerOf('overview', (await runInProcess(['--json'], { files })).stdout);
    expect(answer['counts']).toMatchObject({ squad: 2, person: 2, component: 4 });
    expect(answer['gone']).toMatchObject({ squad: 1, person: 0 });
    expect(answer['toCome']).toMatchObject({ squad: 0, person: 1 });
    expect(answer['time']).toMatchObject({ fte: 2, value: 1.5, nothing: 0.5 });
    expect(answer['findings']).not.toHaveProperty('change');
  });

  test('has the worst gaps: errors first, then by tier', async () => {
    const answer = answerOf('overview', (await runInProcess(['--json'], { files })).stdout);
    const worst = listOf(answer, 'worst').map(({ entity, severity, tier }) => [entity, severity, tier]);
    expect(worst).toEqual([
      ['component:c-core', 'error', 1],
      ['component:b-site', 'error', 3],
      ['component:d-index', 'warning', 2],
      ['component:a-tool', 'warning', null],
    ]);
    expect(answer['gaps']).toBeGreaterThanOrEqual(worst.length);
  });

  test('is the same when an earlier run has kept it', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'orgctl-kept-'));
    const run = () => runInProcess(['--json'], { cwd: root, env: { ORGCTL_CACHE_DIR: cache } });
    const first = await run();
    expect(await run()).toEqual(first);
    expect(await run()).toEqual(first);
    rmSync(cache, { recursive: true });
  });

  test('of what cannot be read has the findings', async () => {
    const { status, stdout } = await runInProcess(['-f', '-', '--json'], {
      stdin: 'version: 1\nsquads: [\n',
    });
    expect(listOf(answerOf('overview', stdout), 'findings')).toMatchObject([{ rule: 'yaml-syntax' }]);
    expect(status).toBe(3);
  });
});

describe('without an org.yaml', () => {
  test('it says where it looked, and the ways out', async () => {
    const { status, stdout, stderr } = await runInProcess([]);
    expect(stderr).toMatch(
      /^orgctl: there is no org\.yaml in \/.+, nor in any folder above it up to \/\n {2}name one: orgctl -f PATH/,
    );
    expect(stderr).toContain('orgctl init');
    expect(stdout).toBe('');
    expect(status).toBe(3);
  });

  test('json says so as data', async () => {
    const { status, stdout } = await runInProcess(['--json']);
    expect(listOf(answerOf('overview', stdout), 'findings')).toMatchObject([{ rule: 'file-readable' }]);
    expect(status).toBe(3);
  });
});
