import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from '../cli/answers.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { good, gone, org, unmet } from './small-org.ts';

const files = { 'org.yaml': org, 'good.yaml': good, 'unmet.yaml': unmet, 'gone.yaml': gone };

describe('orgctl plan of one scenario', () => {
  test('says what it would do, and what of its expectations is so', async () => {
    const { status, stdout, stderr } = await runInProcess(['plan', 'good.yaml'], { files });
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('bela-to-mixes: mixes needs hands');
    expect(lines.slice(lines.indexOf('expected'), -1)).toEqual([
      'expected',
      '  met      squad-has-product-owner finds nothing new and nothing worse',
      '  met      component-has-owner finds nothing on component:lyrics',
      '  met      components without an owner: no worse: 0 → 0',
      '  met      people who change squad: at most 1: 1',
    ]);
    expect(lines.at(-1)).toMatch(/^1 move, 1 assign · .* · nothing written$/);
  });

  test('its json is that of reshape, with the scenario', async () => {
    const { stdout } = await runInProcess(['plan', 'good.yaml', '-o', 'json'], { files });
    const answer = answerOf('plan', stdout);
    expect(answer).toMatchObject({
      scenario: { file: 'good.yaml', name: 'bela-to-mixes', why: 'mixes needs hands' },
      stopped: null,
    });
    expect(listOf(answer, 'expected').map(({ met }) => met)).toEqual([true, true, true, true]);
    const args = ['reshape', 'move', 'bela', '--from', 'search', '--to', 'mixes', '--chapter', 'keep'];
    const typed = await runInProcess([...args, '--', 'assign', 'lyrics', '--to', 'mixes', '-o', 'json'], {
      files,
    });
    const { scenario: _, expected: __, operations: ___, ...same } = answer;
    expect(answerOf('plan', typed.stdout)).toMatchObject(same);
  });

  test('--check is 1 where something is not as expected, and only then', async () => {
    const checked = await runInProcess(['plan', 'unmet.yaml', '--check'], { files });
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain('  not met  people who change squad: at most 1: 2\n');
    expect((await runInProcess(['plan', 'unmet.yaml'], { files })).status).toBe(0);
    expect((await runInProcess(['plan', 'good.yaml', '--check'], { files })).status).toBe(0);
  });

  test('one that does not apply any more says which operation, where and why', async () => {
    const { status, stdout, stderr } = await runInProcess(['plan', 'gone.yaml', '-o', 'json'], { files });
    expect([status, stderr.split('\n')[0]]).toEqual([
      4,
      'orgctl: gone.yaml:4:5: this does not apply as things are: move: no person is called "zoe"',
    ]);
    expect(answerOf('plan', stdout)).toMatchObject({
      scenario: { name: 'zoe-to-mixes' },
      stopped: { operation: { operation: 'move' }, refusals: [{ id: 'reference-exists' }] },
      changes: [],
    });
  });

  test('one that leaves a question open says how the file answers it', async () => {
    const open = 'scenario: s\nops:\n  - move: {person: cyd, from: search, to: player}\n';
    const { status, stderr } = await runInProcess(['plan', 's.yaml'], {
      files: { ...files, 's.yaml': open },
    });
    expect(status).toBe(4);
    expect(stderr).toContain('s.yaml:3:5: this does not apply as things are: move: ');
    expect(stderr).toContain('write into the file chapter: ');
  });

  test('a precondition that broke is said with its own words', async () => {
    const kept = 'scenario: s\nops: [{move: {person: dora, to: mixes}}]\n';
    const { status, stderr } = await runInProcess(['plan', 's.yaml'], {
      files: { ...files, 's.yaml': kept },
    });
    expect([status, stderr.split('\n')[0]]).toEqual([
      4,
      'orgctl: s.yaml:2:8: this does not apply as things are: move: dora is in squad mixes already',
    ]);
  });
});

