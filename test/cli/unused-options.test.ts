import { expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const files = { 'org.yaml': 'version: 1\norg: {name: Tiny}\npeople: {ada: {}}\n' };

test('schema refuses a day that the calendar does not have, with --live or without: 2', async () => {
  for (const args of [['schema'], ['schema', '--live']]) {
    const { status, stdout, stderr } = await runInProcess([...args, '--as-of', 'x'], { files });
    expect(stderr).toContain('--as-of x is no day that the calendar has');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  }
});

test('impact refuses --depth for what nothing depends on in steps: 2', async () => {
  const { status, stderr } = await runInProcess(['impact', 'ada', '--depth', '1'], { files });
  expect(stderr).toBe(
    'orgctl: --depth is for components, squads and tribes, and ada is a person\n  leave it out: all that is affected is affected directly\n',
  );
  expect(status).toBe(2);
});
