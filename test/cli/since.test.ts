import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../history/repository.ts';
import { compared, larger, org, people, small, squad, ten, tooLarge } from './since-org.ts';

describe('check --since', () => {
  test('what was there before is a number, what got worse decides', async () => {
    await inRepository(async (repository) => {
      const { commit, write, run } = repository;
      const base = commit('ten people', { 'org.yaml': tooLarge });
      const same = await run(['check', 'squad-size', '--since', 'main', '--fail-on', 'warning']);
      expect(same.status).toBe(0);
      expect(same.stdout).toContain(
        `since main (${base.slice(0, 7)}): nothing got worse; 1 finding as before (--all shows it)`,
      );
      write({ 'org.yaml': larger });
      const worse = await run(['check', 'squad-size', '--since', 'main', '--fail-on', 'warning']);
      expect(worse.status).toBe(1);
      expect(worse.stdout).toContain('squad search has 11 heads, more than 9 [worse, 10 before]');
      const json = await compared(repository, 'squad-size', '--since', 'main');
      expect(json.status).toBe(0);
      expect(json.findings).toEqual(['worse squad-size squad:search']);
      expect(json.since).toMatchObject({
        ref: 'main',
        base,
        note: null,
        worse: 1,
        new: 0,
        same: 0,
        fixed: 0,
      });
    });
  });

  test('what is fixed is praised, and is no reason to fail', async () => {
    await inRepository(async (repository) => {
      repository.commit('ten people', { 'org.yaml': tooLarge });
      repository.write({ 'org.yaml': small });
      const { status, stdout } = await repository.run(['check', 'squad-size', '--since', 'HEAD']);
      expect(status).toBe(0);
      expect(stdout).toContain('fixed  1, thank you: squad-size of squad:search');
      const json = await compared(repository, 'squad-size', '--since', 'HEAD');
      expect(json.findings).toEqual(['fixed squad-size squad:search']);
    });
  });

  test('a line that moved, another order, a renamed file and a renamed squad change nothing', async () => {
    await inRepository(async (repository) => {
      const { commit, folder, write } = repository;
      const parts = (squads: string, guilds: string) => ({
        'org.yaml': org(`include: [parts/*.yaml]\n${people(ten)}`),
        'parts/squads.yaml': squads,
        'parts/guilds.yaml': guilds,
      });
      commit('before', parts(`${squad(ten)}  player: {tribe: music}\n`, 'guilds: {web: {}}'));
      const moved = `# a note\n\ntribes: {music: {}}\nsquads:\n  player: {tribe: music}\n  finder: {formerly: [search], tribe: music, members: [${ten.split(' ').join(', ')}]}\n`;
      write({ 'parts/squads.yaml': moved });
      renameSync(join(folder, 'parts/squads.yaml'), join(folder, 'parts/teams.yaml'));
      const { findings } = await compared(repository, '--since', 'HEAD');
      expect(findings).toContain('same squad-size squad:finder');
      expect(findings.filter((each) => !each.startsWith('same'))).toEqual([]);
    });
  });

  test('the base is where the two parted, not where the other is now', async () => {
    await inRepository(async (repository) => {
      const { commit, git } = repository;
      const base = commit('ten people', { 'org.yaml': tooLarge });
      git('checkout', '--quiet', '-b', 'change');
      commit('another file', { readme: 'a change' });
      git('checkout', '--quiet', 'main');
      commit('main goes on', { 'org.yaml': small });
      git('checkout', '--quiet', 'change');
      const { findings, since } = await compared(repository, 'squad-size', '--since', 'main');
      expect(findings).toEqual(['same squad-size squad:search']);
      expect(since).toMatchObject({ base });
    });
  });

  test('both states are judged by the newer policy, and what it asks less comes first', async () => {
    await inRepository(async (repository) => {
      const { commit, write, run } = repository;
      commit('strict', {
        'org.yaml': `${tooLarge}policy: {rules: {squad-size: {max: 7, severity: error}}}\n`,
      });
      const policy =
        'policy: {profile: thorough, rules: {squad-size: {max: 8, severity: warning}, squad-has-tribe: off}}';
      const waiver =
        'waivers: [{rule: squad-size, on: squad:search, reason: it is split in May, until: 2027-05-31}]';
      write({ 'org.yaml': `${tooLarge}${policy}\n${waiver}\n` });
      const { stdout } = await run(['check', '--since', 'HEAD']);
      expect(stdout.split('\n').slice(0, 5)).toEqual([
        'loosened  the profile is thorough, it was general',
        'loosened  squad-has-tribe is off, it was of severity error',
        'loosened  squad-size is of severity warning, it was error',
        'loosened  squad-size has max 8, it was 7',
        'new waiver  squad-size on squad:search until 2027-05-31: it is split in May',
      ]);
      const { since } = await compared(repository, '--since', 'HEAD');
      expect(since['loosened']).toHaveLength(4);
      expect(since['addedWaivers']).toHaveLength(1);
    });
  });

  test('a gate that opens by the change does not call what was there before new', async () => {
    await inRepository(async (repository) => {
      const squads = (missions: number) =>
        `tribes: {music: {}}\nsquads:\n${Array.from({ length: 20 }, (_, index) => `  squad-${index}: {tribe: music${index < missions ? ', mission: To play what people like to hear' : ''}}\n`).join('')}`;
      repository.commit('one mission', { 'org.yaml': org(squads(1)) });
      repository.write({ 'org.yaml': org(squads(3)) });
      const { findings } = await compared(repository, '--only', 'squads', '--since', 'HEAD');
      const missing = findings.filter((each) => each.includes('squad-has-mission'));
      expect(missing.filter((each) => each.startsWith('new'))).toEqual([]);
      expect(missing.filter((each) => each.startsWith('same'))).toHaveLength(17);
      expect(missing.filter((each) => each.startsWith('fixed'))).toHaveLength(2);
      repository.commit('three', {});
      repository.write({ 'org.yaml': org(squads(0)) });
      const { stdout } = await repository.run(['check', '--since', 'HEAD']);
      expect(stdout).toContain('loosened  squad-has-mission is not checked any more: 0 of 20 squads');
    });
  });

  test('a file that did not exist is new as a whole, which is said', async () => {
    await inRepository(async (repository) => {
      const base = repository.commit('no organisation', { readme: 'nothing' });
      repository.write({ 'org.yaml': org('components: {lyrics: {tier: 1}}') });
      const { status, findings, since } = await compared(repository, '--since', 'HEAD');
      expect(status).toBe(1);
      expect(findings).toContain('new component-has-owner component:lyrics');
      expect(since['note']).toBe(`org.yaml did not exist at ${base.slice(0, 7)}, so everything is new`);
    });
  });

  test('a file that was broken is compared with what it was before that', async () => {
    await inRepository(async (repository) => {
      const good = repository.commit('good', { 'org.yaml': tooLarge });
      const broken = repository.commit('broken', { 'org.yaml': 'version: 1\nsquads: {' });
      repository.write({ 'org.yaml': larger });
      const { findings, since } = await compared(repository, 'squad-size', '--since', 'HEAD');
      expect(findings).toEqual(['worse squad-size squad:search']);
      expect(since).toMatchObject({
        base: good,
        note: `the organisation could not be read whole at ${broken.slice(0, 7)}: compared with ${good.slice(0, 7)} before it`,
      });
    });
  });

  test('a file that is broken now is exit 3, with its mistake alone', async () => {
    await inRepository(async (repository) => {
      repository.commit('good', { 'org.yaml': tooLarge });
      repository.write({ 'org.yaml': 'version: 1\nsquads: {' });
      const { status, findings, since } = await compared(repository, '--since', 'HEAD');
      expect(status).toBe(3);
      expect(findings).toEqual(['new yaml-syntax null']);
      expect(since['loosened']).toEqual([]);
    });
  });

  test('includes and links among them are read from the commit', async () => {
    await inRepository(async (repository) => {
      const { commit, write, folder } = repository;
      mkdirSync(join(folder, 'real'));
      symlinkSync('real', join(folder, 'linked'));
      symlinkSync('../real/more.yaml', join(folder, 'real', 'again.yaml'));
      commit('before', {
        'org.yaml': org('include: [linked/squads.yaml, real/again.yaml]'),
        'real/squads.yaml': squad(ten),
        'real/more.yaml': people(`${ten} kit`),
      });
      write({ 'real/squads.yaml': squad(`${ten} kit`) });
      const { findings } = await compared(repository, 'squad-size', '--since', 'HEAD');
      expect(findings).toEqual(['worse squad-size squad:search']);
    });
  });

  test('works from a folder below, and leaves work tree, index and repository alone', async () => {
    await inRepository(async (repository) => {
      const { commit, write, run, folder, git } = repository;
      commit('before', { 'org.yaml': tooLarge, 'docs/readme': 'nothing' });
      write({ 'org.yaml': larger, untracked: 'mine' });
      git('add', 'untracked');
      const status = git('status', '--porcelain');
      const index = readFileSync(join(folder, '.git/index'), 'base64');
      const below = await run(['check', 'squad-size', '--since', 'HEAD'], { cwd: join(folder, 'docs') });
      expect(below.stdout).toContain('../org.yaml:5:3: warning squad-size');
      expect(readFileSync(join(folder, '.git/index'), 'base64')).toBe(index);
      expect(git('status', '--porcelain')).toBe(status);
    });
  });

  test('with --at the newer state is a commit, too', async () => {
    await inRepository(async (repository) => {
      repository.commit('before', { 'org.yaml': tooLarge });
      repository.commit('larger', { 'org.yaml': larger });
      repository.commit('small', { 'org.yaml': small });
      const { findings } = await compared(repository, 'squad-size', '--at', 'HEAD~1', '--since', 'HEAD~2');
      expect(findings).toEqual(['worse squad-size squad:search']);
    });
  });

  test('filters leave out what is fixed elsewhere, too', async () => {
    await inRepository(async (repository) => {
      const two = (music: string, search: string) =>
        org(
          `tribes: {music: {}}\nsquads: {music: {tribe: music, members: [${music}]}, search: {tribe: music, members: [${search}]}}\n${people(ten)}`,
        );
      const crowd = ten.split(' ').join(', ');
      repository.commit('before', { 'org.yaml': two(crowd, crowd) });
      repository.write({ 'org.yaml': two('ada', crowd) });
      const { findings } = await compared(repository, 'squad-size', '--squad', 'search', '--since', 'HEAD');
      expect(findings).toEqual(['same squad-size squad:search']);
    });
  });

  test('a rule of a change without anything to compare with is nothing to check', async () => {
    await inRepository(async ({ run, write }) => {
      write({ 'org.yaml': tooLarge });
      const { status, stderr } = await run(['check', 'change-size']);
      expect([status, stderr]).toEqual([
        3,
        'orgctl: nothing to check: change-size (there is no state before to compare with: --since REF)\n',
      ]);
    });
  });
});
