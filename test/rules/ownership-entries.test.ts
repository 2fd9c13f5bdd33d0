import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

const two = 'people: {ada: {}, bela: {}}';

describe('what a component says of itself', () => {
  test('component-has-tier, -lifecycle and -docs speak where others have it', () => {
    const { findings } = checkOrg(`
      components:
        a: {tier: 1, lifecycle: mature, docs: "https://example.org"}
        b: {}
        c: {tier: 9, lifecicle: mature, doc: "https://example.org"}`);
    expect(findings['component-has-tier']).toEqual(['info component:b: component b has no tier']);
    expect(findings['component-has-lifecycle']).toEqual(['info component:b: component b has no lifecycle']);
    expect(findings['component-has-docs']).toEqual(['info component:b: component b has no docs']);
  });

  test('opens each gate at a tenth', () => {
    const rest = Array.from({ length: 9 }, (_, n) => `c${n}: {}`).join(', ');
    expect(checkOrg(`components: {a: {tier: 1}, ${rest}}`).findings['component-has-tier']).toHaveLength(9);
    expect(checkOrg(`components: {a: {tier: 1}, b: {}, ${rest}}`).notChecked).toMatchObject({
      'component-has-tier': '1 of 11 components have a tier, needs 10 %',
      'component-has-lifecycle': '0 of 11 components have a lifecycle, needs 10 %',
      'component-has-docs': '0 of 11 components have docs, needs 10 %',
    });
    expect(checkOrg('squads: {a: {}}').notChecked['component-has-tier']).toBe('no component');
  });

  test('component-has-runbook and -on-call look at critical ones with an owner squad', () => {
    const { findings, notChecked } = checkOrg(`
      squads: {search: {}}
      guilds: {web: {}}
      components:
        a: {owner: search, tier: 1, runbook: x, onCall: y}
        b: {owner: search, tier: 2}
        c: {owner: search, tier: 3}
        d: {owner: guild:web, tier: 1}
        e: {owner: search, tier: 1, runbok: x, oncall: y}`);
    expect(notChecked['component-has-runbook']).toBeUndefined();
    expect(findings['component-has-runbook']).toEqual([
      'warning component:b: component b of tier 2 has no runbook',
    ]);
    expect(findings['component-has-on-call']).toEqual([
      'warning component:b: component b of tier 2 has no onCall',
    ]);
    expect(checkOrg('components: {a: {tier: 1, runbook: x}}').notChecked).toMatchObject({
      'component-has-runbook': 'no critical component with an owner squad',
      'component-has-on-call': 'no critical component with an owner squad',
    });
  });
});

describe('confirmation-fresh', () => {
  const lines = (list: string) =>
    checkOrg(`
      squads: {search: {members: [ada]}, mixes: {members: [bela]}}
      guilds: {web: {members: [ada]}}
      ${two}
      components: {${list}}`).findings['confirmation-fresh'];

  test('allows 90 days for tier 1 and 180 for others', () => {
    const found = lines(`
        a: {owner: search, tier: 1, confirmed: {on: 2026-08-25, by: ada}},
        b: {owner: search, tier: 1, confirmed: {on: 2026-08-24, by: ada}},
        c: {owner: search, tier: 2, confirmed: {on: 2026-05-27, by: ada}},
        d: {owner: search, confirmed: {on: 2026-05-26, by: ada}}`);
    expect(found).toEqual([
      'warning component:b: component b was confirmed on 2026-08-24, but that was 91 days ago, more than 90',
      'warning component:d: component d was confirmed on 2026-05-26, but that was 181 days ago, more than 180',
    ]);
  });

  test('wants a head of an owner squad to have said it, and a day', () => {
    const found = lines(`
        a: {owner: [search, mixes], confirmed: {on: 2026-11-01, by: bela}},
        b: {owner: search, confirmed: {on: 2026-11-01, by: bela}},
        c: {owner: search, confirmed: {on: 2026-11-01}},
        d: {owner: search, confirmed: {by: ada}},
        e: {owner: search, confirmed: {on: 2025-11-23, by: bela}}`);
    expect(found).toEqual([
      'warning component:b: component b was confirmed on 2026-11-01, but bela is not in a squad that owns it',
      'warning component:c: component c was confirmed on 2026-11-01, but it says by nobody',
      'warning component:d: component d was confirmed, but it says no day',
      'warning component:e: component e was confirmed on 2025-11-23, but that was 365 days ago, more than 180, and bela is not in a squad that owns it',
    ]);
  });

  test('does not count what could not be read, nor what no squad owns', () => {
    const found = lines(`
        a: {owner: search, confirmed: {on: 2026-13-01, by: ada}},
        b: {owner: search, confirmed: {on: 2026-11-01, bye: ada}},
        c: {owner: guild:web, confirmed: {on: 2020-01-01, by: bela}},
        d: {owner: search, confirmed: yesterday}`);
    expect(found).toEqual([]);
  });

  test('takes other numbers of days, and is not checked where nothing is confirmed', () => {
    const { findings } = checkOrg(`
      policy: {rules: {confirmation-fresh: {tier1Days: 10, days: 400}}}
      squads: {search: {members: [ada]}}
      people: {ada: {}}
      components:
        a: {owner: search, tier: 1, confirmed: {on: 2026-11-12, by: ada}}
        b: {owner: search, confirmed: {on: 2025-11-23, by: ada}}`);
    expect(findings['confirmation-fresh']).toEqual([
      'warning component:a: component a was confirmed on 2026-11-12, but that was 11 days ago, more than 10',
    ]);
    expect(checkOrg('components: {a: {confirmed: {on: 2026-01-01}}}').notChecked['confirmation-fresh']).toBe(
      'no component with an owner squad and confirmed',
    );
  });
});

describe('deprecated-has-sunset', () => {
  test('speaks of a deprecated component without a sunset', () => {
    const { findings } = checkOrg(`
      components:
        a: {lifecycle: deprecated}
        b: {lifecycle: deprecated, sunset: 2026-01-31}
        c: {lifecycle: deprecated, sunset: next year}
        d: {lifecycle: mature}
        e: {lifecycle: deprecated, status: retired}`);
    expect(findings['deprecated-has-sunset']).toEqual([
      'warning component:a: component a is deprecated and has no sunset',
    ]);
  });

  test('is not checked where nothing is deprecated', () => {
    expect(checkOrg('components: {a: {lifecycle: mature}}').notChecked['deprecated-has-sunset']).toBe(
      'no deprecated component',
    );
  });
});
