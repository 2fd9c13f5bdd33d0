import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { runOrgctl } from '../cli/run-orgctl.ts';
import { differenceFrom } from './documented-output.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

/** A command, as it is typed, and the output that is printed below it. */
const commands = Array.from(
  readme.matchAll(/^```console\n\$ node bin\/orgctl\.js(.*)\n([\s\S]*?)\n```$/gm),
  ([, args = '', output = '']) => ({ args: args.split(' ').filter((word) => word !== ''), output }),
);

describe('README.md', () => {
  test('it has three commands with their output', () => {
    expect(commands.length).toBe(3);
  });

  test.for(commands)('orgctl $args prints what is printed there', async ({ args, output }) => {
    const { stdout } = await runOrgctl(args, { cwd: root });
    expect(differenceFrom(output, stdout)).toBe('');
  });

  test('its first org.yaml has ten lines and reads without a mistake', async () => {
    const [, text = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    expect(text.trimEnd().split('\n').length).toBe(10);
    const args = ['check', '--only', 'structure', '--fail-on', 'info'];
    expect((await runInProcess(args, { files: { 'org.yaml': text } })).status).toBe(0);
  });

  test('it has fewer than 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThan(200);
  });
});
