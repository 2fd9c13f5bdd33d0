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
      'warning component:a: component a is one of 4 components in a cycle: b → d → c → b',
      'warning component:y: component y is one of 1 component in a cycle: y → y',
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

describe('squad-no-blocking-cycle', () => {
  test('speaks of squads that block each other in a circle, not of slowing ones', () => {
    const { findings } = checkOrg(`
      squads:
        a: {dependsOn: [{squad: b, severity: blocking}]}
        b: {dependsOn: [{squad: c, severity: blocking}]}
        c: {dependsOn: [{squad: a, severity: blocking}]}
        x: {dependsOn: [{squad: y, severity: blocking}]}
        y: {dependsOn: [{squad: x, severity: slowing}]}`);
    expect(findings['squad-no-blocking-cycle']).toEqual([
      'warning squad:a: squad a is one of 3 squads blocked in a circle: a → b → c → a',
    ]);
  });

  test('is not checked where no dependency has a severity', () => {
    const { notChecked } = checkOrg('squads: {a: {dependsOn: [b]}, b: {}}');
    expect(notChecked).toMatchObject({
      'squad-no-blocking-cycle': 'no declared dependency with severity',
      'dependency-blocking': 'no declared dependency with severity',
      'dependency-age': 'no declared dependency with severity',
    });
  });
});

describe('dependency-blocking', () => {
  test('speaks of each, and warns across tribes or after 90 days', () => {
    const { findings } = checkOrg(`
      tribes: {playback: {}, revenue: {}}
      squads:
        a:
          tribe: playback
          dependsOn:
            - {squad: b, severity: blocking, since: 2026-08-25, reason: shelves}
            - {squad: c, severity: blocking, since: 2026-08-24}
            - {squad: d, severity: blocking, since: 2026-11-22}
            - {squad: e, severity: blocking}
            - {squad: f, severity: slowing}
        b: {tribe: playback}
        c: {tribe: playback}
        d: {tribe: revenue}
        e: {dependsOn: [{squad: gone, severity: blocking}]}
        f: {}
        gone: {status: retired}`);
    expect(findings['dependency-blocking']).toEqual([
      'info squad:a dependsOn.b: squad a is blocked by squad b for 90 days: shelves',
      'info squad:a dependsOn.e: squad a is blocked by squad e',
      'warning squad:a dependsOn.c: squad a is blocked by squad c for 91 days',
      'warning squad:a dependsOn.d: squad a is blocked by squad d for 1 day, in another tribe',
    ]);
  });

  test('takes another number of days', () => {
    const { findings } = checkOrg(`
      policy: {rules: {dependency-blocking: {days: 10}}}
      squads: {a: {dependsOn: [{squad: b, severity: blocking, since: 2026-11-12}]}, b: {}}`);
    expect(findings['dependency-blocking']).toEqual([
      'warning squad:a dependsOn.b: squad a is blocked by squad b for 11 days',
    ]);
  });
});

describe('dependency-age', () => {
  test('speaks of each that slows for more than 90 days', () => {
    const { findings } = checkOrg(`
      squads:
        a:
          dependsOn:
            - {squad: b, severity: slowing, since: 2026-08-25}
            - {squad: c, severity: slowing, since: 2026-08-24, reason: one queue}
            - {squad: d, severity: slowing}
            - {squad: e, severity: none, since: 2020-01-01}
        b: {}
        c: {}
        d: {}
        e: {}`);
    expect(findings['dependency-age']).toEqual([
      'warning squad:a dependsOn.c: squad a has been slowed down by squad c for 91 days, more than 90: one queue',
    ]);
  });

  test('takes another number of days', () => {
    const { findings } = checkOrg(`
      policy: {rules: {dependency-age: {days: 400}}}
      squads: {a: {dependsOn: [{squad: b, severity: slowing, since: 2025-12-01}]}, b: {}}`);
    expect(findings['dependency-age']).toEqual([]);
  });
});

