import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { files } from './owners-org.ts';
import { runInProcess } from './run-in-process.ts';
import { runOrgctl } from './run-orgctl.ts';

/** What stands in the column `owner` of each, where somebody or nobody owns them. */
const owners = {
  a: 'tribe:music',
  b: 'guild:vinyl, play',
  c: 'person:gil',
  d: 'none',
  e: null,
  f: 'guild:empty',
};

describe('owners of any kind', () => {
  test.each([['bus-factor-one'], ['critical-without-runbook'], ['stale-confirmations']])(
    'are named by the query %s',
    async (name) => {
      const { stdout } = await runOrgctl(['query', name, '--json'], { files });
      const rows = listOf(answerOf('query', stdout), 'rows').map((row) => [row['component'], row['owner']]);
      expect(Object.fromEntries(rows)).toEqual(owners);
    },
  );

  test('are named by the query most-needed-components', async () => {
    const needing = { 'org.yaml': `${files['org.yaml']}  g: {dependsOn: [b, d]}\n` };
    const { stdout } = await runOrgctl(['query', 'most-needed-components', '-p', 'min=1'], {
      files: needing,
    });
    expect(stdout.split('\n').map((line) => line.split('\t').slice(0, 3).join(' '))).toEqual([
      'component tier owner',
      'base  ',
      'b 1 guild:vinyl, play',
      'd 1 none',
      '',
    ]);
  });

  test('are named by show of what they need', async () => {
    const { stdout } = await runInProcess(['show', 'base'], { files });
    expect(stdout).toContain(`dependents  a, tier 1, owner tribe:music
              b, tier 1, owner guild:vinyl, play
              c, tier 1, owner person:gil
              d, tier 1, owner none
              e, tier 1
              f, tier 1, owner guild:empty
`);
  });

  test('are named by list and tree', async () => {
    const { stdout } = await runInProcess(['list', 'components', '--columns', 'id,owner'], { files });
    expect(stdout).toContain('b\tguild:vinyl, play\n');
    const tree = await runInProcess(['tree', 'b'], { files });
    expect(tree.stdout).toContain('guild:vinyl');
  });
});
