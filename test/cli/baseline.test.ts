import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../history/repository.ts';
import { compared, larger, org, small, squad, people, tooLarge } from './since-org.ts';

const gaps = (ids: string) =>
  org(
    `components: {${ids
      .split(' ')
      .map((id) => `${id}: {tier: 1}`)
      .join(', ')}}`,
  );
const make = ['--baseline', 'known', '--update-baseline'];
const use = ['--baseline', 'known'];

describe('check --baseline', () => {
  test('what it lists is accepted; what comes is not', async () => {
    await inRepository(async (repository) => {
      const { run, write, folder } = repository;
      write({ 'org.yaml': gaps('lyrics radio') });
      expect((await run(['check'])).status).toBe(1);
      const made = await run(['check', ...make]);
      expect([made.status, made.stderr]).toEqual([0, 'orgctl: known has 2 lines, is new\n']);
      expect(readFileSync(join(folder, 'known'), 'utf8').split('\n')).toEqual([
        '# Findings that are known and accepted; orgctl check --baseline names this file.',
        '# One line each: rule, what it is about, severity, value, fingerprint. Lines are meant to go, not to come.',
        expect.stringMatching(/^component-has-owner component:lyrics error - [0-9a-f]{16}$/),
        expect.stringMatching(/^component-has-owner component:radio error - [0-9a-f]{16}$/),
        '',
      ]);
      const known = await run(['check', ...use]);
      expect(known.stdout).toContain('0 errors, 0 warnings, 0 infos, 2 in the baseline\n');
      expect([known.status, known.stderr]).toEqual([0, '']);
      write({ 'org.yaml': gaps('lyrics radio podcasts') });
      const json = await compared(repository, ...use);
      expect(json.status).toBe(1);
      expect(json.summary).toMatchObject({ error: 1, baseline: 2 });
      expect(json.findings).toEqual([
        'same component-has-owner component:lyrics',
        'new component-has-owner component:podcasts',
        'same component-has-owner component:radio',
      ]);
    });
  });

  test('worse than it says is not accepted, better is, and is held to', async () => {
    await inRepository(async (repository) => {
      const { run, write, folder } = repository;
      const warn = ['squad-size', ...use, '--fail-on', 'warning'];
      write({ 'org.yaml': tooLarge });
      await run(['check', ...make]);
      write({ 'org.yaml': larger });
      const worse = await run(['check', ...warn]);
      expect(worse.status).toBe(1);
      expect(worse.stdout).toContain('squad search has 11 heads, more than 9 [worse, 10 before]');
      const kept = await run(['check', ...make]);
      expect(kept.stderr).toContain('1 finding more or worse, which only --force takes in');
      await run(['check', ...make, '--force']);
      expect(readFileSync(join(folder, 'known'), 'utf8')).toContain('squad-size squad:search warning 11 ');
      write({ 'org.yaml': tooLarge });
      expect((await run(['check', ...warn])).status).toBe(0);
      await run(['check', ...make]);
      expect(readFileSync(join(folder, 'known'), 'utf8')).toContain('squad-size squad:search warning 10 ');
    });
  });

  test('what is no more is reported, and taken out', async () => {
    await inRepository(async ({ run, write, folder }) => {
      write({ 'org.yaml': tooLarge });
      await run(['check', ...make]);
      write({ 'org.yaml': small });
      const { stderr, status } = await run(['check', ...use]);
      expect(status).toBe(0);
      expect(stderr).toContain(
        'orgctl: 2 lines of known are no more: person-has-squad person:kit and squad-size squad:search\n  take them out: add --update-baseline\n',
      );
      // A check of some rules does not know of the others.
      expect((await run(['check', 'squad-minimum', ...use])).stderr).toBe('');
      await run(['check', ...make]);
      expect(readFileSync(join(folder, 'known'), 'utf8')).not.toContain('squad-size');
    });
  });

  test('what is new does not come in unless it is forced', async () => {
    await inRepository(async ({ run, write, folder }) => {
      write({ 'org.yaml': gaps('lyrics') });
      await run(['check', ...make]);
      write({ 'org.yaml': gaps('lyrics radio') });
      const kept = await run(['check', ...make]);
      expect([kept.status, kept.stderr]).toEqual([
        1,
        'orgctl: known has 1 line, had 1; 1 finding more or worse, which only --force takes in\n',
      ]);
      expect(readFileSync(join(folder, 'known'), 'utf8')).not.toContain('radio');
      const forced = await run(['check', ...make, '--force']);
      expect([forced.status, forced.stderr]).toEqual([0, 'orgctl: known has 2 lines, had 1\n']);
    });
  });

  test('days that pass make nothing worse', async () => {
    await inRepository(async ({ run, write }) => {
      const old = '{squad: player, severity: blocking, since: 2026-09-20}';
      const squads = `squads: {search: {dependsOn: [${old}]}, player: {}}`;
      write({ 'org.yaml': org(squads) });
      await run(['check', ...make, '--as-of', '2026-11-01']);
      const later = await run([
        'check',
        'dependency-blocking',
        ...use,
        '--fail-on',
        'info',
        '--as-of',
        '2027-05-01',
      ]);
      expect(later.status).toBe(0);
      expect(later.stdout).toContain('1 in the baseline');
    });
  });

  test('goes with --since: what either accepts does not count', async () => {
    await inRepository(async (repository) => {
      const { run, write, commit } = repository;
      commit('before', { 'org.yaml': gaps('lyrics') });
      write({ 'org.yaml': gaps('lyrics radio') });
      await run(['check', ...make]);
      write({ 'org.yaml': gaps('lyrics radio podcasts') });
      const { findings, since, summary } = await compared(repository, '--since', 'HEAD', ...use);
      expect(findings).toContain('new component-has-owner component:radio');
      expect(since).toMatchObject({ new: 1, same: 0 });
      expect(summary['baseline']).toBe(2);
    });
  });

  test('a waived finding and a rule that is not checked are left as they are', async () => {
    await inRepository(async ({ run, write, folder }) => {
      const waiver = `waivers: [{rule: squad-size, on: squad:search, reason: in May, until: 2027-05-31}]`;
      write({ 'org.yaml': `${tooLarge}${waiver}\n` });
      await run(['check', ...make]);
      expect(readFileSync(join(folder, 'known'), 'utf8')).not.toContain('squad-size');
      write({ 'org.yaml': tooLarge });
      await run(['check', ...make, '--force']);
      write({ 'org.yaml': `${tooLarge}policy: {rules: {squad-size: off}}\n` });
      expect((await run(['check', ...use])).stderr).toBe('');
      await run(['check', ...make]);
      expect(readFileSync(join(folder, 'known'), 'utf8')).toContain('squad-size');
    });
  });

  test('what is called differently now is still accepted', async () => {
    await inRepository(async ({ run, write, folder }) => {
      write({ 'org.yaml': tooLarge });
      await run(['check', ...make]);
      write({ 'org.yaml': tooLarge.replace('search: {tribe', 'find: {formerly: [search], tribe') });
      const { status, stdout, stderr } = await run(['check', ...use, '--fail-on', 'info']);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('0 errors, 0 warnings, 0 infos');
      await run(['check', ...make]);
      expect(readFileSync(join(folder, 'known'), 'utf8')).toContain('squad-size squad:find warning 10 ');
    });
  });

  test('an id with blanks stays on its line', async () => {
    await inRepository(async ({ run, write }) => {
      write({ 'org.yaml': org('squads: {"my squad": {}}') });
      await run(['check', ...make]);
      const { status, stdout } = await run(['check', ...use]);
      expect(status).toBe(0);
      expect(stdout).toContain('0 errors');
    });
  });
});

