import { describe, expect, test } from 'vitest';
import { answerOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const org = `version: 1
org: {name: Tiny, mission: Bring music to everyone who likes it}
policy: {rules: {owner-bus-factor: off, reference-exists: off, squad-size: off}}
squads:
  search: {mission: Find the song that somebody has in mind, members: [ada]}
people: {ada: {}}
components: {index: {owner: serch}}
`;

async function run(...args: string[]) {
  return runInProcess(args, { files: { 'org.yaml': org } });
}

describe('rules that did not look', () => {
  test('gaps names those that could have found more, in its last lines and in the json', async () => {
    const { stdout } = await run('gaps');
    const [, last = ''] = stdout.split('; 0 responsibilities that nobody holds\n');
    expect(last.split('\n').slice(0, -1)).toEqual([
      'not checked, 10 rules:',
      '  0 of 1 squads that are not enabling have a product owner, needs 10 %: squad-has-product-owner',
      '  no chapter: chapter-has-lead',
      '  no guild that is not hobby: guild-has-coordinator',
      '  no tribe: tribe-has-lead',
      '  no objective whose period is not over: objective-has-owner, objective-is-served',
      '  no critical staffed component: component-knowledge',
      "  no squad that is a component's only owner squad: owner-has-people",
      '  off in the policy: reference-exists, owner-bus-factor',
    ]);
    const { notChecked } = answerOf('gaps', (await run('gaps', '--json')).stdout);
    expect(notChecked).toContainEqual({ rule: 'tribe-has-lead', reason: 'no tribe' });
    expect(notChecked).toContainEqual({ rule: 'reference-exists', reason: 'off in the policy' });
    expect(notChecked).not.toContainEqual(expect.objectContaining({ rule: 'squad-size' }));
  });

  test('the overview says how many there are', async () => {
    const { stdout } = await run();
    const { summary } = answerOf('check', (await run('check', '--json')).stdout);
    const number = Number(/^  not checked: (\d+) rules, orgctl check says why$/m.exec(stdout)?.[1]);
    expect(summary).toMatchObject({ notChecked: expect.objectContaining({ length: number }) });
  });
});

describe('mistakes of reading that a selection leaves out', () => {
  const misspelt = {
    files: { 'org.yaml': org.replace('members:', 'memebrs:').replace('mission: Find', 'misson: Find') },
  };
  const note = 'something unread; the answer may be incomplete: orgctl check\n';

  test('are said to be there', async () => {
    const { stderr, status } = await runInProcess(
      ['check', 'squad-minimum', '--only', 'squads', '--fail-on', 'error'],
      misspelt,
    );
    expect(stderr).toBe(`orgctl: 2 mistakes leave ${note}`);
    expect(status).toBe(0);
    expect((await runInProcess(['check', '--only', 'squads'], misspelt)).stderr).toContain(note);
  });

  test('are findings where nothing is left out', async () => {
    for (const args of [['check'], ['check', 'known-field'], ['check', '--only', 'structure']]) {
      const { stderr, stdout } = await runInProcess(args, misspelt);
      expect(stderr).toBe('');
      expect(stdout).toContain('memebrs');
    }
  });
});
