import { expect, test } from 'vitest';
import { commands } from '../../src/cli/all-commands.ts';
import { runInProcess } from './run-in-process.ts';

/** The options of a command that take one value, as its help lists them; `ownership,people` stands for several. */
async function singleOptions(name: string): Promise<readonly string[]> {
  const { stdout } = await runInProcess([name, '--help'], { columns: 1000 });
  return stdout.split('\n').flatMap((line) => {
    const option = /^ {2}(?:-\w, )?(--[\w-]+) [<[]/.exec(line)?.[1];
    const isForSeveral = option === '--output' || /may be repeated|: \w+,\w+$/.test(line);
    return option === undefined || isForSeveral ? [] : [option];
  });
}

test.each(commands.map(({ name }) => [name]))(
  '%s refuses every option with one value that is given twice',
  async (name) => {
    for (const option of await singleOptions(name)) {
      const value = option === '--color' ? 'auto' : '1';
      const { status, stdout, stderr } = await runInProcess([name, option, value, option, value]);
      expect(stderr).toBe(`orgctl: ${option} is given twice\n  leave one of them out\n`);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    }
  },
);

test('the short form and the long one are the same option', async () => {
  const { status, stderr } = await runInProcess(['list', '-f', 'a.yaml', '--file=b.yaml']);
  expect(stderr).toContain('--file is given twice');
  expect(status).toBe(2);
});
