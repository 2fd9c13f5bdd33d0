import { expect, test } from 'vitest';
import { answerOf } from '../cli/answers.ts';
import { inRepository } from './repository.ts';

const org = (lyrics: string) => `version: 1
org: {name: Small}
squads: {search: {members: [ada]}}
people: {ada: {}}
components: {lyrics: {${lyrics}}, charts: {owner: search}}
`;

test('the overview says how the coverage was 90 days ago, and once a day only', async () => {
  await inRepository(async ({ commit, run, folder }) => {
    commit('the beginning', { 'org.yaml': org('') }, { day: '2026-08-01' });
    commit('owned', { 'org.yaml': org('owner: search') }, { day: '2026-11-01' });
    const env = { ORGCTL_CACHE_DIR: `${folder}/../${folder.split('/').at(-1)}-cache` };
    const { stdout } = await run([], { env });
    expect(stdout).toContain('coverage  100 %, +50 against 90 days ago: 2 of 2 components');
    // What was found out is kept: git is not asked again.
    const again = await run([], { env: { ...env, PATH: '/nowhere' } });
    expect(again.stdout).toBe(stdout);
    const answer = answerOf('overview', (await run(['--json'])).stdout);
    expect(answer['coverageBefore']).toEqual({ day: '2026-08-25', percent: 50 });
    for (const args of [
      ['overview', '--no-cache'],
      ['overview', '--at', 'HEAD'],
      ['overview', '--as-of', '2026-10-01'],
    ]) {
      expect((await run(args)).stdout).not.toContain('90 days ago');
    }
  });
});
