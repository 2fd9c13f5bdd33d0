import { describe, expect, test } from 'vitest';
import { inRepository } from '../history/repository.ts';
import { compared, tooLarge } from './since-org.ts';

describe('check --since of a file with another name', () => {
  test('a file that was moved is found where it was', async () => {
    await inRepository(async (repository) => {
      repository.commit('before', { 'org.yaml': tooLarge });
      repository.git('mv', 'org.yaml', 'organisation.yaml');
      repository.commit('moved', {});
      const { findings } = await compared(
        repository,
        'squad-size',
        '-f',
        'organisation.yaml',
        '--since',
        'HEAD~1',
      );
      expect(findings).toEqual(['same squad-size squad:search']);
    });
  });

  test('a file that is moved and not committed yet is found where it was', async () => {
    await inRepository(async (repository) => {
      repository.commit('before', { 'org.yaml': tooLarge });
      repository.git('mv', 'org.yaml', 'organisation.yaml');
      const renamed = ['squad-size', '-f', 'organisation.yaml', '--since', 'main'];
      const { findings, since } = await compared(repository, ...renamed);
      expect(findings).toEqual(['same squad-size squad:search']);
      expect(since).toMatchObject({ note: null });
    });
  });
});
