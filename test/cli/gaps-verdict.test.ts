import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { files } from './gaps-org.ts';
import { runInProcess } from './run-in-process.ts';

async function gaps(...args: string[]) {
  return runInProcess(['gaps', ...args], { files });
}

async function answer() {
  return answerOf('gaps', (await gaps('--json')).stdout);
}

describe('the verdict of gaps', () => {
  test('it is a report: 0 whatever it finds', async () => {
    expect((await gaps()).status).toBe(0);
  });

  test('--fail-on asks for one', async () => {
    expect((await gaps('--fail-on', 'error')).status).toBe(1);
    const text = 'version: 1\ncomponents: {radio: {}}\n';
    const mild = async (severity: string) =>
      (await runInProcess(['gaps', '--fail-on', severity], { files: { 'org.yaml': text } })).status;
    expect(await mild('error')).toBe(0);
    expect(await mild('warning')).toBe(1);
  });

  test('what is unowned on purpose does not count', async () => {
    const text = 'version: 1\ncomponents: {old: {owner: none, ownerReason: it goes in spring}}\n';
    expect((await runInProcess(['gaps', '--fail-on', 'info'], { files: { 'org.yaml': text } })).status).toBe(
      0,
    );
  });

  test('a waived gap does not count', async () => {
    const text = `version: 1
components: {radio: {}}
waivers: [{rule: component-has-owner, on: component:radio, reason: soon, until: 2026-12-31}]
`;
    const { status, stdout } = await runInProcess(['gaps', '--fail-on', 'info'], {
      files: { 'org.yaml': text },
    });
    expect(stdout).toContain('waived until 2026-12-31');
    expect(status).toBe(0);
  });

  test('--min-coverage compares, and says both numbers', async () => {
    const { status, stderr } = await gaps('--min-coverage', '33.4');
    expect(stderr).toContain('orgctl: the coverage is 33.3 %, less than 33.4 %\n');
    expect(status).toBe(1);
    expect((await gaps('--min-coverage', '33.3')).status).toBe(0);
    expect((await gaps('--min-coverage', '33%')).status).toBe(0);
  });

  const owned = (some: number, all: number) => {
    const components = Array.from({ length: all }, (_, n) => `  c${n}: {owner: ${n < some ? 's' : 't'}}\n`);
    const head = 'version: 1\nsquads: {s: {members: [ada]}, t: {}}\npeople: {ada: {}}\ncomponents:\n';
    return { 'org.yaml': head + components.join('') };
  };

  test.each([
    [1999, 2000, 99.9, '100', 1],
    [2000, 2000, 100, '100', 0],
    [1, 2001, 0.1, '0.04', 0],
    [1, 2001, 0.1, '0.05', 1],
    [2, 3, 66.6, '66.65', 0],
    [0, 3, 0, '0', 0],
  ])('%d of %d are said as %d %%, and compared with %s exactly', async (some, all, percent, least, exit) => {
    const args = ['gaps', '--json', '--min-coverage', least];
    const { status, stdout } = await runInProcess(args, { files: owned(some, all) });
    expect(answerOf('gaps', stdout)['coverage']).toMatchObject({ percent, weighted: percent });
    expect(status).toBe(exit);
  });

  test('--min-coverage of components that are all unowned on purpose is no answer: 3', async () => {
    const text = 'version: 1\ncomponents: {old: {owner: none, ownerReason: it goes in spring}}\n';
    const { status, stderr } = await runInProcess(['gaps', '--min-coverage', '90'], {
      files: { 'org.yaml': text },
    });
    expect(stderr).toContain('orgctl: no component was looked at: all are unowned on purpose\n');
    expect(status).toBe(3);
  });

  test.each(['', ' ', '%', 'most', '101', '-1'])('--min-coverage %j is no percentage: 2', async (percent) => {
    expect((await gaps(`--min-coverage=${percent}`)).status).toBe(2);
  });

  test('no components are 3, never 100 %', async () => {
    const empty = { 'org.yaml': 'version: 1\nsquads: {search: {}}\n' };
    const { status, stderr, stdout } = await runInProcess(['gaps', '--json'], { files: empty });
    expect(stderr).toBe('orgctl: no component was looked at: write them below components\n');
    expect(answerOf('gaps', stdout)['coverage']).toMatchObject({ components: 0, percent: 0 });
    expect(status).toBe(3);
  });

  test('3 beats 1', async () => {
    const empty = { 'org.yaml': 'version: 1\nsquads: {search: {}}\n' };
    const args = ['gaps', '--min-coverage', '90', '--fail-on', 'info'];
    expect((await runInProcess(args, { files: empty })).status).toBe(3);
  });

  test('a file that cannot be read whole is 3, with the reason on stderr and in the json', async () => {
    const { status, stderr, stdout } = await runInProcess(['gaps', '--json'], {
      files: { 'org.yaml': `${files['org.yaml']}*x\n` },
    });
    expect(stderr).toContain('org.yaml:22:1: error yaml-syntax: ');
    expect(listOf(answerOf('gaps', stdout), 'findings')).toMatchObject([{ rule: 'yaml-syntax', line: 22 }]);
    expect(status).toBe(3);
  });
});

describe('the forms of gaps', () => {
  test('csv has a line a gap', async () => {
    const { stdout } = await gaps('-o', 'csv');
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe('gap,entity,tier,owner,tribe,rule,severity,waived,file,line,message,fix');
    expect(lines[1]).toMatch(
      /^unowned,component:radio,3,,,component-has-owner,warning,,org.yaml,17,component radio has no owner,/,
    );
    expect(lines).toHaveLength(listOf(await answer(), 'gaps').length + 2);
  });

  test('a cell that a spreadsheet would run is only text', async () => {
    const text = `version: 1\ncomponents: {'=HYPERLINK("http://x")': {}, '+1': {owner: '@SUM(A1)'}}\n`;
    const { stdout } = await runInProcess(['gaps', '-o', 'csv'], { files: { 'org.yaml': text } });
    expect(stdout).toContain(",'@SUM(A1),");
    expect(stdout).not.toMatch(/(^|,)"?[=+@]/m);
  });

  test('md is a table, in which names stay names', async () => {
    const text = files['org.yaml'].replace('radio: {tier: 3}', '"ra|dio<b>_*": {tier: 3}');
    const { stdout } = await runInProcess(['gaps', '-o', 'md'], { files: { 'org.yaml': text } });
    expect(stdout).toContain('**Coverage 33.3 %** on 2026-11-23');
    expect(stdout).toContain('| component:ra\\|dio\\<b\\>\\_\\* |');
  });

  test('the rules that did not look stand on the last line of md, and on stderr where csv cannot say it', async () => {
    const said = /not checked, \d+ rules?: [a-z-]+ \(.*\)(, [a-z-]+ \(.*\))*\n$/;
    expect((await gaps('-o', 'md')).stdout).toMatch(said);
    const csv = await gaps('-o', 'csv');
    expect(csv.stderr).toMatch(said);
    expect(csv.stdout).not.toContain('not checked');
  });
});
