import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { ids, people, said, under } from './said.ts';

describe('guild-has-coordinator', () => {
  test('speaks of a guild without a coordinator, but not of a hobby guild', () => {
    const org = `
      guilds:
        web: {coordinator: ada}
        quality: {}
        data: {kind: strategic}
        running: {kind: hobby}
        security: {cordinator: ada}
      people: {ada: {until: 2026-01-01}}`;
    expect(said('guild-has-coordinator', org)).toEqual([
      'warning guild:data: guild data has no coordinator',
      'warning guild:quality: guild quality has no coordinator',
    ]);
  });

  test('does not count hobby guilds for its gate', () => {
    const org = 'guilds: {running: {kind: hobby, coordinator: ada}, web: {}}\npeople: {ada: {}}';
    expect(checkOrg(org).notChecked['guild-has-coordinator']).toBe(
      '0 of 1 guilds that are not hobby have a coordinator, needs 10 %',
    );
    expect(checkOrg('guilds: {running: {kind: hobby}}').notChecked['guild-has-coordinator']).toBe(
      'no guild that is not hobby',
    );
  });
});

describe('guild-crosses-tribes', () => {
  const org = (guild: string) => `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [ada, bela]}
        search: {tribe: discovery, members: [cato]}
      guilds: {web: {${guild}}}
      people: {ada: {}, bela: {}, cato: {}, dara: {}}`;

  test('speaks where all heads whose tribe is known come from one', () => {
    expect(said('guild-crosses-tribes', org('members: [ada, bela, dara]'))).toEqual([
      'warning guild:web: all 2 heads of guild web whose tribe is known are from tribe playback',
    ]);
  });

  test('is content with two tribes, with one head whose tribe is known, and with a hobby', () => {
    expect(said('guild-crosses-tribes', org('members: [ada, cato]'))).toEqual([]);
    expect(said('guild-crosses-tribes', org('members: [ada, dara]'))).toEqual([]);
    const hobby = org('kind: hobby, members: [ada, bela]').replace(
      'guilds: {',
      'guilds: {data: {members: [ada]}, ',
    );
    expect(said('guild-crosses-tribes', hobby)).toEqual([]);
  });

  test('is not checked where no head of such a guild has a tribe', () => {
    const reason = 'no guild (not hobby) with a head whose tribe is known';
    expect(checkOrg(org('members: [dara]')).notChecked['guild-crosses-tribes']).toBe(reason);
    expect(checkOrg(org('kind: hobby, members: [ada]')).notChecked['guild-crosses-tribes']).toBe(reason);
  });
});

describe('guild-size', () => {
  const org = (count: number, kind = '') => `
      policy: {profile: thorough}
      guilds: {web: {${kind}members: [${ids(count)}]}}
      ${people(count)}`;

  test('is off but in the profile thorough', () => {
    expect(said('guild-size', 'guilds: {web: {}}')).toBeUndefined();
  });

  test('asks for five heads, but not of a hobby guild', () => {
    expect(said('guild-size', org(4))).toEqual(['info guild:web: guild web has 4 heads, fewer than 5']);
    expect(said('guild-size', org(5))).toEqual([]);
    expect(checkOrg(org(1, 'kind: hobby, ')).notChecked['guild-size']).toBe('no guild (not hobby)');
  });
});

describe('guild-alive', () => {
  test('speaks of a guild that has not met for more than 120 days, hobby or not', () => {
    const org = `
      guilds:
        web: {lastMet: 2026-07-25}
        running: {lastMet: 2026-07-26, kind: hobby}
        data: {lastMet: 2026-12-24}
        quality: {}
        old: {lastMet: 2020-01-01, status: retired}`;
    expect(said('guild-alive', org)).toEqual([
      'info guild:web: guild web last met on 2026-07-25, 121 days ago, longer than 120',
    ]);
    expect(said('guild-alive', org, { day: '2026-11-24' })).toHaveLength(2);
    expect(said('guild-alive', under('policy: {rules: {guild-alive: {days: 121}}}', org))).toEqual([]);
  });

  test('is not checked where no guild says when it last met', () => {
    expect(checkOrg('guilds: {web: {}}').notChecked['guild-alive']).toBe('no guild with lastMet');
  });
});
