import { expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import { files } from './unowned-org.ts';

/** The categories of what a check says. */
async function categories(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await runInProcess(['check', '--json', ...args], { files });
  if (stdout === '') throw new Error(stderr);
  return Array.from(
    new Set(listOf(answerOf('check', stdout), 'findings').map(({ category }) => String(category))),
  ).toSorted();
}

test('--only takes one category, several times or as a list', async () => {
  const own = await categories('--only', 'ownership');
  const all = await categories();
  expect(own).toEqual(['ownership']);
  const [other = ''] = all.filter((each) => each !== 'ownership');
  const both = ['ownership', other].toSorted();
  expect(await categories('--only', 'ownership', '--only', other)).toEqual(both);
  expect(await categories('--only', `ownership, ${other}`)).toEqual(both);
  expect(await categories('--only', `${other},ownership`, '--only', other)).toEqual(both);
});

test.each([['ownership,nope'], ['ownership,'], ['']])('--only %j is a mistake', async (written) => {
  const { status, stderr } = await runInProcess(['check', '--only', written], { files });
  expect(stderr).toMatch(/^orgctl: there is no category /);
  expect(status).toBe(2);
});
