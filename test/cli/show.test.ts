import { describe, expect, it } from 'vitest';
import { answerOf, listOf, type Json } from './answers.ts';
import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

async function shown(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['show', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

async function answer(...args: readonly string[]): Promise<Json> {
  const { stdout } = await runInProcess(['show', ...args, '--json'], { files });
  return answerOf('show', stdout);
}

/** Who is related so: `person:ada`. */
async function related(reference: string, relation: string): Promise<readonly unknown[]> {
  const { relations } = await answer(reference);
  const all: Json = Object.fromEntries(Object.entries(relations ?? {}));
  return relation in all ? listOf(all, relation).map((item) => item['entity']) : [];
}

describe('orgctl show', () => {
  it('says everything about a squad', async () => {
    expect(await shown('squad:search')).toBe(`squad Search (search)

  Find what somebody means

  tribe          Music (music)
  serves         More joy (joy)
  product owner  Bo Ek (bo)
  tech lead      Ada Lovelace (ada)
  channel        #search
  github         search-team
  size           3 people, 2.25 FTE, 1 component

  people      Ada Lovelace (ada), backend, tech lead
              Bo Ek (bo), product, product owner
              Cy Ärlig (cy), backend, 25 %
  vacancies   design, from 2026-11-02
  chapters    backend, 2 people
  components  index, tier 1
  depends on  play, blocking, since 2026-06-01, waits for the player, through components

  formerly       finders
  links          board https://board.example/search
  tags           findability
  x-cost-centre  4711

findings (1)
  warning dependency-blocking: squad search is blocked by squad play for 175 days, in another tribe: waits for the player

  org.yaml:10
`);
  });

  it('says everything about a person', async () => {
    expect(await shown('cy')).toBe(`person Cy Ärlig (cy)

  discipline  backend
  skills      kafka
  size        2 squads, 100 % allocated

  squads        play, 75 %, main squad
                Search (search), 25 %
  tribe         sound
  line manager  Ada Lovelace (ada), leads chapter backend
  chapters      backend
  guilds        vinyl
  roles         coordinator of guild vinyl
  knows         index, tier 1, system owner (ops)

findings (0)
  none

  org.yaml:37
`);
  });

  it('says of the one who decided what was waived, and of the waived who decided', async () => {
    expect(await shown('ada')).toContain(
      'waivers given  component player, component-has-docs, until 2027-03-31, it is written in spring\n',
    );
    expect(await shown('player')).toContain(
      'waivers     component-has-docs, until 2027-03-31, it is written in spring, by Ada Lovelace (ada)\n',
    );
    expect(await shown('player')).toContain(
      'component-has-docs: component player has no docs (waived until 2027-03-31)',
    );
  });

  it.each([
    ['squad:search', 'tribe', ['tribe:music']],
    ['music', 'squads', ['squad:search']],
    ['music', 'tribes', ['tribe:sound']],
    ['sound', 'parent', ['tribe:music']],
    ['music', 'chapters', ['chapter:backend']],
    ['gil', 'roles', ['org', 'tribe:music']],
    ['gil', 'reports', ['person:ada']],
    ['ada', 'lineManager', ['person:gil']],
    ['gil', 'objectives', ['objective:joy']],
    ['joy', 'supportedBy', ['objective:calm']],
    ['joy', 'squads', ['squad:search']],
    ['joy', 'tribes', ['tribe:music']],
    ['squad:search', 'dependsOn', ['squad:play']],
    ['play', 'dependedOnBy', ['squad:search']],
    ['play', 'successorOf', ['squad:old']],
    ['play', 'starters', ['person:ada']],
    ['ada', 'joins', ['squad:play']],
    ['index', 'dependsOn', ['component:player']],
    ['player', 'dependents', ['component:index']],
    ['player', 'owner', ['squad:play']],
    ['play', 'components', ['component:player']],
    ['vinyl', 'components', ['component:radio']],
    ['index', 'systemOwners', ['person:ada', 'person:cy']],
    ['ada', 'knows', ['component:index']],
    ['di', 'knows', ['component:player']],
    ['ada', 'confirmed', ['component:index']],
    ['index', 'confirmed', ['person:ada']],
    ['backend', 'people', ['person:ada', 'person:cy', 'person:di']],
    ['backend', 'squads', ['squad:play', 'squad:search']],
    ['vinyl', 'people', ['person:cy', 'person:eve']],
    ['org', 'tribes', ['tribe:music']],
    ['org', 'squadsWithoutTribe', ['squad:free']],
    ['org', 'roles', ['person:gil']],
    ['org', 'chiefArchitect', ['person:ada']],
  ])('knows of %s: %s', async (reference, relation, entities) => {
    expect(await related(reference, relation)).toEqual(entities);
  });

  it('shows what is gone, with who still speaks of it', async () => {
    const text = await shown('old');
    expect(text).toContain('squad old\n\n  gone, the last day was 2026-06-30; followed by play\n');
    expect(text).toContain('  members  di\n');
    expect(await related('gone', 'namedBy')).toEqual([]);
    const later = await shown('squad:search', '--as-of', '2025-01-01');
    expect(later).toContain('roles and owners carry no dates');
    expect(await answer('old')).toMatchObject({
      live: false,
      standing: { state: 'gone', until: '2026-06-30', successor: 'play' },
      fields: { tribe: 'music', members: [{ person: 'di' }], successor: 'play' },
      figures: {},
    });
  });

  it('shows what is still to come', async () => {
    expect(await shown('new')).toContain('  not there yet, starts on 2027-01-01\n');
  });

  it('says what is written and not there', async () => {
    expect(await shown('lyrics')).toContain('  owner  poets, nothing has that id\n');
    expect(await shown('tape')).toContain('  owner         none\n  owner reason  it is switched off\n');
    expect(await shown('free')).toContain('  product owner  nobody\n');
    const { stdout } = await runInProcess(['show', 'x', '--json'], {
      files: {
        'org.yaml': `version: 1
org: {name: Tiny}
squads: {x: {members: [zed, ada, gone]}}
people: {ada: {}, gone: {until: 2026-01-01}}
`,
      },
    });
    expect(answerOf('show', stdout)).toMatchObject({
      relations: {
        people: [{ entity: 'person:ada' }],
        notThere: [
          { entity: 'person:zed', state: 'missing', field: 'members' },
          { entity: 'person:gone', state: 'gone', field: 'members' },
        ],
      },
    });
  });

  it('in json has the fields as they are written, and the findings of a check', async () => {
    const { fields, figures, findings, position, ...rest } = await answer('squad:search');
    expect(fields).toEqual({
      name: 'Search',
      formerly: ['finders'],
      links: { board: 'https://board.example/search' },
      tags: ['findability'],
      tribe: 'music',
      mission: 'Find what somebody means',
      serves: ['joy'],
      productOwner: 'bo',
      techLead: 'ada',
      channel: '#search',
      github: 'search-team',
      members: [{ person: 'ada' }, { person: 'bo', role: 'product' }, { person: 'cy', share: 0.25 }],
      vacancies: [{ role: 'design', from: '2026-11-02' }],
      dependsOn: [
        { squad: 'play', severity: 'blocking', reason: 'waits for the player', since: '2026-06-01' },
      ],
      'x-cost-centre': '4711',
    });
    expect(figures).toEqual({ heads: 3, fte: 2.25, components: 1 });
    expect(findings).toMatchObject([
      { rule: 'dependency-blocking', severity: 'warning', entity: 'squad:search' },
    ]);
    expect(position).toMatchObject({ file: 'org.yaml', line: 10, column: 3 });
    expect(rest).toMatchObject({
      entity: 'squad:search',
      name: 'Search',
      kind: 'squad',
      id: 'search',
      live: true,
    });
    expect(await answer('component:index')).toMatchObject({
      fields: {
        owner: ['search'],
        systemOwners: { dev: 'ada', ops: 'cy' },
        confirmed: { on: '2026-11-01', by: 'ada' },
        paths: ['/index/'],
        tier: 1,
      },
    });
    expect(await answer('tape')).toMatchObject({ fields: { owner: ['none'] } });
    expect(await answer('radio')).toMatchObject({ fields: { owner: ['guild:vinyl'] } });
    expect(await answer('org')).toMatchObject({
      entity: 'org',
      fields: { name: 'Tiny Music', roles: { cto: 'gil' } },
      figures: { squads: 3, people: 7 },
    });
  });
});

describe('orgctl show refuses', () => {
  it('what there is not, what may be two things, and nothing', async () => {
    expect(await shown('serach')).toBe(
      '2 orgctl: nothing is called "serach"\n  did you mean squad search?\n',
    );
    expect(await shown('search')).toMatch(/^2 orgctl: "search" may be squad:search or person:search/);
    expect(await shown()).toMatch(/^2 orgctl: show lacks <ref>: an id, a name, /);
    expect(await shown('ada', '-o', 'csv')).toMatch(
      /^2 orgctl: there is no -o csv of this\n {2}write -o text, json or md\n$/,
    );
  });

  it('an organisation that cannot be read', async () => {
    const { status, stdout } = await runInProcess(['show', 'ada', '--json'], {
      files: { 'org.yaml': 'a: [' },
    });
    expect(status).toBe(3);
    expect(answerOf('show', stdout)).toMatchObject({ entity: null, live: false });
  });

  it('nothing that has another id now: that is noted', async () => {
    expect(await shown('finders')).toContain('orgctl: squad finders is called search now\n');
  });
});
