import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../history/repository.ts';
import { differenceFrom } from './documented-output.ts';

const page = readFileSync(new URL('../../docs/history.md', import.meta.url), 'utf8');

test('the example of docs/history.md prints what is printed there', async () => {
  const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(page) ?? [];
  const [, documented = ''] = /```text\n\$ orgctl diff\n([^]*?)```/.exec(page) ?? [];
  await inRepository(async ({ commit, write, run }) => {
    commit('the beginning', { 'org.yaml': yaml });
    const moved = yaml.replace('[ada, bo]', '[ada]').replace('[cy]', '[cy, bo]');
    write({ 'org.yaml': moved.replace('lyrics: {owner: search}', 'lyrics: {owner: mixes}') });
    const { stdout, status } = await run(['diff']);
    expect(differenceFrom(documented, stdout)).toBe('');
    expect(status).toBe(0);
  });
});

test('the commands of docs/history.md have an answer of the sample organisation', async () => {
  const org = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8');
  const commands = Array.from(page.matchAll(/^\| `orgctl ?([^`]*)`/gm), ([, args = '']) => args.split(' '));
  expect(commands.length).toBeGreaterThan(3);
  await inRepository(async ({ commit, git, run }) => {
    commit('the beginning', { 'org.yaml': org });
    git('tag', 'v1');
    for (const args of commands) {
      const { status } = await run(args.filter((word) => word !== ''));
      expect([args, status]).toEqual([args, 0]);
    }
  });
});
