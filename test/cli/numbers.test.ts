import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import { runOrgctl } from './run-orgctl.ts';

const files = {
  'org.yaml': `version: 1
objectives: {bet: {}}
squads:
  one: {serves: bet, members: [ada, {person: bo, share: 0.1}]}
  two: {members: [ada, {person: bo, share: 0.2}]}
  six: {members: [ada]}
people: {ada: {email: ada@example.org}, bo: {}}
`,
};

async function said(...args: string[]) {
  return (await runInProcess(args, { files })).stdout;
}

describe('numbers', () => {
  test('have at most two decimals as text', async () => {
    for (const args of [['alignment'], ['list', 'squads'], ['show', 'one'], ['show', 'ada'], ['tree']]) {
      expect(await said(...args)).not.toMatch(/\d\.\d{3}/);
    }
    expect(await said('alignment')).toContain('\nbet\t\tone\t0.43\tsquad\n');
    expect(await said('list', 'squads')).toContain('\t0.43\t');
  });

  test('are whole as csv and json, without the noise of binary fractions', async () => {
    expect(await said('alignment', '-o', 'csv')).toContain(',0.433333,');
    const [, one] = listOf(answerOf('list', await said('list', 'squads', '--json')), 'rows').toSorted(
      (a, b) => String(b['entity']).localeCompare(String(a['entity'])),
    );
    expect(one).toMatchObject({ fte: 0.333333 });
    expect(await said('show', 'two', '--json')).not.toMatch(/\d\.\d{7}/);
  });

  test('are as the SELECT gives them in query', async () => {
    const { stdout } = await runOrgctl(['query', 'SELECT 0.552632 AS fte'], { files });
    expect(stdout).toContain('0.552632');
  });

  test('a share is the same in show and me', async () => {
    const { stdout } = await runInProcess(['me', '--person', 'ada'], { files });
    expect(stdout).toContain('33.33 %');
    expect(await said('show', 'ada')).toContain('33.33 %');
    expect(await said('me', '--person', 'ada', '--json')).toContain('"share": 0.333333,');
  });
});
