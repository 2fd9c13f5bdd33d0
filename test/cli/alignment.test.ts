import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { alignment } from './alignment-org.ts';
import { runInProcess } from './run-in-process.ts';

describe('alignment as data', () => {
  test('splits the FTE of a squad over what it and its tribe serve', async () => {
    const { status, stdout, stderr } = await alignment('--json');
    const answer = answerOf('alignment', stdout);
    expect(answer['time']).toEqual({
      fte: 5.8,
      value: 1,
      overhead: 1.5,
      withoutKind: 0,
      over: 1,
      nothing: 2.3,
      unaligned: 1,
      outsideSquads: 1.3,
    });
    expect(listOf(answer, 'objectives').map(({ entity, fte, percent }) => [entity, fte, percent])).toEqual([
      ['objective:cheaper', 1.5, 25.9],
      ['objective:faster', 1, 17.2],
      ['objective:old-bet', 1, 17.2],
      ['objective:dream', 0, 0],
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('says through whom, who answers, and what it is a part of', async () => {
    const [cheaper, faster] = listOf(answerOf('alignment', (await alignment('--json')).stdout), 'objectives');
    expect(cheaper).toEqual({
      entity: 'objective:cheaper',
      name: null,
      kind: 'overhead',
      period: null,
      overSince: null,
      beginsOn: null,
      owner: null,
      supports: { entity: 'objective:faster', name: 'Fast everywhere' },
      fte: 1.5,
      percent: 25.9,
      tribes: [
        {
          tribe: { entity: 'tribe:sound', name: 'Sound' },
          fte: 1.5,
          squads: [
            { entity: 'squad:player', name: null, fte: 1, through: 'tribe' },
            { entity: 'squad:mixer', name: null, fte: 0.5, through: 'tribe' },
          ],
        },
      ],
    });
    expect(faster?.['owner']).toEqual({ entity: 'person:ada', name: 'Ada Abara' });
  });

  test('names what nobody serves, and who serves nothing', async () => {
    const answer = answerOf('alignment', (await alignment('--json')).stdout);
    expect(answer['unserved']).toEqual([{ entity: 'objective:dream', name: null }]);
    expect(answer['unaligned']).toEqual([
      { entity: 'squad:office', name: null, tribe: null, type: null, fte: 1 },
    ]);
  });

  test('with a filter it is about the squads and people left', async () => {
    const answer = answerOf('alignment', (await alignment('--tribe', 'sound', '--json')).stdout);
    expect(answer['filters']).toEqual({ tribe: 'sound' });
    expect(answer['time']).toMatchObject({ fte: 3, value: 1, overhead: 1.5, over: 0, nothing: 0.5 });
    expect(listOf(answer, 'objectives').map(({ entity }) => entity)).toEqual([
      'objective:cheaper',
      'objective:faster',
    ]);
    expect(answer['unserved']).toEqual([]);
  });

  test('as csv it is the objectives, with nothing below them', async () => {
    const { stdout } = await alignment('-o', 'csv');
    expect(stdout.split('\r\n')).toEqual([
      'objective,name,kind,period,over,owner,supports,fte,tribes,squads,begins',
      'cheaper,,overhead,,,,faster,1.5,sound,player mixer,',
      'faster,Fast everywhere,value,,,ada,,1,sound,player,',
      'old-bet,,value,2025-Q1,2025-03-31,,,1,,radio,',
      'dream,,value,2026-H2,,,,0,,,',
      ',nothing,,,,,,2.3,,,',
      '',
    ]);
  });

  test('as Markdown every part stands below the mission, and they add up', async () => {
    const { stdout } = await alignment('-o', 'md');
    expect(stdout.split('\n')).toEqual([
      '**Tiny**: Music for everyone',
      '',
      '5.8 FTE on 2026-11-23: 1 on value, 1.5 on overhead, 1 on objectives whose period is over, 2.3 on nothing that is written.',
      '',
      '| objective | kind | period | FTE | share | squads |',
      '|---|---|---|---|---|---|',
      '| cheaper | overhead |  | 1.5 | 25.9 % | player, mixer |',
      '| Fast everywhere | value |  | 1 | 17.3 % | player |',
      '| old-bet | value | 2025-Q1, over since 2025-03-31 | 1 | 17.2 % | radio |',
      '| dream | value | 2026-H2 | 0 | 0.0 % |  |',
      '| nothing (no objective) |  |  | 1 | 17.2 % | office |',
      '| nothing (no squad) |  |  | 1.3 | 22.4 % |  |',
      '| all |  |  | 5.8 | 100.0 % |  |',
      '',
    ]);
  });

  test.each([
    ['2027', '2027-01-01'],
    ['2027-H1', '2027-01-01'],
    ['2027-H2', '2027-07-01'],
    ['2027-Q1', '2027-01-01'],
    ['2027-Q4', '2027-10-01'],
    ['2026-12', '2026-12-01'],
    ['2026-11', null],
    ['2026-Q4', null],
    ['2026', null],
  ])('of %s it says when that begins, and counts its work all the same', async (period, begins) => {
    const stdin = `version: 1
objectives: {bet: {kind: value, period: ${period}}}
squads: {search: {serves: bet, members: [ada]}}
people: {ada: {}}
`;
    const asked = async (...args: string[]) =>
      (await runInProcess(['alignment', '-f', '-', ...args], { stdin, columns: 80 })).stdout;
    const answer = answerOf('alignment', await asked('--json'));
    expect(answer['time']).toMatchObject({ fte: 1, value: 1 });
    expect(listOf(answer, 'objectives')).toMatchObject([{ beginsOn: begins, fte: 1 }]);
    const said = begins === null ? 'begins ' : `begins ${begins}`;
    for (const text of [await asked(), await asked('-o', 'md')]) {
      expect(text.includes(said)).toBe(begins !== null);
    }
    expect(await asked('-o', 'csv')).toContain(`search,${begins ?? ''}\r\n`);
  });
});

describe('alignment has no answer: 3', () => {
  test('where nobody is here', async () => {
    const { status, stderr } = await runInProcess(['alignment', '-f', '-'], { stdin: 'version: 1\n' });
    expect(stderr).toContain('orgctl: no squad, nobody and no objective is here on 2026-11-23\n');
    expect(status).toBe(3);
  });

  test('where the filters leave no squad and nobody', async () => {
    const stdin = `version: 1
guilds: {craft: {}}
components: {tool: {owner: 'guild:craft'}}
squads: {search: {members: [ada]}}
people: {ada: {}}
`;
    const { status, stderr } = await runInProcess(['alignment', '-f', '-', '--owner', 'guild:craft'], {
      stdin,
    });
    expect(stderr).toContain('orgctl: --owner guild:craft leaves no squad and nobody on 2026-11-23\n');
    expect(status).toBe(3);
  });

  test('where the organisation cannot be read', async () => {
    const { status, stdout } = await runInProcess(['alignment', '-f', '-', '--json'], {
      stdin: 'version: 1\nsquads: [\n',
    });
    expect(listOf(answerOf('alignment', stdout), 'findings')).toMatchObject([{ rule: 'yaml-syntax' }]);
    expect(status).toBe(3);
  });

  test('and 2 where the command is wrong', async () => {
    expect((await alignment('--tribe', 'sond')).status).toBe(2);
    expect((await alignment('-o', 'xml')).status).toBe(2);
    expect((await alignment('playback')).status).toBe(2);
  });
});