describe('dependency-has-mode', () => {
  test('speaks of each without one, not of one that could not be read', () => {
    const { findings } = checkOrg(`
      squads:
        a: {dependsOn: [b, {squad: c, mode: collaboration}, {squad: d, mode: chatting}, {squad: e, severity: none}]}
        b: {}
        c: {}
        d: {}
        e: {}`);
    expect(findings['dependency-has-mode']).toEqual([
      'info squad:a dependsOn.b: squad a does not say how it works with squad b',
      'info squad:a dependsOn.e: squad a does not say how it works with squad e',
    ]);
  });

  test('is not checked where fewer than a tenth have one, or there is none', () => {
    expect(checkOrg('squads: {a: {dependsOn: [b]}, b: {}}').notChecked['dependency-has-mode']).toBe(
      '0 of 1 declared dependencies have a mode, needs 10 %',
    );
    expect(checkOrg('squads: {a: {}, b: {}}').notChecked['dependency-has-mode']).toBe(
      'no declared dependency',
    );
    expect(
      checkOrg('squads: {a: {dependsOn: [b]}, b: {}}', { named: ['dependency-has-mode'] }).findings[
        'dependency-has-mode'
      ],
    ).toHaveLength(1);
  });
});

describe('dependency-is-declared', () => {
  const components = `
      components:
        app: {owner: player, dependsOn: [finder, ranker]}
        site: {owner: player, dependsOn: [finder]}
        finder: {owner: search}
        ranker: {owner: search, dependsOn: [site]}`;
  const lines = (squads: string) =>
    checkOrg(`
      squads: {${squads}}${components}`).findings['dependency-is-declared'];

  test('speaks of each direction, and names the components', () => {
    expect(lines('player: {}, search: {}')).toEqual([
      'info squad:player dependsOn.search: squad player depends on squad search through app → finder, app → ranker and site → finder, and neither says so',
      'info squad:search dependsOn.player: squad search depends on squad player through ranker → site, and neither says so',
    ]);
  });

  test('is content with a declaration by either side', () => {
    expect(lines('player: {dependsOn: [search]}, search: {}')).toEqual([]);
    expect(lines('player: {}, search: {dependsOn: [player]}')).toEqual([]);
  });

  test('says nothing of a platform that is depended on', () => {
    expect(lines('player: {}, search: {type: platform}')).toEqual([
      'info squad:search dependsOn.player: squad search depends on squad player through ranker → site, and neither says so',
    ]);
  });

  test('counts dependencies that could not be read, as far as they could not', () => {
    expect(lines('player: {dependson: [search]}, search: {}')).toEqual([]);
    expect(lines('player: {}, search: {dependsOn: player}')).toEqual([]);
    expect(lines('player: {dependsOn: [{squad: mixes, since: soon}]}, search: {}, mixes: {}')).toHaveLength(
      2,
    );
  });

  test('says nothing of a component that both own', () => {
    const { findings } = checkOrg(`
      squads: {a: {}, b: {}, c: {}}
      components:
        x: {owner: [a, b], dependsOn: [y]}
        y: {owner: b}`);
    expect(findings['dependency-is-declared']).toEqual([
      'info squad:a dependsOn.b: squad a depends on squad b through x → y, and neither says so',
    ]);
  });
});

describe('squad-hub', () => {
  const six = Array.from({ length: 6 }, (_, n) => `s${n}: {dependsOn: [mixes]}`).join(', ');

  test('counts squads that depend on it, declared or through components, each once', () => {
    const org = (type: string) => `
      squads: {${six}, s6: {}, mixes: {${type}}}
      components:
        a: {owner: [s6, s5, mixes], dependsOn: [b]}
        b: {owner: mixes}`;
    expect(checkOrg(org('')).findings['squad-hub']).toEqual([
      'warning squad:mixes: squad mixes is needed by 7 squads, more than 6: s0, s1, s2, s3, s4 and 2 more',
    ]);
    expect(checkOrg(org('type: platform')).findings['squad-hub']).toEqual([]);
  });

  test('allows six, or another number', () => {
    expect(checkOrg(`squads: {${six}, mixes: {}}`).findings['squad-hub']).toEqual([]);
    const { findings } = checkOrg(`
      policy: {rules: {squad-hub: {max: 5}}}
      squads: {${six}, mixes: {}}`);
    expect(findings['squad-hub']).toHaveLength(1);
  });

  test('is not checked where no squad depends on another', () => {
    expect(checkOrg('squads: {a: {}, b: {}}').notChecked['squad-hub']).toBe(
      'no dependency of squads, declared or through components',
    );
  });
});
