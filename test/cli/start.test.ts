import { describe, expect, test } from 'vitest';
import { runOrgctl } from './run-orgctl.ts';

describe('starting orgctl', () => {
  test('it runs, and ends with a number', async () => {
    const { status, stderr } = await runOrgctl(['--version']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
