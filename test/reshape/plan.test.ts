import { describe, expect, it } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { files } from './music-org.ts';
import { planOf, refusalOf, reshape } from './run-reshape.ts';

describe('orgctl reshape, the plan', () => {
  it('says what changes, what that does and what the rules find, and that nothing is written', async () => {
    const { status, stdout } = await reshape('move cy --to search -- assign queue --to search');
    expect(status).toBe(0);
    expect(stdout).toBe(`people
  cy     squad player → search from 2026-11-23
components
  queue  owner player → search
impact                               now  after
  people who change squad                     1
  people with a new line manager              0
  squads under their minimum           2      1  better
  roles that fall empty                       0
  components that change owner                1
  components losing knowledge                 1  worse
  components too few know              4      5  worse
  moved         1 person of 6 in tribe music (17 %)
  sizes         squad player: 4 → 3
                squad search: 2 → 3
  knowledge     decoder: 2 → 1 of its squad know it (cy)
findings   1 fixed, 1 new, 20 unchanged
  fixed  squad-minimum: squad:search
  new warning  component decoder is known by 1 head of player now, 2 in its owner squads before (change-keeps-knowledge)
not assessed: on-call (no component says who), exports to other systems (orgctl makes none yet)
1 move, 1 assign · 1 person, 1 component · 1 file, 3 lines · nothing written
`);
  });

  it('has a line an entity in a summary, and the lines of the files where they are asked for', async () => {
    const { stdout: short } = await reshape('move cy --to search --summary');
    expect(short).toContain('  cy  squad player → search from 2026-11-23\n');
    expect(short).not.toContain('sizes');
    const { stdout: long } = await reshape('move cy --to search --patch');
    expect(long).toContain('sizes');
    expect(long).toContain(
      '-    members: [ada, bo, cy, dee]\n+    members: [ada, bo, {person: cy, until: 2026-11-22}, dee]\n',
    );
    expect(await refusalOf('move cy --to search --patch --summary')).toContain('2 orgctl:');
  });

  it('has the new errors in a summary, too, since nothing is written with them', async () => {
    const { stdout } = await reshape('set search from=2027-01-01 until=2026-12-01 --summary');
    expect(stdout).toMatch(
      /\n  new error  squad search: from 2027-01-01 is after until 2026-12-01 \(date-order\)\n/,
    );
    const { stdout: several } = await reshape('move cy --to search -- move dee --to search --summary');
    expect(several).not.toContain('new warning');
    expect(several).toContain('\n2 × move · 2 people · 1 file, ');
  });

  it('says first that somebody is gone, and roles in words', async () => {
    const { stdout } = await reshape('leave ada --roles vacate --on 2026-12-31');
    expect(stdout).toContain(
      '\n  ada     last day 2026-12-31\n          last day in squad player 2026-12-31\n',
    );
    expect(stdout).toContain('product owner of squad player: ada → nobody');
  });

  it('breaks nothing on a terminal of 80 columns', async () => {
    const { stdout } = await runInProcess(
      [
        'reshape',
        'split',
        'player',
        '--into',
        'sound,picture',
        '--people',
        'sound=ada,bo',
        '--components',
        'sound=decoder',
      ],
      { files, columns: 80 },
    );
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toMatch(/nothing\s+written\n$/);
  });

  it('lets each operation see what the one before left', async () => {
    const { changes } = await planOf(
      'rename search finding -- move cy --to finding -- retire finding --to player',
    );
    expect(changes).toMatchObject([
      { kind: 'squad', id: 'finding', what: 'renamed', before: 'search' },
      { kind: 'squad', id: 'finding', what: 'successor', after: 'player' },
      { kind: 'squad', id: 'finding', what: 'until', after: '2026-11-22' },
      { kind: 'person', id: 'eli', before: ['finding'], after: ['player'] },
      { kind: 'person', id: 'fay', before: ['finding'], after: ['player'] },
      { kind: 'component', id: 'both', what: 'owner' },
      { kind: 'component', id: 'index', what: 'owner', before: ['finding'], after: ['player'] },
    ]);
  });

  it('says which operation of several stops it', async () => {
    expect(await refusalOf('move cy --to search -- move cy --to search')).toBe(
      `4 orgctl: move: cy is in squad search already
  leave the person out, or name another squad with --to
`,
    );
  });

  it('is about the first day on which everything holds, and checks the later days on which something of it ends', async () => {
    const org = {
      'org.yaml': `version: 1
squads:
  player: {members: [ada, bo]}
  search: {until: 2027-03-31, members: [cy]}
people: {ada: {}, bo: {}, cy: {until: 2027-03-31}}
components: {index: {owner: player}}
`,
    };
    const plan = await planOf('move ada --to search --on 2026-12-01', org);
    expect(plan).toMatchObject({
      asOf: '2026-11-23',
      on: '2026-12-01',
      impact: { peopleMoved: { after: 1 } },
    });
    expect(plan['findings']).toMatchObject({
      otherDays: [
        { day: '2026-11-23', errors: [] },
        { day: '2027-04-01', errors: [{ rule: 'retired-group-is-empty', entity: 'squad:search' }] },
      ],
    });
    const { stdout } = await reshape('move ada --to search --on 2026-12-01', org);
    expect(stdout).toContain('  on 2027-04-01 error  squad search is gone and still has 1 member');
    const applied = await reshape('move ada --to search --on 2026-12-01 --apply --yes', org);
    expect(applied.status).toBe(4);
    expect(applied.stderr).toContain('(retired-group-is-empty); nothing was written');
  });

  it('says why there is no plan as data, too', async () => {
    const open = await planOf('move cy --to billing');
    expect(open).toMatchObject({
      operations: [
        { operation: 'move', arguments: { person: ['cy'], to: 'billing' }, command: 'move cy --to billing' },
      ],
      stopped: {
        refusals: [],
        questions: [{ answers: [{ argument: 'chapter', value: 'web-money' }, {}, {}, {}] }],
      },
      changes: [],
    });
    const refused = await planOf('move ada --to player');
    expect(refused).toMatchObject({ stopped: { refusals: [{ id: 'move-changes-squad' }], questions: [] } });
  });

  it('is a comment for a pull request, and a chart of before and after', async () => {
    const { stdout: md } = await reshape('move cy --to search -o md');
    expect(md).toMatch(
      /^## Plan\n\n {4}orgctl reshape move cy --to search\n\n### people\n\n- \*\*cy\*\* squad player → search/,
    );
    expect(md).toContain('| people who change squad |  | 1 |  |\n');
    expect(md).toMatch(/\*\*1 move · 1 person · 1 file, 2 lines · nothing written\*\*\n$/);
    const { stdout: chart } = await reshape('move cy --to search -- assign queue --to search -o mermaid');
    expect(chart).toBe(`flowchart LR
  subgraph before
    before0["player (4)"]
    before1["search (2)"]
    before2("cy")
    before3[/"queue"/]
    before0 --- before2
    before0 --- before3
  end
  subgraph after
    after0["player (3)"]
    after1["search (3)"]
    after2("cy")
    after3[/"queue"/]
    after1 --- after2
    after1 --- after3
  end
`);
  });

  it('keeps what a file says from a terminal and from other formats', async () => {
    const hostile = {
      'org.yaml': `version: 1
squads: {a: {name: "<b>|\\e[31m", members: [ada]}, b: {}}
people: {ada: {name: "]\\"-->x"}}
`,
    };
    for (const format of ['text', 'md', 'mermaid', 'json']) {
      const { status, stdout } = await reshape(`move ada --to b -o ${format}`, hostile);
      expect(status).toBe(0);
      expect(stdout).not.toContain('\u001b');
    }
  });

  it('needs an operation, and an organisation that can be read', async () => {
    const none = await runInProcess(['reshape'], { files });
    expect(none.status).toBe(2);
    const nothing = await runInProcess(['reshape', '--', '--'], { files });
    expect(nothing.stderr).toContain('orgctl: reshape needs an operation\n');
    expect(nothing.status).toBe(2);
    const broken = await reshape('move ada --to b', { 'org.yaml': 'version: 1\nsquads: [' });
    expect(broken).toMatchObject({ status: 3, stdout: '' });
  });

  it('helps with one operation', async () => {
    const { stdout } = await runInProcess(['reshape', 'assign', '--help'], { files });
    expect(stdout).toMatch(/^Usage: orgctl reshape assign .*\n\nIt gives components to a squad\.\n/);
    expect(stdout).toContain('orgctl reshape assign <component...> --to <squad> [--from <owner>]');
    expect(stdout).toContain('Options of every operation:\n  --summary ');
    expect(stdout).toContain('Examples:\n  orgctl reshape assign lyrics --to mixes\n');
  });

  it('breaks the help of an operation at the width of the terminal, between arguments', async () => {
    const { stdout } = await runInProcess(['reshape', 'split', '--help'], { files, columns: 80 });
    const [help] = stdout.split('\nExamples:\n');
    expect(help?.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(help).toContain('\n  [--components <a=component,…>] ');
  });
});