describe('orgctl plan of several scenarios', () => {
  test('is one table, a column each, with the better of a row marked', async () => {
    const args = ['plan', 'good.yaml', 'unmet.yaml', 'gone.yaml'];
    const { status, stdout, stderr } = await runInProcess(args, { files });
    expect(status).toBe(4);
    expect(stderr).toContain('gone.yaml:4:5: this does not apply as things are');
    const rows = stdout.split('\n').map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['', 'now', 'bela-to-mixes', 'everybody-to-mixes', 'zoe-to-mixes']);
    expect(rows.find(([words]) => words === 'people who change squad')?.slice(1)).toEqual([
      '',
      '1',
      '2',
      '-',
    ]);
    expect(rows.find(([words]) => words === 'components losing knowledge')?.slice(1)).toEqual([
      '',
      '1',
      '1',
      '-',
    ]);
    expect(stdout).toContain(
      'expected of everybody-to-mixes\n  not met  people who change squad: at most 1: 2\n',
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 scenarios, 1 does not apply · nothing written');
  });

  test('the best of a row is that with less of what is bad, and none where all are alike', async () => {
    const worse =
      'scenario: empty-search\nops: [{move: {person: [ada, bela, cyd], to: player, from: search, chapter: keep}}]\n';
    const { stdout } = await runInProcess(['plan', 'good.yaml', 'worse.yaml', '-o', 'json'], {
      files: { ...files, 'worse.yaml': worse },
    });
    const answer = answerOf('scenarios', stdout);
    const rows = Object.fromEntries(listOf(answer, 'rows').map((row) => [String(row['figure']), row]));
    expect(rows['rolesHeldFromOutside']).toMatchObject({ values: [0, 1], best: [true, false] });
    expect(rows['peopleMoved']).toMatchObject({ values: [1, 3], best: [false, false] });
    expect(rows['rolesVacated']).toMatchObject({ values: [0, 0], best: [false, false] });
    expect(listOf(answer, 'scenarios').map(({ scenario, stopped }) => [scenario, stopped])).toEqual([
      ['bela-to-mixes', null],
      ['empty-search', null],
    ]);
  });

  test('its lines are those that the plan of each counts', async () => {
    const { stdout } = await runInProcess(['plan', 'good.yaml', 'unmet.yaml'], { files });
    const alone = await runInProcess(['plan', 'good.yaml'], { files });
    const [, lines] = / 1 file, (\d+) lines · nothing written/.exec(alone.stdout) ?? [];
    expect(stdout).toContain(`\nlines\t\t${lines}\t`);
  });

  test('Markdown is for a pull request', async () => {
    const { status, stdout } = await runInProcess(['plan', 'good.yaml', 'unmet.yaml', '-o', 'md'], { files });
    expect(status).toBe(0);
    expect(stdout).toContain('| | now | bela-to-mixes | everybody-to-mixes |\n|---|---:|---:|---:|\n');
    expect(stdout).toContain('- **not met**: people who change squad: at most 1: 2\n');
    expect(stdout.endsWith('**2 scenarios · nothing written**\n')).toBe(true);
    const silent = 'scenario: silent\nops: [{move: {person: bela, to: mixes}}]\n';
    const { stdout: both } = await runInProcess(['plan', 'good.yaml', 'silent.yaml', '-o', 'md'], {
      files: { ...files, 'silent.yaml': silent },
    });
    expect(both.match(/^### .*/gm)).toEqual(['### bela-to-mixes']);
  });

  test('fits a terminal', async () => {
    const { stdout } = await runInProcess(['plan', 'good.yaml', 'unmet.yaml'], { files, columns: 80 });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/components too few know +1 +3 +2 best/);
  });
});

test('what cannot be used is refused before anything is planned', async () => {
  const missing = await runInProcess(['plan', 'none.yaml'], { files });
  expect([missing.status, missing.stderr]).toEqual([
    3,
    'orgctl: the scenario none.yaml cannot be read: it does not exist\n  name a scenario file\n',
  ]);
  expect((await runInProcess(['plan', '.'], { files })).stderr).toContain('it is a folder');
  const depths = await runInProcess(['plan', 'good.yaml', '--summary', '--patch'], { files });
  expect(depths.status).toBe(2);
  const several = await runInProcess(['plan', 'good.yaml', 'unmet.yaml', '-o', 'mermaid'], { files });
  expect([several.status, several.stderr.split('\n')[0]]).toEqual([
    2,
    'orgctl: there is no -o mermaid of this',
  ]);
  const broken = { ...files, 'org.yaml': 'squads: [' };
  const stopped = await runInProcess(['plan', 'good.yaml', '-o', 'json'], { files: broken });
  expect([stopped.status, answerOf('plan', stopped.stdout)['changes']]).toEqual([3, []]);
});
