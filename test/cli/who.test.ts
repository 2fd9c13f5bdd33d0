import { describe, expect, it } from 'vitest';
import { answerOf, listOf, type Json } from './answers.ts';
import { files as music } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';
import { files } from './unowned-org.ts';

async function said(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['who', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

async function answer(org: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Json> {
  const { stdout, stderr } = await runInProcess(['who', ...args, '--json'], { files: org });
  if (stdout === '') throw new Error(stderr);
  return answerOf('who', stdout);
}

/** `owner squad:search`, everybody to ask in order. */
async function contacts(...args: readonly string[]): Promise<readonly string[]> {
  return listOf(await answer(music, ...args), 'contacts').map(
    ({ as, entity }) => `${String(as)} ${String(entity)}`,
  );
}

describe('orgctl who, of a component', () => {
  it('says docs, channel and on-call first, then whom to ask', async () => {
    const { stdout } = await runInProcess(['who', 'component:index'], { files: music });
    expect(stdout).toBe(`component index: tier 1, service, domain finding

  docs        https://docs.example/index
  channel     #search
  on call     none
  repository  tiny/index

who looks after it
  owner              squad Search (search), 3 people, #search
  product owner      Bo Ek (bo)
  tech lead          Ada Lovelace (ada)
  system owner, dev  Ada Lovelace (ada)
  system owner, ops  Cy Ärlig (cy), in squad play
  tribe              Music (music)
  tribe lead         Gil (gil)
`);
  });

  it('that nobody owns says so, and who is nearest, with the reasons', async () => {
    expect(await said('store')).toContain(`who looks after it
  owner  nobody

nearest to it
  di, in squad poets-new: knows it
  squad search, #search: owns api and index of the same system; owns api and index, which need it
  squad play: owns player, which it needs
  lead: leads music, the tribe where most of these are
  arch: is the chief architect

who else knows it
  left: gone, the last day was 2026-01-31; followed by bo
`);
  });

  it('whose owner is not there says what is wrong with it', async () => {
    expect(await said('lyrics')).toContain(
      'owner  squad poets: nothing has that id, it is called poets-new now\n',
    );
    expect(await said('lyrics')).toContain('squad poets-new: goes on for squad:poets');
    expect(await said('radio')).toContain(
      'owner  squad closed: gone, the last day was 2026-06-30; followed by play\n',
    );
    expect(await said('queue')).toContain('owner          squad empty: has nobody in it\n');
    expect(await said('queue')).toContain('nearest to it');
  });

  it('that somebody else owns, too, is looked after', async () => {
    const { nearest, contacts: asked } = await answer(files, 'both');
    expect(nearest).toBeNull();
    expect(asked).toMatchObject([
      { as: 'owner', entity: 'squad:search' },
      { as: 'owner', entity: 'squad:closed', standing: { state: 'gone', successor: 'play' } },
      { as: 'product owner', entity: null },
      { as: 'tribe', entity: 'tribe:music' },
      { as: 'tribe lead', entity: 'person:lead' },
    ]);
  });

  it('that nobody owns on purpose says why', async () => {
    const { stdout } = await runInProcess(['who', 'tape'], { files: music });
    expect(stdout).toContain('owner  nobody, on purpose: it is switched off\n');
  });
});

describe('orgctl who, of a word', () => {
  it('finds who has a skill, whatever its case', async () => {
    const { stdout } = await runInProcess(['who', 'kafka'], { files: music });
    expect(stdout).toBe(`skill Kafka

who knows it
  Ada Lovelace (ada), in squad search
  Cy Ärlig (cy), in squad play
`);
  });

  it('finds a system, a domain, a discipline, a topic, a role, a channel and a tag', async () => {
    const of = async (word: string) => (await answer(music, word))['subjects'];
    expect(await of('listening')).toEqual(['system']);
    expect(await of('finding')).toEqual(['domain']);
    expect(await of('research')).toEqual(['discipline']);
    expect(await of('Vinyl')).toEqual(['entity']);
    expect(await of('topic:VINYL')).toEqual(['topic']);
    expect(await of('cto')).toEqual(['role']);
    expect(await of('#search')).toEqual(['channel']);
    expect(await of('findability')).toEqual(['tag']);
  });

  it('says what else is called as an entity is', async () => {
    const { entity, also } = await answer(music, 'backend');
    expect({ entity, also }).toEqual({ entity: 'chapter:backend', also: ['discipline:backend'] });
    expect((await answer(music, 'discipline:backend'))['subjects']).toEqual(['discipline']);
  });

  it('obeys the filters', async () => {
    const { knowers, filters } = await answer(music, 'kafka', '--squad', 'play');
    expect(knowers).toMatchObject([{ entity: 'person:cy' }]);
    expect(filters).toEqual({ squad: 'play' });
    const { status, stderr } = await runInProcess(['who', 'kafka', '--squad', 'free'], { files: music });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'orgctl: nobody and nothing is left by --squad free\n  leave a filter out\n',
    });
  });

  it('is not told what the filters leave out, as list does not list it', async () => {
    const refused = async (...args: readonly string[]) => {
      const { status, stdout, stderr } = await runInProcess(['who', ...args], { files: music });
      return `${status} ${stdout}${stderr.split('\n')[0]}`;
    };
    expect(await refused('index', '--squad', 'free')).toBe('3 orgctl: nothing is left by --squad free');
    expect(await refused('bo', '--tribe', 'sound')).toBe('3 orgctl: nothing is left by --tribe sound');
    expect(await refused('squad:search', '--tier', '2')).toBe('3 orgctl: nothing is left by --tier 2');
    expect(await refused('tiny/index', '--owner', 'play')).toBe('3 orgctl: nothing is left by --owner play');
    expect(await answer(music, 'index', '--squad', 'search')).toMatchObject({ entity: 'component:index' });
  });

  it('that nothing is called is an error of use, with what was meant', async () => {
    const meant = async (word: string) =>
      (await runInProcess(['who', word], { files: music })).stderr.split('\n')[1];
    expect(await meant('indx')).toBe('  did you mean component index?');
    expect(await meant('kafak')).toBe('  did you mean Kafka?');
    expect(await meant('listenign')).toBe('  did you mean listening?');
    expect(await meant('tiny/indx')).toBe('  did you mean tiny/index?');
    expect(await meant('skill:sqk')).toBe('  did you mean skill:sql?');
    expect(await said('\u001b[31mred')).toContain(String.raw`2 orgctl: nothing is called "\u001b[31mred"`);
  });

  it('that may be two things is a question', async () => {
    const { status, stderr } = await runInProcess(['who', 'search'], { files: music });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'orgctl: "search" may be squad:search or person:search\n  write squad:search or person:search\n',
    );
  });
});

