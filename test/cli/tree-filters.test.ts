import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';
import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

async function tree(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['tree', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

describe('the filters of orgctl tree', () => {
  it('leave a tribe, and the way there', async () => {
    expect(await tree('--tribe', 'sound')).toBe(`Tiny Music, 2 tribes, 3 squads, 7 people, 4.5 FTE in squads
└─ tribe Music (music), lead Gil, 1 squad, 2 people by main squad, 2.25 FTE, with the tribes below 2 squads, 4 people and 4 FTE
   └─ tribe sound, 1 squad, 2 people by main squad, 1.75 FTE
      └─ play, 2 people, 1.75 FTE
`);
  });

  it('leave a squad with all its people, and no other squad that one of them is in', async () => {
    const lines = (await tree('--squad', 'play', '--people')).trimEnd().split('\n').slice(3);
    expect(lines).toEqual([
      '      └─ play, 2 people, 1.75 FTE',
      '         ├─ Cy Ärlig (cy), backend, 75 %',
      '         └─ di, data',
    ]);
  });

  it('leave the squads that own something of a tier', async () => {
    const text = await tree('--tier', '2', '--people');
    expect(text).toContain('└─ play, 2 people, 1.75 FTE\n         ├─ Cy Ärlig (cy)');
    expect(text).not.toContain('Search');
  });

  it('leave of what a component needs what an owner has, and the way there', async () => {
    expect(await tree('index', '--owner', 'play')).toBe(
      'component index, tier 1, owner search\n└─ player, tier 2, owner play\n',
    );
    expect(await tree('index', '--owner', 'search')).toBe('component index, tier 1, owner search\n');
  });

  it('count again what is in a group, and what is too deep', async () => {
    expect(await tree('system:listening', '--tier', '2')).toBe(
      'system listening (1)\n└─ player, tier 2, owner play\n',
    );
    expect(await tree('--tribe', 'sound', '--depth', '1')).toMatch(/\n└─ tribe Music .* … 1 below\n$/);
    expect(await tree('--tribe', 'sound', '--depth', '1')).not.toContain('in no tribe');
  });

  it('are said in the json', async () => {
    const { stdout } = await runInProcess(['tree', '--squad', 'play', '--json'], { files });
    expect(answerOf('tree', stdout)).toMatchObject({
      filters: { squad: 'play' },
      root: { entity: 'org', children: [{ entity: 'tribe:music', children: [{ entity: 'tribe:sound' }] }] },
    });
  });

  it('that leave nothing of the tree are exit 3', async () => {
    expect(await tree('gil', '--tier', '1')).toBe(
      '3 orgctl: nothing is left by --tier 1\n  leave a filter out, or see orgctl list\n',
    );
    expect(await tree('--tribe', 'musik')).toMatch(/^2 orgctl: no tribe is called "musik"/);
  });
});
