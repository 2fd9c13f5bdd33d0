import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

const two = 'people: {ada: {}, bela: {}}';

describe('component-has-owner', () => {
  const lines = (text: string) => checkOrg(text).findings['component-has-owner'];

  test('speaks of a component without one: an error where it is critical', () => {
    expect(lines('components: {a: {tier: 1}, b: {tier: 2}, c: {tier: 3}, d: {}, e: {owner: []}}')).toEqual([
      'error component:a: component a has no owner, and is of tier 1',
      'error component:b: component b has no owner, and is of tier 2',
      'warning component:c: component c has no owner',
      'warning component:d: component d has no owner',
      'warning component:e: component e has no owner',
    ]);
  });

  test('wants a reason for none', () => {
    const found = lines(`
      components:
        a: {owner: none, tier: 1}
        b: {owner: none, ownerReason: bought}
        c: {owner: none, ownerReson: bought}`);
    expect(found).toEqual([
      'error component:a: component a has the owner none, without a reason, and is of tier 1',
    ]);
  });

  test('counts whatever is written: guilds and people, what is broken, gone or of a wrong kind, what is unread', () => {
    const found = lines(`
      squads: {old: {status: retired}}
      guilds: {web: {}}
      people: {ada: {}}
      components:
        a: {owner: guild:web}
        b: {owner: person:ada}
        c: {owner: nobody-known}
        d: {owner: [old]}
        e: {owner: chapter:web}
        f: {ownr: old}
        g: {owner: {squad: old}}`);
    expect(found).toEqual([]);
  });

  test('looks at live components only', () => {
    expect(lines('components: {a: {lifecycle: retired}, b: {owner: x}}')).toEqual([]);
    expect(checkOrg('components: {a: {until: 2026-11-22}}').notChecked['component-has-owner']).toBe(
      'no component',
    );
  });
});

describe('component-one-owner', () => {
  test('speaks of several owners of any kind, gone ones too, each counted once', () => {
    const { findings } = checkOrg(`
      squads: {search: {}, mixes: {}, old: {until: 2026-01-31}}
      guilds: {search: {}}
      components:
        a: {owner: [search, mixes, "guild:search"]}
        b: {owner: [search, search]}
        c: {owner: [search, old]}`);
    expect(findings['component-one-owner']).toEqual([
      'warning component:a: component a has 3 owners: mixes, guild:search and search',
      'warning component:c: component c has 2 owners: old and search',
    ]);
  });

  test('is not checked where nothing has an owner', () => {
    expect(checkOrg('components: {a: {owner: none}}').notChecked['component-one-owner']).toBe(
      'no component with owner',
    );
  });
});

describe('owner-is-squad', () => {
  test('speaks of guilds, tribes and people, beside squads as well', () => {
    const { findings } = checkOrg(`
      squads: {search: {}}
      tribes: {discovery: {}}
      guilds: {web: {}}
      people: {ada: {}, gone: {until: 2026-01-31}}
      components:
        a: {owner: [search, "tribe:discovery", "guild:web"]}
        b: {owner: person:ada}
        c: {owner: search}
        d: {owner: person:gone}`);
    expect(findings['owner-is-squad']).toEqual([
      'warning component:a: component a is owned by guild web and tribe discovery, no squad',
      'warning component:b: component b is owned by person ada, no squad',
      'warning component:d: component d is owned by person gone, no squad',
    ]);
  });

  test('is not checked where nothing has an owner', () => {
    expect(checkOrg('components: {a: {}}').notChecked['owner-is-squad']).toBe('no component with owner');
  });
});

describe('owner-has-people', () => {
  test('speaks once of an empty squad, and names what it owns alone', () => {
    const { findings } = checkOrg(`
      squads:
        empty: {members: [gone, {person: ada, until: 2026-11-22}]}
        search: {members: [ada, bela]}
      people: {ada: {}, bela: {}, gone: {until: 2026-01-31}}
      components:
        b: {owner: empty}
        a: {owner: [empty, "person:ada"]}
        c: {owner: [empty, search]}
        d: {owner: empty, lifecycle: retired}`);
    expect(findings['owner-has-people']).toEqual([
      'error squad:empty: squad empty has no people, and alone owns a and b',
    ]);
  });

  test('is not checked where no squad owns something alone', () => {
    const { notChecked } = checkOrg(`
      squads: {a: {}, b: {}}
      components: {x: {owner: [a, b]}}`);
    expect(notChecked['owner-has-people']).toBe("no squad that is a component's only owner squad");
    expect(notChecked['owner-bus-factor']).toBe("no squad that is a component's only owner squad");
  });
});

