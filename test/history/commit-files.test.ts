import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitFiles } from '../../src/history/commit-files.ts';
import { findRepository } from '../../src/history/repository.ts';
import { inRepository, type TestRepository } from './repository.ts';

/** The files of the last commit, with `main` as the main file. */
function filesOf({ folder, git }: TestRepository, main = 'org.yaml') {
  const repository = findRepository(join(folder, main), { cwd: folder, env: { PATH: process.env['PATH'] } });
  return commitFiles(repository, git('rev-parse', 'HEAD'), repository.mainPath, 'HEAD');
}

/** What reading a path gives: its text and real path, or why not. */
function read(files: ReturnType<typeof filesOf>, path: string): string {
  const content = files.read(path);
  if ('reason' in content) return content.reason;
  return `${Buffer.from(content.bytes).toString('utf8')} of ${content.realPath}`;
}

describe('the files of a commit', () => {
  test('are those of the commit, whatever the disk holds', async () => {
    await inRepository(async (repository) => {
      const { commit, write } = repository;
      commit('first', {
        'org/org.yaml': 'old',
        'org/parts/a b.yaml': 'a',
        'org/parts/ü.yaml': 'u',
        'org/parts/x/c.yaml': 'c',
      });
      write({ 'org/org.yaml': 'new', 'org/parts/d.yaml': 'd' });
      const files = filesOf(repository, 'org/org.yaml');
      expect(read(files, 'org.yaml')).toBe('old of org/org.yaml');
      expect(files.list('parts/*.yaml', '')).toEqual(['parts/a b.yaml', 'parts/ü.yaml']);
      expect(files.list('**/*.yaml', 'parts')).toEqual(['parts/a b.yaml', 'parts/x/c.yaml', 'parts/ü.yaml']);
      expect(files.list('parts/none.yaml', '')).toEqual(['parts/none.yaml']);
      expect(read(files, 'parts/ü.yaml')).toBe('u of org/parts/ü.yaml');
      expect(read(files, 'parts/none.yaml')).toBe('it does not exist at HEAD');
      expect(read(files, 'parts')).toBe('it is a folder');
      expect(read(files, 'org.yaml/x')).toBe('it does not exist at HEAD');
    });
  });

  test('links are followed inside the commit and no further', async () => {
    await inRepository(async (repository) => {
      const { commit, folder } = repository;
      mkdirSync(join(folder, 'org'));
      mkdirSync(join(folder, 'shared'));
      symlinkSync('../shared', join(folder, 'org/linked'));
      symlinkSync('../shared/a.yaml', join(folder, 'org/a.yaml'));
      symlinkSync('b.yaml', join(folder, 'org/b.yaml'));
      symlinkSync('../../outside.yaml', join(folder, 'org/c.yaml'));
      symlinkSync('/etc/hostname', join(folder, 'org/d.yaml'));
      commit('links', { 'org/org.yaml': 'main', 'shared/a.yaml': 'a' });
      const files = filesOf(repository, 'org/org.yaml');
      expect(read(files, 'a.yaml')).toBe('a of shared/a.yaml');
      expect(read(files, 'linked/a.yaml')).toBe('a of shared/a.yaml');
      expect(read(files, 'b.yaml')).toBe('it is a link that leads to itself');
      expect(read(files, 'c.yaml')).toBe('it is a link that leaves the repository');
      expect(read(files, 'd.yaml')).toBe('it is a link that leaves the repository');
      expect(files.list('*', '')).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'org.yaml']);
      expect([files.isInside('org/org.yaml'), files.isInside('shared/a.yaml')]).toEqual([true, false]);
    });
  });

  test('what lies in a submodule is no part of it', async () => {
    await inRepository(async (repository) => {
      const { commit, git } = repository;
      const id = commit('first', { 'org.yaml': 'main' });
      git('update-index', '--add', '--cacheinfo', `160000,${id},vendor`);
      git('commit', '--quiet', '--message', 'a submodule');
      expect(read(filesOf(repository), 'vendor/org.yaml')).toBe(
        'it lies in the submodule vendor, whose files are no part of the commit HEAD',
      );
    });
  });

  test('a repository without files beside it has them, too', async () => {
    await inRepository(async ({ commit, git, folder }) => {
      commit('first', { 'org.yaml': 'main' });
      git('clone', '--quiet', '--bare', folder, 'bare.git');
      const bare = join(folder, 'bare.git');
      const repository = findRepository(join(bare, 'org.yaml'), {
        cwd: bare,
        env: { PATH: process.env['PATH'] },
      });
      expect(read(commitFiles(repository, git('rev-parse', 'HEAD')), 'org.yaml')).toBe('main of org.yaml');
    });
  });
});
