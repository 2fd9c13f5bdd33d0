import { expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { wholeOrg } from './check-org.ts';

test('a squad whose members could not be read is not said to have nobody', async () => {
  const org = wholeOrg(`
    tribes: {discovery: {}}
    squads: {search: {tribe: discovery, membrs: [ada, bela, cato]}}
    people: {ada: {}, bela: {}, cato: {}}
    components: {search-api: {owner: search, tier: 1}}`);
  const { stdout, status } = await runInProcess(['check', '--no-cache'], { files: { 'org.yaml': org } });
  expect(stdout).toContain('known-field: unknown field "membrs" of squad search; did you mean members?');
  expect(stdout).not.toMatch(/(error|warning) (squad-minimum|owner-has-people|owner-bus-factor):/);
  expect(status).toBe(1);
});

test.for([
  ['no', 'off'],
  ['true', 'on'],
  ['warn', 'warning'],
] as const)('policy: a rule set to %s is answered with %s', async ([written, meant]) => {
  const org = wholeOrg(`policy: {rules: {squad-minimum: ${written}}}\nsquads: {search: {}}`);
  const { stdout } = await runInProcess(['check', '--no-cache'], { files: { 'org.yaml': org } });
  expect(stdout).toContain(`did you mean ${meant}?`);
});