describe('a baseline that cannot be used', () => {
  const line = 'component-has-owner component:lyrics error - 0123456789abcdef';

  test.each([
    ['nonsense', 3, 'orgctl: known:1:1: this is no line of a baseline\n'],
    [
      `# mine\n${line}\n${line}`,
      3,
      'orgctl: known:3:1: component-has-owner component:lyrics stands in line 2, too\n',
    ],
    [`${line}\n<<<<<<< HEAD\n`, 3, 'orgctl: known:2:1: two versions were merged and nobody has chosen yet\n'],
    [`${line}\n=======\n`, 3, 'orgctl: known:2:1: two versions were merged'],
    [
      null,
      2,
      'orgctl: there is no baseline known\n  to make it: orgctl check --baseline known --update-baseline\n',
    ],
  ])('%j', async (text, code, said) => {
    await inRepository(async ({ run, write, folder }) => {
      write({ 'org.yaml': gaps('lyrics') });
      if (text !== null) writeFileSync(join(folder, 'known'), text);
      const { status, stderr, stdout } = await run(['check', ...use]);
      expect([status, stdout]).toEqual([code, '']);
      expect(stderr).toContain(said);
      if (text === null) return;
      expect((await run(['check', ...make])).status).toBe(3);
      expect((await run(['check', ...make, '--force'])).status).toBe(0);
    });
  });

  test.each([
    [['--update-baseline'], '--update-baseline needs a file'],
    [['--force'], '--force is for --update-baseline'],
    [['--baseline='], '--baseline names no file'],
    [['squad-size', ...make], '--update-baseline needs a whole check'],
    [['--tribe', 'music', ...make], '--update-baseline needs a whole check'],
    [['--since', 'HEAD', ...make], '--update-baseline needs a whole check'],
    [['--baseline', '.'], 'the baseline . cannot be read (EISDIR)'],
    [['--baseline', 'org.yaml', '--update-baseline', '--force'], 'written over org.yaml'],
    [
      ['--baseline', 'nowhere/known', '--update-baseline'],
      'the baseline nowhere/known cannot be written (ENOENT)',
    ],
  ])('%j', async (args, said) => {
    await inRepository(async ({ run, commit }) => {
      commit('before', { 'org.yaml': org(`${squad('ada')}${people('ada')}`) });
      const { status, stderr } = await run(['check', ...args]);
      expect(status).toBe(2);
      expect(stderr).toContain(said);
    });
  });
});
