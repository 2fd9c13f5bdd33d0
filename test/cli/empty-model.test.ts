import { expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

test.each([
  ['check'],
  ['list'],
  ['list', 'squads'],
  ['list', 'people', 'ada'],
  ['tree'],
  ['tree', '-o', 'json'],
])('an organisation of nothing is no answer to %j %s: 3', async (...args) => {
  const { status, stderr } = await runInProcess(args, { files: { 'org.yaml': 'version: 1\n' } });
  expect(stderr).toContain('org.yaml names no squad, no person, nothing\n');
  expect(status).toBe(3);
});

test('a text that nothing matches is an answer: 0', async () => {
  const { status, stderr } = await runInProcess(['list', 'people', 'bo'], {
    files: { 'org.yaml': 'version: 1\npeople: {ada: {}}\n' },
  });
  expect(stderr).toBe('orgctl: no person matches "bo"\n');
  expect(status).toBe(0);
});
