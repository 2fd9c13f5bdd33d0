import { describe, expect, test } from 'vitest';
import { periodEnds } from '../../src/history/period-ends.ts';
import { answerOf, listOf } from '../cli/answers.ts';
import { inRepository, type TestRepository } from './repository.ts';

const org = (components: string) => `version: 1
org: {name: Small}
squads: {search: {members: [ada]}}
people: {ada: {}}
components: {${components}}
`;

/** A component more is owned each month; in between the file is broken. */
function written({ commit }: TestRepository): void {
  commit('the beginning', { 'old/org.yaml': org('lyrics: {}, charts: {}') }, { day: '2026-08-20' });
  commit('broken', { 'old/org.yaml': 'squads: {a: {\n' }, { day: '2026-09-30' });
  commit('lyrics', { 'old/org.yaml': org('lyrics: {owner: search}, charts: {}') }, { day: '2026-10-20' });
}

describe('gaps --trend', () => {
  test('says how coverage and gaps stood at the end of each month, as far as there is one', async () => {
    await inRepository(async (repository) => {
      written(repository);
      repository.git('mv', 'old/org.yaml', 'org.yaml');
      repository.commit('moved', {}, { day: '2026-11-10' });
      repository.write({ 'org.yaml': org('lyrics: {owner: search}, charts: {owner: search}') });
      const { stdout, status } = await repository.run(['gaps', '--trend']);
      const lines = stdout.split('\n');
      expect(lines[0]).toBe('coverage  ▁▅█  0 % → 100 %');
      expect(lines.slice(3, 7).map((line) => line.split('\t').slice(0, 4))).toEqual([
        ['day', 'coverage', 'components', 'owned'],
        ['2026-08-31', '0', '2', '0'],
        ['2026-10-31', '50', '2', '1'],
        ['2026-11-23', '100', '2', '2'],
      ]);
      expect(status).toBe(0);
      const { stdout: shown } = await repository.run(['gaps', '--trend'], { columns: 60 });
      expect(shown).toMatch(/^ *2026-10-31 +50 +1 +0 /m);
      const again = await repository.run(['gaps', '--trend', '--no-cache']);
      expect(again.stdout).toBe(stdout);
    });
  });

  test('as data stands beside the gaps of the day, and its rows go into a spreadsheet', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const args = ['gaps', '--trend', '--every', 'quarter', '-f', 'old/org.yaml'];
      const answer = answerOf('gaps', (await repository.run([...args, '--json'])).stdout);
      expect(listOf(answer, 'trend').map(({ day, commit }) => [day, commit])).toEqual([['2026-11-23', null]]);
      const csv = await repository.run(['gaps', '--trend', '-f', 'old/org.yaml', '-o', 'csv']);
      expect(csv.stdout.split('\r\n')[0]).toBe(
        'day,coverage,components,owned,unowned,dangling,thin,unheld,gaps,commit',
      );
    });
  });

  test('judges each day by the policy of now', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const off = 'policy: {rules: {component-has-owner: off}}\n';
      repository.write({ 'old/org.yaml': off + org('lyrics: {owner: search}, charts: {}') });
      const args = ['gaps', '--trend', '-f', 'old/org.yaml', '--json'];
      const trend = listOf(answerOf('gaps', (await repository.run(args)).stdout), 'trend');
      expect(trend.map(({ gaps }) => gaps)).toEqual([
        expect.objectContaining({ unowned: 0 }),
        expect.objectContaining({ unowned: 0 }),
        expect.objectContaining({ unowned: 0 }),
      ]);
    });
  });

  test.each([
    [['gaps', '--every', 'week'], 2, '--every is for --trend alone'],
    [['gaps', '--trend', '--every', 'day'], 2, '--every "day" is unknown'],
    [['gaps', '--trend', '-f', '-'], 2, 'standard input has no history'],
  ])('%j is refused', async (args, code, message) => {
    await inRepository(async (repository) => {
      repository.commit('the beginning', { 'org.yaml': org('lyrics: {}') });
      const { status, stderr } = await repository.run(args, { stdin: org('lyrics: {}') });
      expect(stderr).toContain(message);
      expect(status).toBe(code);
    });
  });
});

test('periods end on Sundays, and on the last days of months and quarters', () => {
  expect(periodEnds('2026-11-23', 'week', 2)).toEqual(['2026-11-15', '2026-11-22', '2026-11-23']);
  expect(periodEnds('2026-03-31', 'month', 2)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  expect(periodEnds('2026-11-23', 'quarter', 2)).toEqual(['2026-06-30', '2026-09-30', '2026-11-23']);
  expect(periodEnds('2026-11-22', 'week', 1)).toEqual(['2026-11-15', '2026-11-22']);
});
