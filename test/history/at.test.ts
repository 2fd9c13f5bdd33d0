import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from '../cli/answers.ts';
import { inRepository } from './repository.ts';

const org = (rest: string) => `version: 1\norg: {name: Small}\n${rest}\n`;
const old = org('squads: {search: {members: [ada]}}\npeople: {ada: {until: 2026-10-15}}');
const young = org('squads: {find: {members: [bo]}}\npeople: {bo: {}}');

describe('--at', () => {
  test('answers from the files of a commit, for its day', async () => {
    await inRepository(async ({ run, commit }) => {
      const id = commit('the beginning', { 'org.yaml': old }, { day: '2026-10-01' });
      commit('another', { 'org.yaml': young });
      const { stdout, stderr, status } = await run(['list', 'people', '--at', 'HEAD~1', '--json']);
      const answer = answerOf('list', stdout);
      expect(answer['asOf']).toBe('2026-10-01');
      expect(answer['at']).toEqual({ ref: 'HEAD~1', commit: id });
      expect(listOf(answer, 'rows').map((row) => row['entity'])).toEqual(['person:ada']);
      expect([status, stderr]).toEqual([0, '']);
      const later = await run(['list', 'people', '--at', 'HEAD~1', '--as-of', '2026-11-01', '--json']);
      expect(listOf(answerOf('list', later.stdout), 'rows')).toEqual([]);
    });
  });

  test.each([
    ['overview'],
    ['show', 'search'],
    ['tree'],
    ['who', 'search'],
    ['impact', 'ada'],
    ['alignment'],
    ['me', '--person', 'ada'],
    ['query', 'biggest-squads'],
    ['check', '--fail-on', 'never'],
  ])('goes with %s', async (...args) => {
    await inRepository(async ({ run, commit, git, write }) => {
      commit('the beginning', { 'org.yaml': old });
      git('rm', '--quiet', 'org.yaml');
      commit('all gone', { readme: 'nothing is here any more' });
      write({ 'org.yaml': young });
      const { status, stderr } = await run([...args, '--at', 'HEAD~1']);
      expect(stderr).not.toContain('this is a bug');
      expect(status).toBe(0);
    });
  });

  test('finds a file that was moved and renamed since, with its includes, from a folder below', async () => {
    await inRepository(async ({ run, commit, git, write, folder }) => {
      const main = org('include: [squads/*.yaml]\npeople: {ada: {}}');
      commit('the beginning', {
        'teams/people.yaml': main,
        'teams/squads/search.yaml': 'squads: {search: {members: [ada]}}\n',
      });
      git('mv', 'teams', 'company');
      git('mv', 'company/people.yaml', 'company/org.yaml');
      commit('moved');
      write({ 'company/below/readme': '' });
      const { stdout, stderr, status } = await run(['list', 'squads', '--at', 'HEAD~1'], {
        cwd: `${folder}/company/below`,
      });
      expect(stderr).toBe('orgctl: at HEAD~1 the file was teams/people.yaml\n');
      expect(stdout).toContain('search');
      expect(status).toBe(0);
    });
  });

  test.each([
    [['list', '--at', 'HEAD~1'], 3, 'org.yaml did not exist at HEAD~1'],
    [['list', '--at', 'v9'], 2, 'there is no commit "v9" in this clone'],
    [['list', '--at', '--output=x'], 2, '"--output=x" is no name of a commit'],
    [['list', '--at', ''], 2, '"" is no name of a commit'],
    [['list', '-f', '-', '--at', 'HEAD'], 2, 'standard input has no history'],
  ])('%j is refused', async (args, code, message) => {
    await inRepository(async ({ run, commit }) => {
      commit('nothing yet', { readme: 'soon' });
      commit('the beginning', { 'org.yaml': old });
      const { status, stderr } = await run(args);
      expect(stderr).toContain(message);
      expect(status).toBe(code);
    });
  });

  test('reads hostile file names, and leaves the work tree and the index alone', async () => {
    await inRepository(async ({ run, commit, git, write }) => {
      const name = 'sq"uads\n\t$(touch x)é.yaml';
      commit('the beginning', {
        'org.yaml': org('include: ["*é.yaml"]'),
        [name]: 'squads: {search: {}}\n',
      });
      write({ 'org.yaml': young });
      git('add', 'org.yaml');
      write({ 'org.yaml': old });
      const before = git('status', '--porcelain');
      const { stdout } = await run(['list', 'squads', '--at', 'HEAD']);
      expect(stdout).toContain('search');
      expect(git('status', '--porcelain')).toBe(before);
    });
  });
});
