import { describe, expect, test } from 'vitest';
import { changesOf } from './said.ts';

describe('people', () => {
  test('who moves between squads is told once, and the squads are not', () => {
    const squads = (search: string, mixes: string) =>
      `squads: {search: {members: [${search}]}, mixes: {members: [${mixes}]}}\npeople: {ada: {name: Ada}, bo: {}}`;
    expect(changesOf(squads('ada, bo', ''), squads('bo', 'ada'))).toEqual([
      'person:ada squads [search] -> [mixes]',
    ]);
  });

  test('who moves on a written day is told with that day', () => {
    const before = 'squads: {search: {members: [ada]}, mixes: {}}';
    const after = `
      squads:
        search: {members: [{person: ada, until: 2026-12-31}]}
        mixes: {members: [{person: ada, from: 2027-01-01}]}`;
    expect(changesOf(before, after)).toEqual(['person:ada squads [search] -> [mixes] on 2027-01-01']);
  });

  test('joining and leaving, a share, a role and an entry that had ended', () => {
    const before = `
      squads:
        search: {members: [{person: ada, share: 0.5}, {person: bo, until: 2025-01-01}]}
        mixes: {members: [cy]}
      chapters: {web: {members: [cy]}}`;
    const after = `
      squads:
        search: {members: [{person: ada, share: 1, role: lead}]}
        mixes: {members: []}
      chapters: {web: {members: [ada]}}`;
    expect(changesOf(before, after)).toEqual([
      'person:ada squads.search.share 0.5 -> 1',
      'person:ada squads.search.role null -> lead',
      'person:ada chapters null -> [web]',
      'person:bo squads.search [{until:2025-01-01}] -> null, had ended',
      'person:cy squads [mixes] -> null',
      'person:cy chapters [web] -> null',
    ]);
  });
});

describe('fields', () => {
  test('owners, roles, tribes, maps, lists of maps, own keys, waivers and the policy', () => {
    const before = `
      policy: {profile: spotify-2012, rules: {squad-size: {max: 8}}}
      org: {name: Small, roles: {cto: ada}}
      squads: {search: {tribe: play, productOwner: ada, dependsOn: [{squad: mixes, severity: slowing}]}, mixes: {}}
      components: {lyrics: {owner: search, tier: 2, systemOwners: {dev: ada}, x-cost: 5, tags: [a, b]}}
      waivers: [{rule: squad-size, on: squad:search, reason: r, until: 2027-01-01}]`;
    const after = `
      policy: {profile: spotify-2012, rules: {squad-size: {max: 9}}}
      org: {name: Small, roles: {cto: bo}}
      squads: {search: {tribe: find, dependsOn: [{squad: mixes, severity: blocking}]}, mixes: {}}
      components: {lyrics: {owner: none, ownerReason: old, systemOwners: {dev: bo}, x-cost: 6, tags: [b, a]}}
      waivers: [{rule: squad-size, on: squad:search, reason: r, until: 2027-06-01}]`;
    expect(changesOf(before, after)).toEqual([
      'org:org roles.cto ada -> bo',
      'squad:search dependsOn.mixes.severity slowing -> blocking',
      'squad:search productOwner ada -> null',
      'squad:search tribe play -> find',
      'component:lyrics owner [search] -> [none]',
      'component:lyrics ownerReason null -> old',
      'component:lyrics systemOwners.dev ada -> bo',
      'component:lyrics tier 2 -> null',
      'component:lyrics x-cost 5 -> 6',
      'waiver:squad-size squad:search until 2027-01-01 -> 2027-06-01',
      'policy:policy rules.squad-size {max:8} -> {max:9}',
    ]);
  });

  test('labels that every object has by itself are labels like others', () => {
    const links = (written: string) => `squads: {search: {links: {${written}}}}`;
    const all = 'constructor: a, __proto__: b, toString: c';
    expect(changesOf(links('wiki: x'), links(`wiki: x, ${all}`))).toEqual([
      'squad:search links.__proto__ null -> b',
      'squad:search links.constructor null -> a',
      'squad:search links.toString null -> c',
    ]);
    expect(changesOf(links(all), links(all))).toEqual([]);
  });

  test('what is new or gone is told with its fields, and its people are told as people', () => {
    const after = 'squads: {search: {tribe: play, members: [ada]}}';
    expect(changesOf('squads: {}', after)).toEqual([
      'squad:search new null -> {tribe:play}',
      'person:ada squads null -> [search]',
    ]);
    expect(changesOf(after, 'squads: {}')).toEqual([
      'squad:search gone {tribe:play} -> null',
      'person:ada squads [search] -> null',
    ]);
  });
});

