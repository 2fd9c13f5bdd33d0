import { describe, expect, it } from 'vitest';
import { files } from './music-org.ts';
import { patchOf, planOf, refusalOf, reshape } from './run-reshape.ts';

describe('orgctl reshape move', () => {
  it('ends the old membership the day before the new one begins', async () => {
    expect(await patchOf('move eli --to player --on 2026-12-01')).toEqual([
      '-    members: [ada, bo, cy, dee]',
      '+    members: [ada, bo, cy, dee, {person: eli, from: 2026-12-01}]',
      '-      - eli   # the first of them',
      '+      - {person: eli, until: 2026-11-30}   # the first of them',
    ]);
  });

  it('takes people with commas or blanks between', async () => {
    const patch = await patchOf('move eli,fay --to player --on 2026-12-01');
    expect(patch).toEqual(await patchOf('move eli fay --to player --on 2026-12-01'));
    expect(patch[1]).toContain('{person: fay, from: 2026-12-01}');
  });

  it('changes what began today or is to come, and leaves no history of it', async () => {
    const moved = { 'org.yaml': orgWith('[{person: ada, from: 2026-11-23}]', '[bo]') };
    expect(await patchOf('move ada --to search', moved)).toEqual([
      '-  player: {members: [{person: ada, from: 2026-11-23}]}',
      '-  search: {members: [bo]}',
      '+  player: {}',
      '+  search: {members: [bo, {person: ada, from: 2026-11-23}]}',
    ]);
  });

  it('lets a membership go on that ended the day before', async () => {
    const back = {
      'org.yaml': orgWith('[{person: ada, until: 2026-11-22}]', '[bo, {person: ada, from: 2026-11-23}]'),
    };
    expect(await patchOf('move ada --to player', back)).toEqual([
      '-  player: {members: [{person: ada, until: 2026-11-22}]}',
      '-  search: {members: [bo, {person: ada, from: 2026-11-23}]}',
      '+  player: {members: [ada]}',
      '+  search: {members: [bo]}',
    ]);
  });

  it('takes the share along, unless another is given', async () => {
    const part = { 'org.yaml': orgWith('[{person: ada, share: 0.5}]', '[bo]') };
    expect((await patchOf('move ada --to search', part)).at(-1)).toBe(
      '+  search: {members: [bo, {person: ada, share: 0.5, from: 2026-11-23}]}',
    );
    expect((await patchOf('move ada --to search --share 1', part)).at(-1)).toBe(
      '+  search: {members: [bo, {person: ada, share: 1, from: 2026-11-23}]}',
    );
  });

  it('means once whoever is named twice', async () => {
    expect(await patchOf('move eli eli --to player')).toEqual(await patchOf('move eli --to player'));
  });

  it('asks which squad is left by somebody who is in several', async () => {
    const two = {
      'org.yaml': `version: 1
squads: {a: {members: [{person: ada, share: 0.5}]}, b: {members: [ada]}, c: {}}
people: {ada: {}}
`,
    };
    expect(await refusalOf('move ada --to c', two))
      .toBe(`2 orgctl: move: ada is in 2 squads: which one is left for squad c?
  --from a  a (0.5 of the week)
  --from b  b
`);
    expect(await patchOf('move ada --to c --from b', two)).toEqual([
      '-squads: {a: {members: [{person: ada, share: 0.5}]}, b: {members: [ada]}, c: {}}',
      '+squads: {a: {members: [{person: ada, share: 0.5}]}, b: {members: [{person: ada, until: 2026-11-22}]}, c: {members: [{person: ada, from: 2026-11-23}]}}',
    ]);
  });

  it('asks what becomes of the chapter of somebody who changes tribe', async () => {
    expect(await refusalOf('move cy --to billing'))
      .toBe(`2 orgctl: move: cy changes tribe and is in chapter web-music: what becomes of that?
  --chapter web-money  join web-money: max is the line manager
  --chapter ops-money  join ops-money: gus is the line manager
  --chapter keep       keep web-music, and the line manager with it
  --manager max        keep web-music, and max (lead of money) as line manager
`);
  });

  it('joins the chapter that was named, or the one of the discipline', async () => {
    for (const chapter of ['web-money', 'matching']) {
      const { changes } = await planOf(`move cy --to billing --chapter ${chapter}`);
      expect(changes).toMatchObject([
        { what: 'squads', before: ['player'], after: ['billing'] },
        { what: 'chapters', before: ['web-music'], after: ['web-money'] },
      ]);
    }
    expect(await refusalOf('move dee --to billing --chapter matching')).toBe(
      `4 orgctl: move: the tribe of squad billing has no chapter of the discipline of dee
  write --chapter keep, or name a chapter
`,
    );
  });

  it('keeps the chapter, with its lead or with another line manager', async () => {
    const kept = await planOf('move cy --to billing --chapter keep');
    expect(kept['details']).toMatchObject({ lineManagers: [] });
    const managed = await planOf('move cy --to billing --manager hal');
    expect(managed['details']).toMatchObject({
      lineManagers: [
        { entity: 'person:cy', before: { entity: 'person:lea' }, after: { entity: 'person:hal' } },
      ],
    });
  });

  it('says what a product owner, a system owner and the last who knows something leave behind', async () => {
    const { stdout } = await reshape('move bo cy --to search --summary');
    expect(stdout).toContain('roles held from another squad        0      2  worse');
    const { details } = await planOf('move bo cy --to search');
    expect(details).toMatchObject({
      knowledge: [
        {
          entity: 'component:decoder',
          before: 2,
          after: 0,
          lost: [{ entity: 'person:bo' }, { entity: 'person:cy' }],
        },
        { entity: 'component:queue', before: 1, after: 0 },
      ],
      rolesFromOutside: [
        { of: { entity: 'squad:player' }, field: 'techLead', person: { entity: 'person:bo' } },
        { of: { entity: 'component:decoder' }, field: 'systemOwners.dev', person: { entity: 'person:bo' } },
      ],
      shares: [{ entity: 'tribe:music', people: 2, of: 6 }],
    });
  });

  it('refuses who is gone, to come or there already, and a squad that is over', async () => {
    const org = {
      'org.yaml': `version: 1
squads: {a: {members: [ada, old, kim]}, b: {until: 2026-11-22}, c: {from: 2026-12-24}}
people: {ada: {}, old: {until: 2026-10-31}, kim: {from: 2026-12-01}}
`,
    };
    expect(await refusalOf('move ada --to a', org)).toContain('4 orgctl: move: ada is in squad a already');
    expect(await refusalOf('move old --to a', org)).toContain(
      'person old is gone; its last day is 2026-10-31',
    );
    expect(await refusalOf('move kim --to a', org)).toContain('person kim begins on 2026-12-01');
    expect(await refusalOf('move ada --to b', org)).toContain('squad b is gone; its last day is 2026-11-22');
    expect(await refusalOf('move ada --to c', org)).toContain('squad c begins on 2026-12-24');
    expect((await reshape('move ada --to c --on 2026-12-24', org)).status).toBe(0);
  });

  it('says what is wrong with a line that cannot be read', async () => {
    const lines: Readonly<Record<string, string>> = {
      'mvoe ada --to search': '2 orgctl: there is no operation "mvoe"\n  did you mean move?',
      'move ada':
        '2 orgctl: move lacks --to <squad>\n  see orgctl reshape move --help, for example: orgctl reshape move ada-abara --to ',
      'move ada --to search --sumary': '2 orgctl: move has no option --sumary\n  did you mean --summary?',
      'move --to search': '2 orgctl: move lacks the person',
      'move ada --to search --form player': '2 orgctl: move has no option --form\n  did you mean --from?',
      'move ada --to search --to player': '2 orgctl: move has --to twice',
      'move ada --to': '2 orgctl: --to of move names no squad',
      'move adda --to search': '2 orgctl: no person is called "adda"',
      'move ada --to search --on 2026-02-30': '2 orgctl: move --on is "2026-02-30"',
      'move ada --to search --share 2': '2 orgctl: move --share is "2"\n  write a number from 0 to 1',
      'move ada --to search -x': '2 orgctl: move has no option',
    };
    for (const [line, said] of Object.entries(lines)) {
      expect(await refusalOf(line, files)).toContain(said);
    }
  });
});

function orgWith(player: string, search: string): string {
  return `version: 1
squads:
  player: {members: ${player}}
  search: {members: ${search}}
people: {ada: {}, bo: {}}
`;
}
