import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

describe('component-no-cycle', () => {
  test('speaks once a group, on the smallest id, with a shortest way round', () => {
    const { findings } = checkOrg(`
      components:
        d: {dependsOn: [c]}
        c: {dependsOn: [b, a]}
        b: {dependsOn: [d]}
        a: {dependsOn: [b]}
        x: {dependsOn: [a, y]}
        y: {dependsOn: [y]}`);
    expect(findings['component-no-cycle']).toEqual([
      'warning component:b: component b is one of 4 components in a cycle: b → d → c → b',
      'warning component:y: component y depends on itself',
    ]);
  });

  test('goes through live components only', () => {
    const { findings } = checkOrg(`
      components:
        a: {dependsOn: [b]}
        b: {dependsOn: [a], status: retired}`);
    expect(findings['component-no-cycle']).toEqual([]);
  });

  test('is not checked where none depends on another', () => {
    const { notChecked } = checkOrg('components: {a: {}, b: {dependsOn: [a], status: retired}}');
    expect(notChecked['component-no-cycle']).toBe('no component with dependsOn');
    expect(notChecked['depends-on-live']).toBe('no component with dependsOn');
    expect(notChecked['dependency-is-declared']).toBe('no component with dependsOn');
  });
});

describe('depends-on-owned', () => {
  test('shows the shortest way from a critical component to one that nobody owns', () => {
    const { findings } = checkOrg(`
      squads: {player: {}}
      components:
        app: {owner: player, tier: 1, dependsOn: [gateway, skin]}
        gateway: {owner: player, tier: 2, dependsOn: [lyrics]}
        skin: {owner: player, tier: 4, dependsOn: [gateway]}
        site: {owner: player, tier: 3, dependsOn: [lyrics]}
        lyrics: {}`);
    expect(findings['depends-on-owned']).toEqual([
      'warning component:app: component app is critical and needs lyrics, which nobody owns: app → gateway → lyrics',
      'warning component:gateway: component gateway is critical and needs lyrics, which nobody owns: gateway → lyrics',
    ]);
  });

  test('takes as owned what says none with a reason, and what has a broken, gone or unread owner', () => {
    const { findings } = checkOrg(`
      squads: {old: {status: retired}}
      components:
        app: {owner: x, tier: 1, dependsOn: [a, b, c, d, e]}
        a: {owner: none, ownerReason: bought}
        b: {owner: nobody-known}
        c: {owner: old}
        d: {ownr: old}
        e: {status: retired}`);
    expect(findings['depends-on-owned']).toEqual([]);
  });

  test('takes none without a reason as unowned', () => {
    const { findings } = checkOrg(`
      components:
        app: {owner: x, tier: 1, dependsOn: [a]}
        a: {owner: none}`);
    expect(findings['depends-on-owned']).toHaveLength(1);
  });

  test('does not say of a component in a cycle that it needs itself', () => {
    const { findings } = checkOrg(`
      components:
        a: {tier: 1, dependsOn: [a, b]}
        b: {owner: x, dependsOn: [a]}
        c: {tier: 1, dependsOn: [d]}
        d: {owner: x, dependsOn: [c, e]}
        e: {}`);
    expect(findings['depends-on-owned']).toEqual([
      'warning component:c: component c is critical and needs e, which nobody owns: c → d → e',
    ]);
  });

  test('is not checked without a critical component, or without dependencies', () => {
    const reason = 'no critical component or none with dependsOn';
    expect(checkOrg('components: {a: {dependsOn: [b]}, b: {}}').notChecked['depends-on-owned']).toBe(reason);
    expect(checkOrg('components: {a: {tier: 1}, b: {}}').notChecked['depends-on-owned']).toBe(reason);
  });
});

describe('depends-on-stable', () => {
  test('speaks where growth or mature needs experimental', () => {
    const { findings } = checkOrg(`
      components:
        a: {lifecycle: mature, dependsOn: [z, y, old, soft]}
        b: {lifecycle: growth, dependsOn: [z, z]}
        c: {lifecycle: experimental, dependsOn: [z]}
        d: {dependsOn: [z]}
        e: {lifecycle: deprecated, dependsOn: [z]}
        y: {lifecycle: experimental}
        z: {lifecycle: experimental}
        old: {lifecycle: experimental, until: 2026-01-31}
        soft: {lifecycle: growth}`);
    expect(findings['depends-on-stable']).toEqual([
      'warning component:a: component a (mature) needs what is experimental: y and z',
      'warning component:b: component b (growth) needs what is experimental: z',
    ]);
  });

  test('is not checked without dependencies, or without a lifecycle', () => {
    const reason = 'no component with dependsOn or none with lifecycle';
    expect(checkOrg('components: {a: {dependsOn: [b]}, b: {}}').notChecked['depends-on-stable']).toBe(reason);
    expect(checkOrg('components: {a: {lifecycle: mature}}').notChecked['depends-on-stable']).toBe(reason);
  });
});

describe('depends-on-live', () => {
  test('speaks of what is retired, and of what is deprecated without a sunset or past it', () => {
    const { findings } = checkOrg(`
      components:
        a: {dependsOn: [gone, ended, open, past, today, vague, nobody-known]}
        b: {dependsOn: [gone, gone]}
        c: {dependsOn: [today, vague, next]}
        d: {dependsOn: [gone], status: retired}
        gone: {lifecycle: retired}
        ended: {lifecycle: mature, until: 2026-11-22}
        open: {lifecycle: deprecated}
        past: {lifecycle: deprecated, sunset: 2026-11-22}
        today: {lifecycle: deprecated, sunset: 2026-11-23}
        vague: {lifecycle: deprecated, sunset: soon}
        next: {from: 2027-01-01}`);
    expect(findings['depends-on-live']).toEqual([
      'warning component:a: component a needs ended (retired), gone (retired), open (deprecated without a sunset) and past (sunset 2026-11-22)',
      'warning component:b: component b needs gone (retired)',
    ]);
  });
});
