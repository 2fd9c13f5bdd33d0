import { describe, expect, it } from 'vitest';
import { patchOf, planOf, refusalOf, reshape } from './run-reshape.ts';

describe('orgctl reshape assign', () => {
  it('gives a component to a squad, and the reason why nobody had it goes', async () => {
    expect(await patchOf('assign lost queue --to search')).toEqual([
      '-  queue: {owner: player, contributors: [cy], dependsOn: [decoder]}',
      '+  queue: {owner: search, contributors: [cy], dependsOn: [decoder]}',
      '-  lost: {owner: none, ownerReason: nobody wants it}',
      '+  lost: {owner: search}',
    ]);
  });

  it('asks whose place it takes where there are several owners', async () => {
    expect(await refusalOf('assign both --to player')).toBe(
      `2 orgctl: assign: component both has 2 owners: whose place does squad player take?
  --from search   that of search
  --from billing  that of billing
  --from all      that of all of them
`,
    );
    expect(await patchOf('assign both --to player --from search')).toEqual([
      '-  both: {owner: [search, billing]}',
      '+  both: {owner: [player, billing]}',
    ]);
    expect((await patchOf('assign both --to player --from all')).at(-1)).toBe('+  both: {owner: [player]}');
    expect((await patchOf('assign both --to billing --from search')).at(-1)).toBe(
      '+  both: {owner: [billing]}',
    );
    expect(await refusalOf('assign both --to player --from lea')).toContain(
      '4 orgctl: assign: component both is not owned by lea\n  its owners are search, billing',
    );
  });

  it('says that nobody there knows it, and which dependencies come of it', async () => {
    const { details } = await planOf('assign queue --to billing');
    expect(details).toMatchObject({
      owners: [{ entity: 'component:queue', before: ['player'], after: ['billing'] }],
      knowledge: [{ entity: 'component:queue', before: 1, after: 0 }],
      dependencies: [
        {
          from: { entity: 'squad:billing' },
          to: { entity: 'squad:player' },
          what: 'added',
          acrossTribes: true,
        },
        {
          from: { entity: 'squad:search' },
          to: { entity: 'squad:billing' },
          what: 'added',
          acrossTribes: true,
        },
        {
          from: { entity: 'squad:search' },
          to: { entity: 'squad:player' },
          what: 'removed',
          acrossTribes: false,
        },
      ],
    });
  });

  it('says which dependency is within one squad then', async () => {
    const { details } = await planOf('assign index --to player');
    expect(details).toMatchObject({
      dependencies: [
        { from: { entity: 'squad:search' }, to: { entity: 'squad:player' }, what: 'internalised' },
      ],
    });
  });
});

describe('orgctl reshape swap', () => {
  it('moves both at once', async () => {
    const { changes } = await planOf('swap cy eli');
    expect(changes).toMatchObject([
      { id: 'cy', before: ['player'], after: ['search'] },
      { id: 'eli', before: ['search'], after: ['player'] },
    ]);
  });

  it('refuses two of one squad, one alone, three, and who is in no squad', async () => {
    expect(await refusalOf('swap ada bo')).toContain('4 orgctl: swap: ada and bo are both in squad player');
    expect(await refusalOf('swap ada')).toContain('a swap is of two people, and not of 1');
    expect(await refusalOf('swap ada bo eli')).toContain('a swap is of two people, and not of 3');
    expect(await refusalOf('swap ada lea')).toContain('lea is in no squad, and only who is in one can swap');
  });

  it('asks for both chapters where they change tribe', async () => {
    const said = await refusalOf('swap cy hal');
    expect(said).toContain('cy changes tribe and is in chapter web-music');
    expect(said).toContain('hal changes tribe and is in chapter web-money');
    expect((await reshape('swap cy hal --chapter matching')).status).toBe(0);
  });
});

