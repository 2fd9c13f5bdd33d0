import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { ids, people, said, under } from './said.ts';

describe('squad-minimum', () => {
  test('only notes a squad that owns nothing, and says how many heads it has', () => {
    expect(said('squad-minimum', `squads: {search: {members: [p1, p2]}}\n${people(2)}`)).toEqual([
      'info squad:search: squad search has 2 heads, fewer than 3',
    ]);
    expect(said('squad-minimum', `squads: {search: {members: [p1, p2, p3]}}\n${people(3)}`)).toEqual([]);
  });

  test('warns of a squad that owns something, alone or with others', () => {
    const org = `
      squads: {search: {members: [p1, p2]}, mixes: {members: [p1, p2, p3]}}
      components: {finder: {owner: [search, mixes]}, old: {owner: search, lifecycle: retired}}
      ${people(3)}`;
    expect(said('squad-minimum', org)).toEqual([
      'warning squad:search: squad search has 2 heads, fewer than 3',
    ]);
  });

  test('names who starts when, because the membership or the person is still to come', () => {
    const org = `
      squads:
        search:
          members:
            - p1
            - {person: p2, from: 2026-12-01}
            - p3
            - {person: p4, until: 2026-11-22}
            - {person: p5, from: 2027-01-01}
            - {person: p6, from: 2027-01-01}
      people:
        p1: {}
        p2: {from: 2026-01-01}
        p3: {from: 2026-11-30}
        p4: {}
        p5: {until: 2026-12-31}
        p6: {status: retired}`;
    expect(said('squad-minimum', org)).toEqual([
      'info squad:search: squad search has 1 head, fewer than 3; who will start: p3 on 2026-11-30 and p2 on 2026-12-01',
    ]);
  });

  test('does not call it a start where the share of a head changes', () => {
    const org = `
      squads: {search: {members: [{person: p1, until: 2026-12-31}, {person: p1, from: 2027-01-01, share: 0.5}]}}
      ${people(1)}`;
    expect(said('squad-minimum', org)).toEqual(['info squad:search: squad search has 1 head, fewer than 3']);
  });

  const owners = `
      squads: {search: {members: [p1]}, mixes: {}, radio: {members: [p1, p2]}}
      components: {finder: {owner: search}, mixer: {owner: mixes}, tuner: {owner: radio}}
      ${people(2)}`;

  test('leaves owners of components with nobody or one person to the rules about owners', () => {
    expect(said('squad-minimum', owners)).toEqual([
      'warning squad:radio: squad radio has 2 heads, fewer than 3',
    ]);
  });

  test('speaks where those rules are off', () => {
    const policy = 'policy: {rules: {owner-has-people: off, owner-bus-factor: off}}';
    expect(said('squad-minimum', under(policy, owners))).toHaveLength(3);
  });

  test('takes another minimum from the profile or the policy', () => {
    const org = `squads: {search: {members: [p1, p2, p3, p4]}}\n${people(4)}`;
    expect(said('squad-minimum', under('policy: {profile: team-topologies}', org))).toEqual([
      'info squad:search: squad search has 4 heads, fewer than 5',
    ]);
    expect(said('squad-minimum', under('policy: {rules: {squad-minimum: {min: 4}}}', org))).toEqual([]);
  });

  test('is not checked where there is no squad', () => {
    expect(checkOrg('people: {ada: {}}').notChecked['squad-minimum']).toBe('no squad');
  });
});

