import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { ids, people, said, under } from './said.ts';

describe('tribe-size', () => {
  const org = `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [p1, p2, {person: p3, share: 0.4}]}
        search: {tribe: discovery, members: [p3]}
        radio: {tribe: playback, members: [p4]}
        old: {tribe: playback, members: [p5], until: 2026-01-01}
      people: {p1: {}, p2: {}, p3: {}, p4: {until: 2026-11-22}, p5: {}}`;

  test('counts the people whose main squad is in the tribe', () => {
    expect(said('tribe-size', under('policy: {rules: {tribe-size: {max: 1}}}', org))).toEqual([
      'warning tribe:playback: tribe playback has 2 people in 2 squads, more than 1',
    ]);
    expect(said('tribe-size', under('policy: {rules: {tribe-size: {max: 2}}}', org))).toEqual([]);
  });

  test('allows 150 people, and 99 in the profile spotify-2012', () => {
    const big = (count: number) => `
      tribes: {playback: {}}
      squads: {player: {tribe: playback, members: [${ids(count)}]}}
      ${people(count)}`;
    expect(said('tribe-size', big(150))).toEqual([]);
    expect(said('tribe-size', big(151))).toHaveLength(1);
    expect(said('tribe-size', under('policy: {profile: spotify-2012}', big(99)))).toEqual([]);
    expect(said('tribe-size', under('policy: {profile: spotify-2012}', big(100)))).toHaveLength(1);
  });

  test('counts the smaller id of two squads with the same share, however it was reckoned', () => {
    const even = `
      policy: {rules: {tribe-size: {max: 0}}}
      tribes: {playback: {}, discovery: {}}
      squads:
        a: {tribe: playback, members: [p1]}
        b: {tribe: discovery, members: [{person: p1, share: 0.4}]}
        c: {tribe: discovery, members: [{person: p1, share: 0.2}]}
      people: {p1: {}}`;
    expect(said('tribe-size', even)?.[0]).toMatch(/^warning tribe:playback/);
  });

  test('is not checked where there is no tribe', () => {
    expect(checkOrg('squads: {search: {}}').notChecked['tribe-size']).toBe('no tribe');
  });
});

describe('tribe-squad-count', () => {
  const org = (count: number) => `
      tribes: {playback: {}}
      squads:
        old: {tribe: playback, status: retired}
        ${Array.from({ length: count }, (_, n) => `s${n + 1}: {tribe: playback}`).join('\n        ')}`;
  const thorough = (count: number) =>
    said('tribe-squad-count', under('policy: {profile: thorough}', org(count)));

  test('is off but in the profile thorough', () => {
    expect(said('tribe-squad-count', org(1))).toBeUndefined();
  });

  test('allows 2 to 15 squads', () => {
    expect(thorough(1)).toEqual(['info tribe:playback: tribe playback has 1 squad, expected 2 to 15']);
    expect(thorough(2)).toEqual([]);
    expect(thorough(15)).toEqual([]);
    expect(thorough(16)).toEqual(['info tribe:playback: tribe playback has 16 squads, expected 2 to 15']);
  });

  test('is not checked where there is no tribe', () => {
    const { notChecked } = checkOrg('squads: {search: {}}', { named: ['tribe-squad-count'] });
    expect(notChecked['tribe-squad-count']).toBe('no tribe');
  });
});

describe('tribe-has-lead', () => {
  test('speaks of a tribe without a lead, and leaves a lead who is gone to reference-active', () => {
    const org = `
      tribes: {playback: {lead: ada}, discovery: {}, old: {until: 2026-01-01}}
      people: {ada: {until: 2026-01-01}}`;
    expect(said('tribe-has-lead', org)).toEqual(['warning tribe:discovery: tribe discovery has no lead']);
  });

  test('takes a lead that could not be read for written', () => {
    const org =
      'tribes: {playback: {lead: ada}, discovery: {leed: ada}, revenue: {lead: [ada]}}\npeople: {ada: {}}';
    expect(said('tribe-has-lead', org)).toEqual([]);
  });

  test('is not checked where hardly any tribe has one', () => {
    expect(checkOrg('tribes: {playback: {}}').notChecked['tribe-has-lead']).toBe(
      '0 of 1 tribes have a lead, needs 10 %',
    );
    expect(said('tribe-has-lead', 'tribes: {playback: {}}', { named: ['tribe-has-lead'] })).toHaveLength(1);
  });
});

describe('tribe-has-mission', () => {
  test('speaks of a tribe without a mission', () => {
    const org =
      'tribes: {playback: {mission: Reliable playback on every device}, discovery: {}, revenue: {missoin: x}}';
    expect(said('tribe-has-mission', org)).toEqual([
      'warning tribe:discovery: tribe discovery has no mission',
    ]);
  });

  test('is not checked where hardly any tribe has one', () => {
    expect(checkOrg('tribes: {playback: {}}').notChecked['tribe-has-mission']).toBe(
      '0 of 1 tribes have a mission, needs 10 %',
    );
    expect(checkOrg('squads: {search: {}}').notChecked['tribe-has-mission']).toBe('no tribe');
  });
});

describe('tribe-lead-once', () => {
  test('names the tribes of somebody who leads several live ones', () => {
    const org = `
      tribes:
        playback: {lead: ada}
        discovery: {lead: ada}
        revenue: {lead: bela}
        old: {lead: bela, until: 2026-11-22}
      people: {ada: {}, bela: {}}`;
    expect(said('tribe-lead-once', org)).toEqual([
      'warning person:ada: person ada leads 2 tribes: discovery and playback',
    ]);
  });

  test('is not checked where no tribe has a lead who is here', () => {
    const org = 'tribes: {playback: {lead: ada}}\npeople: {ada: {from: 2026-11-24}}';
    expect(checkOrg(org).notChecked['tribe-lead-once']).toBe('no tribe with lead');
  });
});

describe('tribe-inward', () => {
  const org = (...dependencies: string[]) => `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, dependsOn: [${dependencies.join(', ')}]}
        radio: {tribe: playback}
        video: {tribe: playback}
        search: {tribe: discovery}
        mixes: {tribe: discovery}
        cloud: {tribe: discovery, type: platform}`;
  const on = (squad: string, severity = 'slowing') => `{squad: ${squad}, severity: ${severity}}`;

  test('speaks where more than half of three or more leave the tribe', () => {
    expect(said('tribe-inward', org(on('search', 'blocking'), on('mixes'), on('radio')))).toEqual([
      'warning tribe:playback: of 3 dependencies that slow tribe playback down 2 leave it: player on mixes and player on search',
    ]);
  });

  test('is content with exactly half, and with fewer than three', () => {
    expect(said('tribe-inward', org(on('search'), on('mixes'), on('radio'), on('video')))).toEqual([]);
    expect(said('tribe-inward', org(on('search'), on('mixes')))).toEqual([]);
  });

  test('counts neither those that do not hurt nor those on platform squads', () => {
    expect(said('tribe-inward', org(on('search'), on('mixes'), on('cloud'), on('radio', 'none')))).toEqual(
      [],
    );
    expect(said('tribe-inward', org(on('search'), on('mixes'), '{squad: radio}'))).toEqual([]);
  });

  test('takes another part from the policy', () => {
    const policy = 'policy: {rules: {tribe-inward: {max: 0.7}}}';
    expect(said('tribe-inward', under(policy, org(on('search'), on('mixes'), on('radio'))))).toEqual([]);
  });

  test('is not checked where no dependency has a severity', () => {
    expect(checkOrg(org('search')).notChecked['tribe-inward']).toBe('no declared dependency with severity');
  });
});
