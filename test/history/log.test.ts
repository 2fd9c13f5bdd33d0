import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from '../cli/answers.ts';
import { inRepository, repositoryIn } from './repository.ts';
import { org, squads, written } from './small-past.ts';

describe('log', () => {
  test('says of each commit what happened, and not those in which nothing did', async () => {
    await inRepository(async (repository) => {
      written(repository);
      repository.write({ 'org.yaml': squads('ada', 'bo', 'mixes') });
      const { stdout, stderr, status } = await repository.run(['log']);
      expect(stdout.replaceAll(/ {2}[0-9a-f]{7} {2}/g, '  ')).toBe(`not committed yet
  squads
    search  renamed from find (1 of 1 people and components in common)
            formerly search → none

2026-05-10  Ada Abara: search is called find
  squads
    find  renamed from search (it says so: formerly)

2026-04-10  Ada Abara: mixes takes lyrics
  components
    lyrics  owner search → mixes

2026-02-10  Bo Holm: bo moves
  people
    bo  squad search → mixes

2026-01-10  Ada Abara: the beginning
  the first version: 2 people, 2 squads, 1 component

4 commits of the organisation; 1 other commit changed nothing of it
`);
      expect([status, stderr]).toEqual([0, '']);
    });
  });

  test('of a squad follows its former ids: who moved in and out, what it owned', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const answer = answerOf('log', (await repository.run(['log', 'find', '--json'])).stdout);
      expect(answer['entity']).toBe('squad:find');
      const told = listOf(answer, 'entries').map((each) => [
        each['subject'],
        each['state'],
        listOf(each, 'changes').map(({ kind, id, what }) => [kind, id, what].join(' ')),
      ]);
      expect(told).toEqual([
        ['search is called find', 'changed', ['squad find renamed']],
        ['mixes takes lyrics', 'changed', ['component lyrics owner']],
        ['bo moves', 'changed', ['person bo squads']],
        ['the beginning', 'began', []],
      ]);
    });
  });

  test('of what is gone finds the last that was called so', async () => {
    await inRepository(async (repository) => {
      written(repository);
      repository.commit('no more mixes', { 'org.yaml': org('people: {ada: {}, bo: {}}') });
      const { stdout, stderr } = await repository.run(['log', 'mixes']);
      expect(stderr).toBe('orgctl: squad:mixes is not there any more\n');
      expect(stdout).toContain('mixes   gone');
      const { status, stderr: unknown } = await repository.run(['log', 'nowhere']);
      expect([status, unknown]).toEqual([2, expect.stringContaining('nowhere')]);
    });
  });

  test('-n, --since and --until leave the others out', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const subjects = async (...args: readonly string[]) =>
        listOf(answerOf('log', (await repository.run(['log', ...args, '--json'])).stdout), 'entries').map(
          ({ subject }) => subject,
        );
      expect(await subjects('-n', '1')).toEqual(['search is called find']);
      expect(await subjects('--since', '2026-04-10')).toEqual([
        'search is called find',
        'mixes takes lyrics',
      ]);
      expect(await subjects('--until', '2026-02-10')).toEqual(['bo moves', 'the beginning']);
    });
  });

  test('a state that cannot be read is reported, and what follows is compared with the last that can', async () => {
    await inRepository(async (repository) => {
      const { commit, run } = repository;
      commit('the beginning', { 'org.yaml': squads('ada, bo', '') });
      commit('broken', { 'org.yaml': 'squads: {a: {\n' });
      commit('mended', { 'org.yaml': squads('ada', 'bo') });
      repository.write({ 'org.yaml': 'squads: {a: {\n' });
      const { stdout, status } = await run(['log']);
      expect(status).toBe(0);
      expect(stdout.match(/cannot be read: /g)).toHaveLength(2);
      expect(stdout).toContain('bo  squad search → mixes');
    });
  });

  test('a merge is told once, of the merge', async () => {
    await inRepository(async ({ commit, git, run }) => {
      commit('the beginning', { 'org.yaml': squads('ada, bo', '') });
      git('checkout', '--quiet', '-b', 'side');
      commit('bo moves', { 'org.yaml': squads('ada', 'bo') });
      git('checkout', '--quiet', 'main');
      commit('elsewhere', { readme: 'hello' });
      git('merge', '--quiet', '--no-ff', '--message', 'Merge side', 'side');
      const { stdout } = await run(['log']);
      expect(stdout.match(/squad search → mixes/g)).toHaveLength(1);
      expect(stdout).toMatch(/Merge side\n {2}people\n {4}bo {2}squad search → mixes/);
    });
  });

  test('follows the file through moves and new names, with includes, and includes that came later', async () => {
    await inRepository(async ({ commit, git, run, folder, write }) => {
      const main = `${org('people: {ada: {}, bo: {}}')}squads: {search: {members: [ada, bo]}}\n`;
      commit('the beginning', { 'teams/people.yaml': main }, { day: '2026-01-10' });
      const others = {
        'teams/people.yaml': `${org('people: {ada: {}, bo: {}}')}include: [squads/*.yaml]\n`,
        'teams/squads/search.yaml': 'squads: {search: {members: [ada, bo]}}\n',
      };
      commit('in files of their own', others, { day: '2026-02-10' });
      git('mv', 'teams', 'company');
      git('mv', 'company/people.yaml', 'company/org.yaml');
      commit('moved', {}, { day: '2026-03-10' });
      commit('a new squad', {
        'company/squads/mixes.yaml': 'squads: {mixes: {members: [bo]}}\n',
        'company/notes': 'no',
      });
      commit('only notes', { 'company/notes': 'nothing' });
      write({ 'company/below/readme': '' });
      const { stdout } = await run(['log'], { cwd: join(folder, 'company/below') });
      expect(stdout.replaceAll(/ {2}[0-9a-f]{7} {2}/g, '  ')).toBe(`2026-10-01  Ada Abara: a new squad
  squads
    mixes  new (1 of 1 person from search)
  people
    bo     joins squad mixes

2026-01-10  Ada Abara: the beginning
  the first version: 2 people, 1 squad

2 commits of the organisation; 3 other commits changed nothing of it
`);
    });
  });

  test('a shallow clone says where its past ends', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const clone = mkdtempSync(join(tmpdir(), 'orgctl-shallow-'));
      try {
        execFileSync('git', ['clone', '--quiet', '--depth', '2', `file://${repository.folder}`, clone]);
        const { stdout, stderr, status } = await repositoryIn(clone).run(['log']);
        expect(stdout).toContain('the first version in this clone: 2 people');
        expect(stderr).toContain(
          'this clone is shallow, what came before is not in it: git fetch --unshallow',
        );
        expect(status).toBe(0);
      } finally {
        rmSync(clone, { recursive: true, force: true });
      }
    });
  });

  test('authors are those of .mailmap, and hostile subjects and settings do no harm', async () => {
    await inRepository(async ({ commit, git, run }) => {
      git('config', 'log.showSignature', 'true');
      git('config', 'color.ui', 'always');
      git('config', 'diff.renames', 'copies');
      commit('the beginning', { 'org.yaml': squads('ada, bo', '') });
      const mailmap = 'Beatrix Holm <ada@tonearm.example>\n';
      commit('\u001b[31mred\u001e :100644 x', { 'org.yaml': squads('ada', 'bo'), '.mailmap': mailmap });
      const { stdout } = await run(['log']);
      expect(stdout).toContain('Beatrix Holm: \\u001b[31mred\\u001e :100644 x\n');
      expect(stdout).toContain('bo  squad search → mixes');
    });
  });

  test('of a link follows what it leads to, and what is in no commit yet has no past', async () => {
    await inRepository(async ({ commit, run, folder, write }) => {
      write({ 'company/org.yaml': squads('ada, bo', '') });
      symlinkSync('company/org.yaml', join(folder, 'org.yaml'));
      commit('the beginning');
      commit('bo moves', { 'company/org.yaml': squads('ada', 'bo') });
      expect((await run(['log'])).stdout).toContain('bo  squad search → mixes');
      write({ 'other.yaml': squads('ada', '') });
      const { status, stderr } = await run(['log', '-f', 'other.yaml']);
      expect([status, stderr]).toEqual([3, expect.stringContaining('other.yaml is in no commit yet')]);
    });
  });
});
