import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from '../cli/answers.ts';
import { inRepository, type TestRepository } from './repository.ts';

const org = (rest: string) => `version: 1\norg: {name: Small}\n${rest}\n`;
const first = org(`tribes: {play: {}, find: {}}
squads:
  search: {tribe: find, productOwner: ada, members: [ada, bo]}
  mixes: {tribe: play, members: [cy]}
people: {ada: {}, bo: {}, cy: {name: Cy Moss}}
components: {lyrics: {owner: search}, charts: {owner: mixes}}`);
const second = first
  .replace('members: [ada, bo]', 'members: [ada]')
  .replace('members: [cy]', 'members: [cy, bo]')
  .replace('lyrics: {owner: search}', 'lyrics: {owner: mixes}');

async function withTwo(use: (repository: TestRepository) => Promise<void>): Promise<void> {
  await inRepository(async (repository) => {
    repository.commit('the beginning', { 'org.yaml': first });
    repository.git('tag', 'v1');
    repository.write({ 'org.yaml': second });
    await use(repository);
  });
}

describe('diff', () => {
  test('as csv has a line a change', async () => {
    await withTwo(async ({ run }) => {
      const { stdout, status } = await run(['diff', '-o', 'csv']);
      expect(stdout.split('\r\n')).toEqual([
        'kind,id,name,what,before,after,on,why,about',
        'person,bo,,squads,search,mixes,,,squad:search squad:mixes',
        'component,lyrics,,owner,search,mixes,,,squad:search squad:mixes',
        '',
      ]);
      expect(status).toBe(0);
    });
  });

  test('without an argument says what has changed since the last commit', async () => {
    await withTwo(async ({ run }) => {
      const { stdout, stderr, status } = await run(['diff']);
      expect(stdout).toBe(`people
  bo      squad search → mixes
components
  lyrics  owner search → mixes

1 person, 1 component changed between HEAD and org.yaml
`);
      expect([status, stderr]).toEqual([0, '']);
    });
  });

  test('of two commits is about these, A..B is the same, and --exit-code says whether there is any', async () => {
    await withTwo(async ({ run, commit }) => {
      commit('bo moves');
      const two = await run(['diff', 'v1', 'HEAD', '--exit-code']);
      expect(two.status).toBe(1);
      expect((await run(['diff', 'v1..HEAD'])).stdout).toBe(two.stdout);
      const back = await run(['diff', 'HEAD..v1']);
      expect(back.stdout).toContain('bo      squad mixes → search');
      const none = await run(['diff', '--exit-code']);
      expect([none.status, none.stdout]).toEqual([0, 'nothing has changed between HEAD and org.yaml\n']);
    });
  });

  test('as data says each change, and what it is about', async () => {
    await withTwo(async ({ run }) => {
      const answer = answerOf('diff', (await run(['diff', 'v1', '--json'])).stdout);
      expect(listOf(answer, 'changes')).toEqual([
        {
          kind: 'person',
          id: 'bo',
          name: null,
          what: 'squads',
          before: ['search'],
          after: ['mixes'],
          on: null,
          why: null,
          about: ['squad:search', 'squad:mixes'],
        },
        {
          kind: 'component',
          id: 'lyrics',
          name: null,
          what: 'owner',
          before: ['search'],
          after: ['mixes'],
          on: null,
          why: null,
          about: ['squad:search', 'squad:mixes'],
        },
      ]);
    });
  });

  test('filters leave what belongs to them before or after', async () => {
    await withTwo(async ({ run, write }) => {
      write({ 'org.yaml': second.replace('charts: {owner: mixes}', 'charts: {owner: mixes, tier: 1}') });
      const { stdout } = await run(['diff', '--squad', 'search', '--summary']);
      expect(stdout).toContain('bo');
      expect(stdout).toContain('lyrics');
      expect(stdout).not.toContain('charts');
      expect(stdout).toContain('(--squad search)');
    });
  });

  test('in Markdown is ready for a pull request, and what it quotes cannot break out of it', async () => {
    await withTwo(async ({ run, write }) => {
      write({
        'org.yaml': second.replace('mixes: {tribe: play', 'mixes: {tribe: play, mission: "a *b* <i>"'),
      });
      const { stdout } = await run(['diff', '-o', 'md']);
      expect(stdout).toContain('### people\n\n- **bo** squad search → mixes\n');
      expect(stdout).toContain(String.raw`mission none → "a \*b\* \<i\>"`);
    });
  });

  test('where one of the two cannot be read, that is reported', async () => {
    await withTwo(async ({ run, write }) => {
      write({ 'org.yaml': 'squads: {a: {\n' });
      const { status, stderr, stdout } = await run(['diff', '--json']);
      expect(status).toBe(3);
      expect(stderr).toContain('org.yaml:1');
      expect(listOf(answerOf('diff', stdout), 'changes')).toEqual([]);
    });
  });

  test.each([
    [['diff', 'nothing'], 2, 'there is no commit "nothing" in this clone'],
    [['diff', '--', '--help'], 2, '"--help" is no name of a commit'],
    [['diff', 'a...b'], 2, 'a...b is where two branches part'],
    [['diff', 'a..b', 'c'], 2, 'a..b and c are three states'],
    [['diff', '-f', '-'], 2, 'standard input has no history'],
    [['diff', '--tribe', 'nowhere'], 2, 'nowhere'],
  ])('%j is refused', async (args, code, message) => {
    await withTwo(async ({ run }) => {
      const { status, stderr } = await run(args);
      expect(stderr).toContain(message);
      expect(status).toBe(code);
    });
  });

  test('outside of a repository is refused', async () => {
    await inRepository(async ({ run, folder, write }) => {
      write({ 'org.yaml': first });
      const { status, stderr } = await run(['diff'], { env: { GIT_DIR: `${folder}/nowhere` } });
      expect([status, stderr.includes('git repository')]).toEqual([3, true]);
    });
  });
});
