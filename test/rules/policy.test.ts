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

test('policy: an empty option is none, whatever its type; a wrong one is told what is expected', async () => {
  const check = async (options: string) => {
    const org = wholeOrg(`policy: {rules: {${options}}}\nsquads: {search: {}}`);
    const { stdout } = await runInProcess(['check', 'field-type', '--no-cache'], {
      files: { 'org.yaml': org },
    });
    return stdout.split('\n', 1)[0];
  };
  expect(await check('squad-size: {max: }, discipline-has-chapter: {except: , min: }')).toMatch(/^0 errors/);
  expect(await check('squad-size: {max: -3}')).toBe(
    'org.yaml:3:36: error field-type: policy.rules.squad-size.max is "-3", expected a number, 0 or more; write a number, such as 9',
  );
});

test('a reference that is a kind without an id is told so', async () => {
  const org = wholeOrg(`
    squads: {search: {}}
    components: {index: {owner: "squad:"}, lyrics: {owner: [search, "guild:"]}}`);
  const { stdout } = await runInProcess(['check', '--only', 'structure', '--no-cache'], {
    files: { 'org.yaml': org },
  });
  expect(stdout.split('\n').filter((line) => line.includes(' error '))).toEqual([
    'org.yaml:4:29: error field-type: owner of component index is "squad:", a kind without an id; write squad:ID, or the id alone',
    'org.yaml:4:65: error field-type: owner of component lyrics is "guild:", a kind without an id; write guild:ID, or the id alone',
  ]);
});
