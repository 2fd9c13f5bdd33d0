import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRepository, repositoryIn } from '../history/repository.ts';
import { tooLarge } from './since-org.ts';

describe('what --since cannot find', () => {
  test.each([
    ['mian', 2, 'orgctl: there is no commit "mian" in this clone\n  did you mean main?\n'],
    ['-h', 2, 'orgctl: "-h" is no name of a commit\n  name a branch, a tag, a commit or HEAD~3\n'],
    [
      'main..HEAD',
      2,
      'orgctl: "main..HEAD" is a range, and one commit is asked for\n  name a branch, a tag, a commit or HEAD~3\n',
    ],
    ['@{u}', 2, 'orgctl: @{u} is nothing: this branch follows no other\n  git branch --set-upstream-to\n'],
    [
      'HEAD~9',
      2,
      'orgctl: there is no commit "HEAD~9" in this clone\n  name a branch, a tag, a commit or HEAD~3\n',
    ],
  ])('%s', async (ref, code, said) => {
    await inRepository(async ({ commit, run }) => {
      commit('before', { 'org.yaml': tooLarge });
      const { status, stderr, stdout } = await run(['check', `--since=${ref}`]);
      expect([status, stderr, stdout]).toEqual([code, said, '']);
    });
  });

  test('a repository without a commit, and a folder without a repository', async () => {
    await inRepository(async ({ run, write, folder }) => {
      write({ 'org.yaml': tooLarge });
      expect(await run(['check', '--since', 'main'])).toMatchObject({
        status: 3,
        stderr: expect.stringContaining(
          'has no commit yet\n  commit the file once: git add, git commit (--no-verify',
        ),
      });
      rmSync(join(folder, '.git'), { recursive: true });
      expect(await run(['check', '--since', 'main'])).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('is in no git repository\n  go into a clone'),
      });
    });
  });

  test('standard input, and no git', async () => {
    await inRepository(async ({ run, commit }) => {
      commit('before', { 'org.yaml': tooLarge });
      expect(await run(['check', '-f', '-', '--since', 'main'], { stdin: tooLarge })).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('standard input has no history'),
      });
      expect(await run(['check', '--since', 'main'], { env: { PATH: '/nowhere' } })).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('git is needed for this and cannot be started'),
      });
    });
  });

  test('a repository of somebody else, as in a container', async () => {
    await inRepository(async ({ run, commit, folder }) => {
      commit('before', { 'org.yaml': tooLarge });
      const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
      const { status, stderr } = await run(['check', '--since', 'main'], { env });
      expect(status).toBe(3);
      expect(stderr).toContain('since it belongs to another user');
      expect(stderr).toContain(`git config --global --add safe.directory ${folder}`);
    });
  });

  test.each([
    ['GITHUB_ACTIONS', 'give actions/checkout the line `fetch-depth: 0`'],
    ['GITLAB_CI', 'set the variable `GIT_DEPTH: 0`'],
    ['HOSTNAME', 'git fetch --unshallow'],
  ])('a shallow clone says what is missing in the words of the CI: %s', async (variable, words) => {
    await inRepository(async ({ commit, git, folder }) => {
      commit('before', { 'org.yaml': tooLarge });
      git('checkout', '--quiet', '-b', 'change');
      commit('one', { readme: 'one' });
      commit('two', { readme: 'two' });
      git('checkout', '--quiet', 'main');
      commit('three', { other: 'three' });
      const clone = join(folder, '..', `${folder.split('/').at(-1)}-clone`);
      try {
        git(
          'clone',
          '--quiet',
          '--depth=1',
          '--no-single-branch',
          '--branch=change',
          `file://${folder}`,
          clone,
        );
        const shallow = repositoryIn(clone);
        const parted = await shallow.run(['check', '--since', 'origin/main'], {
          env: { [variable]: 'true' },
        });
        expect(parted.status).toBe(3);
        expect(parted.stderr).toContain(
          'this clone is shallow: where origin/main and HEAD part is not in it',
        );
        expect(parted.stderr).toContain(words);
        const unknown = await shallow.run(['check', '--since', 'HEAD~2'], { env: { [variable]: 'true' } });
        expect(unknown.status).toBe(2);
        expect(unknown.stderr).toContain(words);
        const cutOff = await shallow.run(['check', '--since', 'origin/main~1'], {
          env: { [variable]: 'true' },
        });
        expect(cutOff.status).toBe(2);
        expect(cutOff.stderr).toContain(words);
        expect(cutOff.stderr).not.toContain('did you mean');
        const resembling = await shallow.run(['check', '--since', 'origin/mian'], {
          env: { [variable]: 'true' },
        });
        expect(resembling.stderr).toContain('did you mean origin/main? Or the clone is shallow: ');
        expect(resembling.stderr).toContain(words);
      } finally {
        rmSync(clone, { recursive: true, force: true });
      }
    });
  });

  test('a hook that sets $GIT_DIR, and one that is elsewhere', async () => {
    await inRepository(async ({ run, commit, folder }) => {
      commit('before', { 'org.yaml': tooLarge, 'docs/readme': 'nothing' });
      const hook = await run(['check', 'squad-size', '--since', 'HEAD'], { env: { GIT_DIR: '.git' } });
      expect(hook.stdout).toContain('nothing got worse');
      const env = { GIT_DIR: join(folder, '.git'), GIT_WORK_TREE: folder };
      const below = await run(['check', 'squad-size', '--since', 'HEAD'], { env, cwd: join(folder, 'docs') });
      expect(below.stdout).toContain('nothing got worse');
    });
  });
});
