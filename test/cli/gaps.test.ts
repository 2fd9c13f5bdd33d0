import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { files } from './gaps-org.ts';
import { runInProcess } from './run-in-process.ts';

async function gaps(...args: string[]) {
  return runInProcess(['gaps', ...args], { files });
}

async function answer() {
  return answerOf('gaps', (await gaps('--json')).stdout);
}

describe('the coverage', () => {
  test('is what one counts by hand', async () => {
    expect((await answer())['coverage']).toEqual({
      components: 6,
      owned: 2,
      percent: 33.3,
      weighted: 50,
      ownedOtherwise: 1,
      deliberate: 1,
      byTier: [
        { tier: 1, components: 1, owned: 1, percent: 100 },
        { tier: 2, components: 1, owned: 0, percent: 0 },
        { tier: 3, components: 1, owned: 0, percent: 0 },
        { tier: null, components: 3, owned: 1, percent: 33.3 },
      ],
      byTribe: [
        { tribe: 'base', components: 2, owned: 1, percent: 50 },
        { tribe: 'music', components: 1, owned: 1, percent: 100 },
        { tribe: null, components: 3, owned: 0, percent: 0 },
      ],
    });
  });

  test('stands in the first lines of the text', async () => {
    const { stdout } = await gaps();
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'coverage 33.3 %: 2 of 6 components have a squad with people in it, on 2026-11-23',
      '  weighted by tier 50 %; tier 1 100 %, tier 2 0 %, tier 3 0 %',
      '  1 of these is owned by a guild, tribe or person; not counted: 1 unowned on purpose',
    ]);
  });
});

describe('the gaps', () => {
  test('each kind is there, a row a component, with what to do', async () => {
    const rows = listOf(await answer(), 'gaps');
    const found = rows.map(({ gap, entity, rule }) => `${String(gap)} ${String(entity)} ${String(rule)}`);
    expect(found).toContain('unowned component:radio component-has-owner');
    expect(found).toContain('dangling component:lyrics reference-exists');
    expect(found).toContain('dangling component:queue owner-has-people');
    expect(found).toContain('deliberate component:old component-has-owner');
    expect(found).toContain('unheld tribe:base tribe-has-lead');
    expect(rows.every(({ fix }) => JSON.stringify(fix).length > 30)).toBe(true);
  });

  test('a component that too few know is thin', async () => {
    const text = files['org.yaml'].replace(
      'systemOwners: {dev: ada, ops: bo}, contributors: [cy]',
      'contributors: [ada]',
    );
    const { stdout } = await runInProcess(['gaps', '--json'], { files: { 'org.yaml': text } });
    expect(listOf(answerOf('gaps', stdout), 'gaps')).toContainEqual(
      expect.objectContaining({
        gap: 'thin',
        entity: 'component:index',
        rule: 'component-knowledge',
        tier: 1,
        owner: 'search',
        tribe: 'music',
      }),
    );
  });

  test('what is unowned on purpose has no severity', async () => {
    const rows = listOf(await answer(), 'gaps').filter(({ gap }) => gap === 'deliberate');
    expect(rows).toMatchObject([{ entity: 'component:old', severity: null, line: 20 }]);
  });

  test('a row stands where its component does', async () => {
    const rows = listOf(await answer(), 'gaps').filter(({ gap }) => gap === 'dangling');
    expect(rows).toMatchObject([
      { entity: 'component:queue', line: 16, tier: 2, owner: 'empty', tribe: 'base' },
      { entity: 'component:lyrics', line: 18, tier: null, owner: 'lyricists', tribe: null },
    ]);
  });

  test('a row names the owner that it is about, with its kind where that is no squad', async () => {
    const text = `version: 1
squads: {search: {members: [ada]}, gone: {until: 2026-01-31}}
people: {ada: {}}
components:
  c1: {owner: [search, zzz, gone]}
  c2: {owner: 'guild:ghost'}
  c3: {owner: search, tier: 1}
`;
    const tiny = { files: { 'org.yaml': text } };
    const rows = listOf(answerOf('gaps', (await runInProcess(['gaps', '--json'], tiny)).stdout), 'gaps');
    const owners = rows.map(
      ({ entity, field, owner }) => `${String(entity)} ${String(field)} ${String(owner)}`,
    );
    expect(owners).toEqual(
      expect.arrayContaining([
        'component:c1 owner.zzz zzz',
        'component:c1 owner.gone gone',
        'component:c2 owner guild:ghost',
        'component:c3 null search',
      ]),
    );
    const { stdout } = await runInProcess(['gaps', '--by', 'squad'], tiny);
    const headings = stdout.match(/^\S.* \(\d+\)$/gm);
    expect(headings).toEqual(expect.arrayContaining(['gone (1)', 'no squad (1)', 'zzz (1)']));
    expect(stdout).not.toMatch(/^guild:ghost \(/m);
  });

  test('two components of one squad have different fingerprints', async () => {
    const text = files['org.yaml'].replace('owner: lyricists', 'owner: empty');
    const { stdout } = await runInProcess(['gaps', '--json'], { files: { 'org.yaml': text } });
    const rows = listOf(answerOf('gaps', stdout), 'gaps').filter(({ rule }) => rule === 'owner-has-people');
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('--by', () => {
  const headings = async (by: string) => {
    const { stdout } = await gaps('--by', by);
    return stdout.split('\n').flatMap((line) => /^(\S.*?)(?::.*)? \(\d+\)$/.exec(line)?.[1] ?? []);
  };

  test('gap, worst first, is the default', async () => {
    const found = ['unowned', 'dangling', 'deliberate', 'responsibilities nobody holds'];
    expect((await headings('gap')).filter((each) => each !== 'thin')).toEqual(found);
    expect((await gaps()).stdout).toBe((await gaps('--by', 'gap')).stdout);
  });

  test('tribe', async () => {
    expect(await headings('tribe')).toEqual(expect.arrayContaining(['base', 'no tribe']));
  });

  test('squad', async () => {
    expect(await headings('squad')).toEqual(expect.arrayContaining(['empty', 'lyricists', 'no squad']));
  });

  test('rule', async () => {
    expect(await headings('rule')).toEqual(
      expect.arrayContaining(['component-has-owner', 'owner-has-people']),
    );
  });

  test('tier', async () => {
    expect(await headings('tier')).toEqual(expect.arrayContaining(['no tier', 'tier 2', 'tier 3']));
  });

  test('anything else is 2', async () => {
    const { status, stderr } = await gaps('--by', 'teir');
    expect(stderr).toBe('orgctl: --by "teir" is unknown\n  did you mean tier?\n');
    expect(status).toBe(2);
  });
});

test('what is of no tribe comes last', async () => {
  const { stdout } = await gaps('--by', 'tribe');
  const headings = stdout.split('\n').flatMap((line) => /^(\S+|no tribe) \(\d+\)$/.exec(line)?.[1] ?? []);
  expect(headings.length).toBeGreaterThan(1);
  expect(headings.at(-1)).toBe('no tribe');
});
