import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askGit } from '../../src/history/ask-git.ts';
import { inRepository } from './repository.ts';

/** A git in a repository of its own that does what a shell script says. */
async function askedOf(script: string): Promise<string | null> {
  return inRepository(async ({ folder }) => {
    writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'git'), 0o755);
    return askGit({ folder, env: { PATH: `${folder}:/usr/bin:/bin` } }, ['config', 'user.email']);
  });
}

it('a short question is answered without the end of its line', async () => {
  await inRepository(async ({ folder, git }) => {
    git('config', 'user.email', 'ada@tonearm.example');
    const place = { folder, env: { PATH: process.env['PATH'] } };
    expect(askGit(place, ['config', 'user.email'])).toBe('ada@tonearm.example');
    expect(askGit(place, ['config', 'user.nothing'])).toBeNull();
  });
});

it('a git that fails, says nothing or is not there gives no answer and no complaint', async () => {
  expect(await askedOf('echo half an answer; exit 1')).toBeNull();
  expect(await askedOf('echo')).toBeNull();
  expect(askGit({ folder: '/', env: { PATH: '/nowhere' } }, ['config', 'user.email'])).toBeNull();
});

it('nobody waits for a git that does not answer', async () => {
  const start = performance.now();
  expect(await askedOf('sleep 20; echo late')).toBeNull();
  expect(performance.now() - start).toBeLessThan(10_000);
});
