import { expect, test } from 'vitest';
import { inRepository } from '../history/repository.ts';
import { compared, org } from './since-org.ts';

const components = (lyrics: string, more = '') =>
  org(`components: {lyrics: {tier: 1${lyrics}}, radio: {tier: 1}${more}}`);

test('--only-changed lists what was there before of what the change touches, and all that got worse', async () => {
  await inRepository(async (repository) => {
    const { commit, write, run } = repository;
    commit('before', { 'org.yaml': components('') });
    const nothing = await compared(repository, '--since', 'HEAD', '--only-changed');
    expect([nothing.status, nothing.findings]).toEqual([0, []]);
    write({ 'org.yaml': components(', docs: https://docs.tonearm.example', ', queue: {tier: 1}') });
    const { findings, since } = await compared(repository, '--since', 'HEAD', '--only-changed');
    expect(findings).toEqual([
      'same component-has-owner component:lyrics',
      'new component-has-owner component:queue',
      'new component-has-docs component:queue',
      'fixed component-has-docs component:lyrics',
    ]);
    expect(since).toMatchObject({ same: 1, onlyChanged: true });
    const { stdout } = await run(['check', '--since', 'HEAD', '--only-changed']);
    expect(stdout).toContain('component lyrics has no owner, and is of tier 1 [same]');
    expect(stdout).toContain('1 finding as before on what changed\n');
  });
});

test('--only-changed needs --since', async () => {
  await inRepository(async ({ run, write }) => {
    write({ 'org.yaml': components('') });
    expect(await run(['check', '--only-changed'])).toMatchObject({
      status: 2,
      stderr: 'orgctl: --only-changed is for --since\n  add --since REF: what it is compared with\n',
    });
  });
});
