import { expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { runOrgctl } from './run-orgctl.ts';

const files = {
  'org.yaml': 'version: 1\norg: {name: Tiny}\nsquads:\n  search: {mission: Find it, members: [ada]}\n',
};

test('a run inside the test gives the answer that a process gives', async () => {
  const args = ['check', '--json', '--as-of', '2026-11-23'];
  const outcome = await runInProcess(args, { files });
  expect(outcome).toEqual(await runOrgctl(args, { files }));
  expect(outcome.status).toBe(1);
});