describe('orgctl who, of groups and people', () => {
  it('names those to ask', async () => {
    expect(await contacts('squad:search')).toEqual([
      'product owner person:bo',
      'tech lead person:ada',
      'tribe tribe:music',
      'tribe lead person:gil',
    ]);
    expect(await contacts('music')).toEqual(['tribe lead person:gil', 'squad squad:search']);
    expect(await contacts('chapter:backend')).toEqual([
      'chapter lead person:ada',
      'tribe tribe:music',
      'tribe lead person:gil',
    ]);
    expect(await contacts('guild:vinyl')).toEqual(['coordinator person:cy']);
    expect(await contacts('joy')).toEqual([
      'owner person:gil',
      'tribe that serves it tribe:music',
      'squad that serves it squad:search',
    ]);
  });

  it('says who somebody is, by an address or a handle, too', async () => {
    expect(await contacts('ADA@tiny.example')).toEqual([
      'squad squad:search',
      'chapter chapter:backend',
      'line manager person:gil',
      'tribe tribe:music',
      'tribe lead person:gil',
    ]);
    const { entity, roles } = await answer(music, '@ada-l');
    expect(entity).toBe('person:ada');
    expect(roles).toEqual([
      { field: 'chiefArchitect', of: 'org' },
      { field: 'lead', of: 'chapter:backend' },
      { field: 'systemOwners.dev', of: 'component:index' },
      { field: 'techLead', of: 'squad:search' },
    ]);
  });

  it('says of what is gone that it is', async () => {
    const { stdout } = await runInProcess(['who', 'gone'], { files: music });
    expect(stdout).toBe('person Gone Girl (gone) (gone, the last day was 2026-01-31)\n');
  });
});

describe('the forms of orgctl who', () => {
  it('are a table as csv and a page as md', async () => {
    const csv = await runInProcess(['who', 'store', '-o', 'csv'], { files });
    expect(csv.stdout.split('\r\n').slice(0, 3)).toEqual([
      'as,entity,name,of,squad,channel,note',
      'owner,nobody,,,,,',
      'nearest,person:di,,,poets-new,,knows it',
    ]);
    const md = await runInProcess(['who', 'finding', '-o', 'md'], { files });
    expect(md.stdout).toBe(`system **finding**

### who has most of it

- **owner**: squad search, 2 people, \\#search

### components (3)

| component | tier | owner | channel |
|---|---|---|---|
| index | 1 | search | \\#search |
| api |  | search | \\#search |
| store |  | nobody |  |

as of 2026-11-23
`);
  });

  it('fit a terminal of 80 columns', async () => {
    for (const word of ['store', 'finding', 'player/mixer/x.mp3', 'closed']) {
      const { stdout } = await runInProcess(['who', word], { files, columns: 80 });
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });

  it('say that there is no answer where the organisation cannot be read', async () => {
    const broken = { 'org.yaml': 'version: 1\nsquads: {a: {\n' };
    const { status, stdout } = await runInProcess(['who', 'a', '--json'], { files: broken });
    expect(status).toBe(3);
    expect(answerOf('who', stdout)).toMatchObject({ entity: null, target: 'a' });
  });
});
