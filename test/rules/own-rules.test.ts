import { expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { wholeOrg } from './check-org.ts';

test('rules of one’s own are said not to be run', async () => {
  const org = wholeOrg('policy: {ownRules: {short-names: {sql: SELECT 1}}}\nsquads: {search: {}}');
  const { stdout } = await runInProcess(['check', '--no-cache'], { files: { 'org.yaml': org } });
  expect(stdout).toContain('this version does not run rules of your own: short-names');
});
