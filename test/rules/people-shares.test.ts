import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { said, under } from './said.ts';

/** One person in squads a, b, c, …, each membership as it is written. */
function ada(capacity: number, ...memberships: string[]): string {
  const squads = memberships.map((each, n) => `${'abcdef'[n]}: {members: [{person: ada${each}}]}`);
  return `
      squads: {${squads.join(', ')}}
      people: {ada: {capacity: ${capacity}}}`;
}

describe('person-allocation', () => {
  const rule = 'person-allocation';

  test('says on which days the written shares exceed the capacity', () => {
    expect(said(rule, ada(1, ', share: 0.6', ', share: 0.6'))).toEqual([
      'error person:ada: person ada is promised to a and b for 1.2 of a week from 2026-11-23 on, with a capacity of 1',
    ]);
    expect(
      said(
        rule,
        ada(
          0.8,
          ', share: 0.8',
          ', share: 0.1, from: 2026-12-01, until: 2026-12-31',
          ', share: 0.2, from: 2027-02-01, until: 2027-02-01',
        ),
      ),
    ).toEqual([
      'error person:ada: person ada is promised to a, b and c for 1 of a week from 2026-12-01 to 2026-12-31 and on 2027-02-01, with a capacity of 0.8',
    ]);
  });

  test('a membership written twice counts once, with the larger share of the day', () => {
    const days = 'from: 2027-01-01, until: 2027-01-31';
    const text = `
      squads:
        a: {members: [{person: ada, share: 0.5}, {person: ada, share: 0.8, ${days}}]}
        b: {members: [{person: ada, share: 0.4}]}
      people: {ada: {}}`;
    expect(said(rule, text)).toEqual([
      'error person:ada: person ada is promised to a and b for 1.2 of a week from 2027-01-01 to 2027-01-31, with a capacity of 1',
    ]);
  });

  test('6,000 dated memberships are added up in a moment', { timeout: 4000 }, () => {
    const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
    const dated = Array.from(
      { length: 6000 },
      (_, n) => `{person: ada, share: 0.6, from: ${day(2 * n)}, until: ${day(2 * n)}}`,
    );
    const text = `
      squads:
        a: {members: [${dated.join(', ')}]}
        b: {members: [{person: ada, share: 0.6}]}
      people: {ada: {}}`;
    expect(said(rule, text)).toEqual([
      expect.stringContaining('for 1.2 of a week on 2027-01-01, on 2027-01-03'),
    ]);
  });

  test('is content with a full week, with a move from one day to the next, and with what is past', () => {
    expect(said(rule, ada(0.3, ', share: 0.1', ', share: 0.2'))).toEqual([]);
    expect(said(rule, ada(1, ', share: 1, until: 2026-11-30', ', share: 1, from: 2026-12-01'))).toEqual([]);
    expect(said(rule, ada(1, ', share: 1, until: 2026-11-22', ', share: 1'))).toEqual([]);
    expect(said(rule, ada(1, ', share: 1', ''))).toEqual([]);
  });

  test('looks at what is still to come, and no further than the person and the squad are here', () => {
    expect(said(rule, ada(0.5, ', share: 0.6, from: 2027-01-01'))).toHaveLength(1);
    const { findings } = checkOrg(`
      squads: {a: {until: 2026-12-31, members: [{person: ada, share: 1}]}, b: {members: [{person: ada, share: 1, from: 2027-01-01}, {person: bela, share: 1}]}, c: {members: [{person: bela, share: 1, from: 2027-01-01}]}}
      people: {ada: {}, bela: {until: 2026-12-31}}`);
    expect(findings[rule]).toEqual([]);
  });

  test('is not checked where no share is written', () => {
    expect(checkOrg(ada(1, '', '')).notChecked[rule]).toBe('no written share');
    expect(checkOrg(ada(1, ', share: 1, until: 2026-11-22')).notChecked[rule]).toBe('no written share');
  });
});

describe('person-fully-allocated', () => {
  const rule = 'person-fully-allocated';

  test('speaks below the capacity less a fifth of a week', () => {
    expect(said(rule, ada(0.9, ', share: 0.3', ', share: 0.3'), { named: [rule] })).toEqual([
      'info person:ada: person ada is planned for 0.6 of a week, with a capacity of 0.9',
    ]);
    expect(said(rule, ada(0.9, ', share: 0.3', ', share: 0.4'), { named: [rule] })).toEqual([]);
    expect(said(rule, ada(0.9, ', share: 0.1', ''), { named: [rule] })).toEqual([]);
  });

  test('is off but in thorough, and not checked where nobody is in a squad', () => {
    expect(said(rule, ada(1, ', share: 0.3'))).toBeUndefined();
    expect(said(rule, under('policy: {profile: thorough}', ada(1, ', share: 0.3')))).toHaveLength(1);
    expect(checkOrg('people: {ada: {}}', { named: [rule] }).notChecked[rule]).toBe('no head of a squad');
  });
});

describe('person-squad-count', () => {
  const rule = 'person-squad-count';

  test('speaks of three squads, and names them', () => {
    expect(said(rule, ada(1, '', '', ''))).toEqual([
      'info person:ada: person ada is in 3 squads, more than 2: a, b and c',
    ]);
    expect(said(rule, ada(1, '', '', ', until: 2026-11-22'))).toEqual([]);
  });

  test('takes its number from the policy, its severity from the profile, which `on` keeps', () => {
    expect(said(rule, under(`policy: {rules: {${rule}: {max: 3}}}`, ada(1, '', '', '')))).toEqual([]);
    const strict = (rest: string) =>
      said(rule, under(`policy: {profile: spotify-2012${rest}}`, ada(1, '', '', '')));
    expect(strict('')?.[0]).toMatch(/^warning /);
    expect(strict(`, rules: {${rule}: on}`)?.[0]).toMatch(/^warning /);
    expect(strict(`, rules: {${rule}: info}`)?.[0]).toMatch(/^info /);
  });

  test('is not checked where nobody is in a squad', () => {
    expect(checkOrg('people: {ada: {}}').notChecked[rule]).toBe('no head of a squad');
  });
});

describe('person-thin-slice', () => {
  const rule = 'person-thin-slice';

  test('speaks below a fifth of the capacity, of all thin shares at once', () => {
    expect(said(rule, ada(0.9, ', share: 0.17', ', share: 0.1'))).toEqual([
      'warning person:ada: person ada has a share below 0.2 of the capacity in a (0.17) and b (0.1)',
    ]);
    expect(said(rule, ada(0.9, ', share: 0.18', ', share: 0.6'))).toEqual([]);
    expect(said(rule, ada(1, ', share: 0.9', ''))).toEqual([]);
  });

  test('yields to person-squad-count', () => {
    const org = ada(1, ', share: 0.1', '', '');
    expect(said(rule, org)).toEqual([]);
    expect(said(rule, under('policy: {rules: {person-squad-count: off}}', org))).toHaveLength(1);
    expect(said(rule, under('policy: {rules: {person-squad-count: {max: 3}}}', org))).toHaveLength(1);
  });

  test('is not checked where no share is written', () => {
    expect(checkOrg(ada(1, '')).notChecked[rule]).toBe('no written share');
  });
});
