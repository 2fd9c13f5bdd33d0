import { describe, expect, test } from 'vitest';
import { inRepository, type TestRepository } from '../history/repository.ts';
import { answerOf, listOf, type Json } from './answers.ts';
import { org } from './since-org.ts';

const owned = (components: string) =>
  org(`squads: {search: {members: [ada, bo]}}\npeople: {ada: {}, bo: {}}\ncomponents: {${components}}`);

/** What a run says in json: `state gap entity` of each gap, and what was compared with. */
async function compared({ run }: TestRepository, ...args: readonly string[]) {
  const { status, stdout } = await run(['gaps', ...args, '--json']);
  const answer = answerOf('gaps', stdout);
  const gaps = listOf(answer, 'gaps').map(
    ({ state, gap, entity }) => `${String(state)} ${String(gap)} ${String(entity)}`,
  );
  const since: Json = Object(answer['since']);
  return { status, gaps, since };
}

describe('gaps --since', () => {
  test('says what is new, what is fixed, what is as it was, and the coverage before', async () => {
    await inRepository(async (repository) => {
      const { commit, write, run } = repository;
      const base = commit('before', { 'org.yaml': owned('lyrics: {}, radio: {}, finder: {owner: search}') });
      write({ 'org.yaml': owned('lyrics: {}, radio: {owner: search}, finder: {}, queue: {owner: search}') });
      const { status, gaps, since } = await compared(repository, '--since', 'HEAD');
      expect(status).toBe(0);
      expect(gaps).toEqual([
        'new unowned component:finder',
        'same unowned component:lyrics',
        'fixed unowned component:radio',
      ]);
      expect(since).toMatchObject({ ref: 'HEAD', base, note: null, new: 1, worse: 0, same: 1, fixed: 1 });
      expect(since['coverage']).toMatchObject({ components: 3, owned: 1 });
      const text = await run(['gaps', '--since', 'HEAD']);
      expect(text.stdout.split('\n').slice(0, 3)).toEqual([
        `since HEAD (${base.slice(0, 7)}): 1 new, 1 fixed, 1 unchanged; coverage 50 %, 33.3 % before`,
        'fixed  unowned component:radio: component radio has no owner',
        '',
      ]);
      expect(text.stdout).toContain('finder');
      expect(text.stdout).not.toContain('lyrics');
      const md = await run(['gaps', '--since', 'HEAD', '-o', 'md']);
      expect(md.stdout).toContain('1 new, 1 fixed, 1 unchanged; coverage 50 %, 33.3 % before');
      expect(md.stdout).toContain('- unowned component:radio');
      const csv = await run(['gaps', '--since', 'HEAD', '-o', 'csv']);
      expect(csv.stdout.split('\r\n')[0]).toMatch(/,fix,state$/);
      expect(csv.stdout).toMatch(/component:radio.*,fixed\r\n/);
    });
  });

  test('a verdict is about what is new', async () => {
    await inRepository(async ({ commit, write, run }) => {
      commit('before', { 'org.yaml': owned('lyrics: {}') });
      const fail = ['gaps', '--since', 'HEAD', '--fail-on', 'warning'];
      expect((await run(fail)).status).toBe(0);
      write({ 'org.yaml': owned('lyrics: {}, radio: {}') });
      expect((await run(fail)).status).toBe(1);
    });
  });

  test('a squad that is called differently has the same gaps', async () => {
    await inRepository(async (repository) => {
      const thin = (name: string) =>
        org(
          `squads: {${name}: {members: [ada]${name === 'search' ? '' : ', formerly: [search]'}}}\npeople: {ada: {}}\ncomponents: {finder: {owner: ${name}}}`,
        );
      repository.commit('before', { 'org.yaml': thin('search') });
      repository.write({ 'org.yaml': thin('discovery') });
      const { gaps } = await compared(repository, '--since', 'HEAD');
      expect(gaps).toEqual(['same thin component:finder']);
    });
  });

  test('nothing before, nothing changed, filters', async () => {
    await inRepository(async (repository) => {
      const { commit, write, run } = repository;
      commit('nothing', { readme: 'nothing' });
      write({ 'org.yaml': owned('lyrics: {tier: 1}, radio: {tier: 2}') });
      const first = await compared(repository, '--since', 'HEAD');
      expect(first.gaps).toEqual(['new unowned component:lyrics', 'new unowned component:radio']);
      expect(first.since['coverage']).toBe(null);
      commit('all', {});
      expect((await compared(repository, '--since', 'HEAD')).since).toMatchObject({ new: 0, same: 2 });
      write({ 'org.yaml': owned('lyrics: {tier: 1}, radio: {tier: 2, owner: search}') });
      const filtered = await compared(repository, '--since', 'HEAD', '--tier', '1');
      expect(filtered.gaps).toEqual(['same unowned component:lyrics']);
      expect((await run(['gaps', '--since', 'HEAD', '--trend'])).status).toBe(2);
    });
  });
});
