import { describe, expect, it } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { listed, listedIds } from './listed.ts';
import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

describe('orgctl list', () => {
  it('alone counts the kinds', async () => {
    expect(await listed()).toBe(
      [
        'kind\tlive\tgone\ttoCome',
        'objective\t2\t0\t0',
        'tribe\t2\t0\t0',
        'squad\t3\t1\t1',
        'chapter\t1\t0\t0',
        'guild\t1\t0\t0',
        'person\t7\t1\t0',
        'component\t5\t0\t0',
        '',
      ].join('\n'),
    );
    expect(await listed('--sort=-live', '--columns', 'live,kind', '--limit', '1')).toBe(
      'live\tkind\n7\tperson\n',
    );
  });

  it('lists a kind by its id, in a pipe whole and tab-separated', async () => {
    expect(await listed('squads')).toBe(
      [
        'id\tname\ttribe\theads\tfte\tcomponents\tproductOwner',
        'free\t\t\t1\t0.5\t0\t',
        'play\t\tsound\t2\t1.75\t1\t',
        'search\tSearch\tmusic\t3\t2.25\t1\tbo',
        '',
      ].join('\n'),
    );
  });

  it.each(['person', 'people', 'persons', 'PEOPLE'])('takes %s for the kind', async (word) => {
    expect(await listedIds(word)).toBe('ada bo cy di eve gil search');
  });

  it('shows owners of every kind as they are written, and none where it is on purpose', async () => {
    expect(await listed('components')).toBe(
      [
        'id\tname\ttier\towner\tlostOwner\ttribe\tlifecycle\ttype',
        'index\t\t1\tsearch\t\tmusic\t\tservice',
        'lyrics\t\t\t\tpoets (does not exist)\t\t\t',
        'player\t\t2\tplay\t\tsound\t\t',
        'radio\t\t\tguild:vinyl\t\t\t\t',
        'tape\t\t\tnone\t\t\t\t',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['objectives', 'joy\tMore joy\tgil\t2026-H2\tno\tvalue\t'],
    ['tribes', 'music\tMusic\t\tgil\t1\t2\t2\t4'],
    ['chapters', 'backend\t\tmusic\tbackend, data\tada\t3'],
    ['guilds', 'vinyl\t\trecords made of Vinyl\t\tcy\t2\t2026-11-01'],
    ['people', 'ada\tAda Lovelace\tsearch\tmusic\tbackend\tgil'],
  ])('has columns that make sense for %s', async (kind, line) => {
    expect((await listed(kind)).split('\n')).toContain(line);
  });

  it('has a column for everything that the view has, what is written besides, lists and keys of your own', async () => {
    expect(
      await listed('squads', '--columns', 'id,tribe_id,x-cost-centre,Tech-Lead,tags', '--sort', '-id'),
    ).toBe(
      'id\ttribe\tx-cost-centre\ttechLead\ttags\nsearch\tmusic\t4711\tada\tfindability\nplay\tsound\t\t\t\nfree\t\t\t\t\n',
    );
    expect(await listed('people', 'cy', '--columns', 'id,all-squads,guilds,allocation')).toContain(
      'cy\tplay, search\tvinyl\t1\n',
    );
  });

  it('sorts by several columns, downwards with a minus, what is empty last', async () => {
    expect(await listedIds('squads', '--sort', '-heads')).toBe('search play free');
    expect(await listedIds('people', '--sort', 'discipline,-id')).toBe('cy ada di bo search gil eve');
    expect(await listedIds('people', '--sort', '-mainSquad')).toBe('ada bo cy di eve gil search');
  });

  it('lists what is gone or to come with --gone, with what was written', async () => {
    expect(await listed('squads', '--gone', '--columns', 'id,state,tribe,heads,until')).toBe(
      [
        'id\tstate\ttribe\theads\tuntil',
        'free\tlive\t\t1\t',
        'new\tto come\tmusic\t\t',
        'old\tgone\tmusic\t\t2026-06-30',
        'play\tlive\tsound\t2\t',
        'search\tlive\tmusic\t3\t',
        '',
      ].join('\n'),
    );
  });

  it('takes filters', async () => {
    expect(await listedIds('people', '--squad', 'search')).toBe('ada bo cy');
    expect(await listedIds('components', '--tribe', 'sound')).toBe('player');
    expect(await listed('--tier', '1', '--columns', 'kind,live')).toContain('component\t1\n');
  });

  it('in json has rows with every column, or those that are named', async () => {
    const { stdout } = await runInProcess(['list', 'squads', '--json', '--sort', '-heads', '--limit', '1'], {
      files,
    });
    const answer = answerOf('list', stdout);
    expect(answer).toMatchObject({ kind: 'squad', text: null, total: 3 });
    expect(listOf(answer, 'rows')).toMatchObject([
      {
        entity: 'squad:search',
        id: 'search',
        tribe: 'music',
        heads: 3,
        fte: 2.25,
        mission: 'Find what somebody means',
        serves: ['joy'],
        formerly: ['finders'],
        coach: null,
        'x-cost-centre': '4711',
        state: 'live',
      },
    ]);
    const named = await runInProcess(['list', 'component', '-o', 'json', '--columns', 'id,staffed'], {
      files,
    });
    expect(listOf(answerOf('list', named.stdout), 'rows')[0]).toEqual({
      entity: 'component:index',
      id: 'index',
      staffed: true,
    });
    const kinds = await runInProcess(['list', '--json'], { files });
    expect(listOf(answerOf('list', kinds.stdout), 'rows')[2]).toEqual({
      kind: 'squad',
      live: 3,
      gone: 1,
      toCome: 1,
    });
  });

  it('in csv and md has the same columns as in text', async () => {
    expect(await listed('chapters', '-o', 'csv')).toBe(
      'id,name,tribe,disciplines,lead,heads\r\nbackend,,music,"backend, data",ada,3\r\n',
    );
    expect(await listed('chapters', '-o', 'md')).toContain(
      '| backend |  | music | backend, data | ada | 3 |',
    );
  });

  it('on a terminal leaves empty columns out and says how many there are', async () => {
    const { stdout } = await runInProcess(['list', 'squads', '--limit', '2'], { files, columns: 80 });
    expect(stdout).toBe(
      [
        'id    tribe  heads   fte  components',
        'free             1   0.5           0',
        'play  sound      2  1.75           1',
        '2 of 3 squads; 2 gone or to come: --gone',
        '',
      ].join('\n'),
    );
  });

  it('on a narrow terminal leaves out the last columns, and says which and how to see them', async () => {
    const { stdout } = await runInProcess(['list', 'squads'], { files, columns: 40 });
    expect(stdout).toContain('id      name    tribe  heads   fte\n');
    expect(stdout).toMatch(
      /no\s+room for components and productOwner:\s+--columns id,components,productOwner\n/,
    );
    const chosen = ['--columns', 'id,components,productOwner'];
    const seen = await runInProcess(['list', 'squads', ...chosen], { files, columns: 40 });
    expect(seen.stdout).toContain('search           1  bo\n');
    expect(seen.stdout).not.toContain('no room');
  });

  it.each([
    { columns: 12, asked: ['--limit', '9'] },
    { columns: 40, asked: ['--columns', 'id,name,tribe,heads,fte,components,productOwner'] },
  ])(
    'shows one below the other what has no room beside each other: $columns, $asked',
    async ({ columns, asked }) => {
      const { stdout } = await runInProcess(['list', 'squads', ...asked], { files, columns });
      expect(stdout).toMatch(/tribe +music\n|tribe\n {2}music\n/);
      expect(stdout).not.toContain('no room');
    },
  );
});

describe('orgctl list refuses', () => {
  it('a column that there is not, with what was meant and what there is', async () => {
    expect(await listed('squads', '--columns', 'id,haeds')).toMatch(
      /^2 orgctl: --columns "haeds" is no column here\n {2}did you mean heads\? possible are id, name, tribe, .* and x-cost-centre\n$/,
    );
    expect(await listed('squads', '--sort=-foo')).toMatch(
      /^2 orgctl: --sort "foo" is no column here\n {2}possible are/,
    );
    expect(await listed('squads', '--columns', ',')).toMatch(
      /^2 orgctl: --columns names no column\n {2}possible are id/,
    );
    expect(await listed('--columns', 'heads')).toMatch(/possible are kind, live, gone and toCome/);
  });

  it('a limit that is none', async () => {
    for (const limit of ['0', '-1', 'x', '1.5', '']) {
      expect(await listed('squads', '--limit', limit)).toMatch(
        /^2 orgctl: --limit .*\n {2}write a whole number from 1 on/,
      );
    }
  });

  it('filters that leave nothing of the kind, with exit 3', async () => {
    expect(await listed('guilds', '--tier', '1')).toBe(
      '3 orgctl: no guild is left by --tier 1\n  leave a filter out, or see orgctl list\n',
    );
    expect(await listed('guilds', 'x', '--tier', '1')).toMatch(/^3 /);
    expect(await listed('squads', 'nonsense', '--tier', '1')).toMatch(/no squad matches "nonsense"/);
  });

  it('an organisation that cannot be read', async () => {
    const { status, stdout } = await runInProcess(['list', 'squads', '--json'], {
      files: { 'org.yaml': 'a: [' },
    });
    expect(status).toBe(3);
    expect(answerOf('list', stdout)).toMatchObject({ kind: 'squad', rows: [] });
  });

  it('nothing where a kind has nobody: that is an answer', async () => {
    const { status, stderr } = await runInProcess(['list', 'guilds'], {
      files: { 'org.yaml': 'version: 1\norg: {name: Tiny}\n' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'orgctl: there is no guild\n' });
  });
});
