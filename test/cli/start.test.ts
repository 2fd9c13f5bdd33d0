import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder, program, runOrgctl } from './run-orgctl.ts';

describe('starting orgctl', () => {
  test('it runs, and ends with a number', async () => {
    const { status, stderr } = await runOrgctl(['--version']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('the end of orgctl', () => {
  test('whoever begins to read late gets all of a long answer', async () => {
    const components = Array.from({ length: 500 }, (_, index) => `  component-${index}: {tier: 1}`);
    const files = { 'org.yaml': `version: 1\ncomponents:\n${components.join('\n')}\n` };
    const args = ['check', '-o', 'json', '--as-of', '2026-11-23'];
    const whole = await runOrgctl(args, { files });
    const late = await inTemporaryFolder({ files }, async (cwd, env) => {
      const { stdout } = spawn(process.execPath, [program, ...args], { cwd, env });
      await setTimeout(1000);
      return text(stdout);
    });
    expect(late.length).toBeGreaterThan(200_000);
    expect(late).toBe(whole.stdout);
  });
});