describe('squad-part-time', () => {
  test('speaks of a squad whose mean share is under 0.6', () => {
    const org = `
      squads:
        search: {members: [{person: p1, share: 0.3}, {person: p2, share: 0.4}, p3]}
      ${people(3)}`;
    expect(said('squad-part-time', org)).toEqual([
      'warning squad:search: the 3 heads of squad search have a mean share of 0.57, less than 0.6: 1.7 FTE in all',
    ]);
  });

  test('is content with exactly 0.6, however the shares add up', () => {
    const org = `
      squads:
        search: {members: [{person: p1, share: 0.7}, {person: p2, share: 0.1}, p3]}
      ${people(3)}`;
    expect(said('squad-part-time', org)).toEqual([]);
  });

  test('looks only at squads where a share is written', () => {
    const org = `
      squads:
        search: {members: [p1, p2, p3]}
        mixes: {members: [p1, p2, p3]}
        radio: {members: [{person: p4, share: 1}]}
      ${people(4)}`;
    expect(said('squad-part-time', org)).toEqual([]);
  });

  const small = `
      squads: {search: {members: [{person: p1, share: 0.2}]}}
      ${people(1)}`;

  test('leaves a squad that is too small to squad-minimum, unless that is off', () => {
    expect(said('squad-part-time', small)).toEqual([]);
    expect(said('squad-part-time', under('policy: {rules: {squad-minimum: off}}', small))).toHaveLength(1);
  });

  test('yields to what squad-minimum yields to', () => {
    const org = `${small}\n      components: {finder: {owner: search}}`;
    expect(said('squad-part-time', under('policy: {rules: {squad-minimum: off}}', org))).toEqual([]);
  });

  test('is not checked where no share is written', () => {
    expect(checkOrg(`squads: {search: {members: [p1]}}\n${people(1)}`).notChecked['squad-part-time']).toBe(
      'no written share',
    );
  });
});

describe('squad-size', () => {
  test('speaks of a squad with more heads than allowed, and counts them', () => {
    const { findings } = checkOrg(`
      policy: {rules: {squad-size: {max: 2}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`);
    expect(findings['squad-size']).toEqual(['warning squad:search: squad search has 3 heads, more than 2']);
  });

  test('is content with nine, and with seven in the profile spotify-2012', () => {
    const org = (count: number) => `squads: {search: {members: [${ids(count)}]}}\n${people(count)}`;
    expect(said('squad-size', org(9))).toEqual([]);
    expect(said('squad-size', org(10))).toHaveLength(1);
    expect(said('squad-size', under('policy: {profile: spotify-2012}', org(7)))).toEqual([]);
    expect(said('squad-size', under('policy: {profile: spotify-2012}', org(8)))).toHaveLength(1);
  });

  test('counts a person who is written twice once, and nobody who is gone, unknown or still to come', () => {
    const org = `
      policy: {rules: {squad-size: {max: 1}}}
      squads:
        search: {members: [p1, p1, p2, {person: p3, from: 2026-11-24}, {person: p3, until: 2026-11-22}, nobody]}
      people: {p1: {}, p2: {until: 2026-11-22}, p3: {}}`;
    expect(said('squad-size', org)).toEqual([]);
  });

  test('is not checked where there is no squad', () => {
    expect(checkOrg('people: {ada: {}}').notChecked['squad-size']).toBe('no squad');
  });
});

describe('squad-size-when-filled', () => {
  const rules = (max: number, more = '') =>
    `policy: {rules: {squad-size-when-filled: {severity: on, max: ${max}}${more}}}`;
  const org = `
      squads:
        search:
          members: [p1, p2, {person: p3, from: 2027-01-01}, {person: p2, from: 2027-01-01, until: 2027-02-01}]
          vacancies: [{role: web}, {role: web, from: 2027-03-01}]
      ${people(3)}`;

  test('is off but in the profile thorough', () => {
    expect(said('squad-size-when-filled', org)).toBeUndefined();
    expect(said('squad-size-when-filled', under('policy: {profile: thorough}', org))).toEqual([]);
    const optionAlone = 'policy: {rules: {squad-size-when-filled: {max: 4}}}';
    expect(said('squad-size-when-filled', under(optionAlone, org))).toBeUndefined();
  });

  test('adds who will start and the vacancies to the heads', () => {
    expect(said('squad-size-when-filled', under(rules(4), org))).toEqual([
      'info squad:search: squad search will have 5 heads, more than 4: 2 now, 1 starting, 2 vacancies',
    ]);
    expect(said('squad-size-when-filled', under(rules(5), org))).toEqual([]);
  });

  test('leaves a squad that is too large today to squad-size', () => {
    expect(said('squad-size-when-filled', under(rules(4, ', squad-size: {max: 1}'), org))).toEqual([]);
  });

  test('is not checked where there is no squad', () => {
    const { notChecked } = checkOrg('people: {ada: {}}', { named: ['squad-size-when-filled'] });
    expect(notChecked['squad-size-when-filled']).toBe('no squad');
  });
});