describe('owner-bus-factor', () => {
  test('speaks of a squad of one, with an error where one of its components is of tier 1', () => {
    const { findings } = checkOrg(`
      squads: {solo: {members: [ada]}, lone: {members: [ada]}, duo: {members: [ada, bela]}}
      ${two}
      components:
        a: {owner: solo, tier: 2}
        b: {owner: solo, tier: 1}
        c: {owner: lone, tier: 2}
        d: {owner: duo, tier: 1}
        e: {owner: [lone, duo], tier: 1}`);
    expect(findings['owner-bus-factor']).toEqual([
      'error squad:solo: squad solo has 1 head, fewer than 2, and alone owns a and b, of tier 1 among them',
      'warning squad:lone: squad lone has 1 head, fewer than 2, and alone owns c',
    ]);
  });

  test('yields to owner-has-people, but not where that is off', () => {
    const org = `
      squads: {empty: {}}
      components: {a: {owner: empty}}`;
    expect(checkOrg(org).findings['owner-bus-factor']).toEqual([]);
    const { findings } = checkOrg(`
      policy: {rules: {owner-has-people: off}}
      ${org}`);
    expect(findings['owner-bus-factor']).toEqual([
      'warning squad:empty: squad empty has 0 heads, fewer than 2, and alone owns a',
    ]);
  });

  test('takes another smallest number', () => {
    const { findings } = checkOrg(`
      policy: {rules: {owner-bus-factor: {min: 3}}}
      squads: {duo: {members: [ada, bela]}}
      ${two}
      components: {a: {owner: duo}}`);
    expect(findings['owner-bus-factor']).toEqual([
      'warning squad:duo: squad duo has 2 heads, fewer than 3, and alone owns a',
    ]);
  });
});

describe('component-knowledge', () => {
  test('counts the heads of the owner squads that are system owners or contributors', () => {
    const { findings } = checkOrg(`
      squads: {search: {members: [ada, bela]}, mixes: {members: [cato, dora]}}
      people: {ada: {}, bela: {}, cato: {}, dora: {}, gone: {until: 2026-01-31}}
      components:
        a: {owner: search, tier: 1, systemOwners: {dev: ada, ops: ada}, contributors: [ada, cato, gone]}
        b: {owner: search, tier: 2, systemOwners: {dev: ada}, contributors: [bela]}
        c: {owner: [search, mixes], tier: 1, contributors: [ada, cato]}
        d: {owner: search, tier: 3}
        e: {owner: [search, mixes], tier: 2}`);
    expect(findings['component-knowledge']).toEqual([
      'warning component:a: component a of tier 1 is known by 1 head (ada) of search, fewer than 2',
      'warning component:e: component e of tier 2 is known by 0 heads of mixes and search, fewer than 2',
    ]);
  });

  test('yields to owner-bus-factor of any owner squad, but not where that is off', () => {
    const org = `
      squads: {solo: {members: [ada]}, duo: {members: [ada, bela]}}
      ${two}
      components:
        a: {owner: solo, tier: 1}
        b: {owner: [solo, duo], tier: 1}
        c: {owner: duo, tier: 1}`;
    expect(checkOrg(org).findings['component-knowledge']).toEqual([
      'warning component:c: component c of tier 1 is known by 0 heads of duo, fewer than 2',
    ]);
    const { findings } = checkOrg(`
      policy: {rules: {owner-bus-factor: off}}
      ${org}`);
    expect(findings['component-knowledge']).toHaveLength(3);
  });

  test('speaks where a squad of one owns nothing alone, and so is no bus factor', () => {
    const { findings } = checkOrg(`
      squads: {solo: {members: [ada]}, duo: {members: [ada, bela]}}
      ${two}
      components: {a: {owner: [solo, duo], tier: 1, contributors: [ada]}}`);
    expect(findings['component-knowledge']).toEqual([
      'warning component:a: component a of tier 1 is known by 1 head (ada) of duo and solo, fewer than 2',
    ]);
  });

  test('is not checked without a critical component that somebody owns', () => {
    const { notChecked } = checkOrg(`
      squads: {empty: {}, duo: {members: [ada, bela]}}
      ${two}
      components: {a: {owner: empty, tier: 1}, b: {owner: duo, tier: 3}}`);
    expect(notChecked['component-knowledge']).toBe('no critical staffed component');
  });
});

test('who waived a component without an owner does not own it', () => {
  const { findings } = checkOrg(`
      people: {ada: {}}
      components: {lyrics: {}}
      waivers: [{rule: component-has-owner, on: component:lyrics.owner, reason: soon, until: 2027-01-01, by: ada}]`);
  expect(findings['component-has-owner']).toHaveLength(1);
});