describe('orgctl reshape leave', () => {
  it('ends the person and every membership with the last day', async () => {
    expect(await patchOf('leave cy --on 2026-12-31')).toEqual([
      '-    members: [ada, bo, cy, dee]',
      '+    members: [ada, bo, {person: cy, until: 2026-12-31}, dee]',
      '-  web-music: {tribe: music, discipline: web, lead: lea, members: [ada, bo, cy, dee, eli, fay]}',
      '+  web-music: {tribe: music, discipline: web, lead: lea, members: [ada, bo, {person: cy, until: 2026-12-31}, dee, eli, fay]}',
      '-  cy: {discipline: web}',
      '+  cy: {discipline: web, until: 2026-12-31}',
    ]);
    expect((await planOf('leave cy --on 2026-12-31'))['on']).toBe('2027-01-01');
  });

  it('asks who takes the roles, with who is best placed', async () => {
    const said = await refusalOf('leave bo');
    expect(said).toContain(
      '2 orgctl: leave: bo is tech lead of squad player, coordinator of guild testing and system owner (dev) of component decoder: who is that then?',
    );
    expect(said).toContain('--hand-over cy');
    expect(said).toContain('--roles vacate');
    expect(said).toContain('--roles keep');
  });

  it('hands everything over to one, or leaves it to nobody', async () => {
    const over = await planOf('leave bo --hand-over cy');
    expect(over['details']).toMatchObject({
      roles: [
        { of: { entity: 'squad:player' }, field: 'techLead', after: { entity: 'person:cy' } },
        { of: { entity: 'guild:testing' }, field: 'coordinator', after: { entity: 'person:cy' } },
        { of: { entity: 'component:decoder' }, field: 'systemOwners.dev', after: { entity: 'person:cy' } },
      ],
    });
    const nobody = await planOf('leave bo --roles vacate');
    expect(nobody['details']).toMatchObject({
      roles: [{ candidate: { entity: 'person:cy' } }, {}, { candidate: { entity: 'person:cy' } }],
    });
    expect(nobody['impact']).toMatchObject({ rolesVacated: { after: 3, verdict: 'worse' } });
    expect(await refusalOf('leave bo --hand-over bo')).toContain(
      '4 orgctl: leave: bo cannot hand over to bo',
    );
  });
});

describe('orgctl reshape hire', () => {
  it('adds the person, the memberships, and fills the vacancy', async () => {
    expect(
      await patchOf('hire kim --to player --fills backend --discipline backend --on 2026-12-01'),
    ).toEqual([
      '-    members: [ada, bo, cy, dee]',
      '-    vacancies:',
      '-      - {role: backend, chapter: web-music}',
      '+    members: [ada, bo, cy, dee, kim]',
      '-  web-music: {tribe: music, discipline: web, lead: lea, members: [ada, bo, cy, dee, eli, fay]}',
      '+  web-music: {tribe: music, discipline: web, lead: lea, members: [ada, bo, cy, dee, eli, fay, kim]}',
      '+  kim: {discipline: backend, from: 2026-12-01}',
    ]);
  });

  it('refuses an id that is taken or badly formed, and a role that nobody looks for', async () => {
    expect(await refusalOf('hire cy --to search')).toContain('4 orgctl: hire: there is a person cy already');
    expect(await refusalOf('hire Kim_N --to search')).toContain(
      '2 orgctl: the id "Kim_N" of hire <new-id> is not kebab-case',
    );
    expect(await refusalOf('hire kim --to player --fills design')).toContain(
      '4 orgctl: hire: squad player looks for no design\n  it looks for backend',
    );
    expect(await refusalOf('hire kim --to search --fills design')).toContain('it has no vacancies');
  });

  it('says that the squad gets too large', async () => {
    const { details } = await planOf('hire kim --to player', {
      'org.yaml': `version: 1
policy: {rules: {squad-size: {max: 1}}}
squads: {player: {members: [ada]}}
people: {ada: {}}
`,
    });
    expect(details).toMatchObject({ sizes: [{ entity: 'squad:player', before: 1, after: 2, most: 1 }] });
  });
});