describe('names', () => {
  test('what says its former id is renamed, and nothing that refers to it has changed', () => {
    const before = `
      squads: {search: {members: [ada]}}
      components: {lyrics: {owner: search}}
      waivers: [{rule: squad-size, on: squad:search, reason: r, until: 2027-01-01}]`;
    const after = `
      squads: {find: {formerly: search, members: [ada]}}
      components: {lyrics: {owner: find}}
      waivers: [{rule: squad-size, on: squad:find, reason: r, until: 2027-01-01}]`;
    expect(changesOf(before, after)).toEqual(['squad:find renamed search -> find, it says so: formerly']);
  });

  test('half of the people and components in common is enough, the single best, and less is not', () => {
    const before = 'squads: {search: {members: [ada, bo, cy, di]}}';
    const same = 'squads: {find: {members: [ada, bo, cy, eli]}}';
    expect(changesOf(before, same)).toEqual([
      'squad:find renamed search -> find, 3 of 5 people and components in common',
      'person:di squads [find] -> null',
      'person:eli squads null -> [find]',
    ]);
    const split = 'squads: {one: {members: [ada, bo]}, two: {members: [cy, di]}}';
    expect(changesOf(before, split)).toEqual([
      'squad:one new null -> {}, 2 of 2 people from search',
      'squad:search gone {} -> null, 2 of 4 people now in one, 2 of 4 people now in two',
      'squad:two new null -> {}, 2 of 2 people from search',
      'person:ada squads [search] -> [one]',
      'person:bo squads [search] -> [one]',
      'person:cy squads [search] -> [two]',
      'person:di squads [search] -> [two]',
    ]);
  });

  test('what is split or merged has no new name, and says where its people went and came from', () => {
    const whole = 'squads: {player: {members: [ada, bo, cy, di, eli]}}';
    const halves = 'squads: {ios: {members: [ada, bo, cy]}, android: {members: [di, eli]}}';
    expect(changesOf(whole, halves).slice(0, 3)).toEqual([
      'squad:android new null -> {}, 2 of 2 people from player',
      'squad:ios new null -> {}, 3 of 3 people from player',
      'squad:player gone {} -> null, 3 of 5 people now in ios, 2 of 5 people now in android',
    ]);
    expect(changesOf(halves, whole).slice(0, 3)).toEqual([
      'squad:android gone {} -> null, 2 of 2 people now in player',
      'squad:ios gone {} -> null, 3 of 3 people now in player',
      'squad:player new null -> {}, 3 of 5 people from ios, 2 of 5 people from android',
    ]);
  });

  test('a person is known by the e-mail, and never by whose place is taken', () => {
    const before = 'people: {ada-a: {email: a@x.org}}\nsquads: {search: {members: [ada-a]}}';
    expect(
      changesOf(before, 'people: {ada-b: {email: a@x.org}}\nsquads: {search: {members: [ada-b]}}'),
    ).toEqual(['person:ada-b renamed ada-a -> ada-b, the same e-mail']);
    expect(changesOf(before, 'people: {bo: {}}\nsquads: {search: {members: [bo]}}')).toEqual([
      'person:ada-a gone {email:a@x.org} -> null',
      'person:ada-a squads [search] -> null',
      'person:bo new null -> {}',
      'person:bo squads null -> [search]',
    ]);
  });

  test('what takes the id of another for a former one has taken it in', () => {
    const before = 'squads: {search: {}, mixes: {}}';
    expect(changesOf(before, 'squads: {search: {formerly: [mixes]}}')).toEqual([
      'squad:mixes gone {} -> null, search has its id as a former one',
      'squad:search formerly null -> [mixes]',
    ]);
  });
});
