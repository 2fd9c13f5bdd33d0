import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

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

  test('says of one that blocks itself that it depends on itself', () => {
    const { findings } = checkOrg(`
      squads:
        a: {dependsOn: [{squad: a, severity: blocking}]}
        b: {dependsOn: [{squad: b, severity: blocking}, {squad: c, severity: blocking}]}
        c: {dependsOn: [{squad: b, severity: blocking}]}`);
    expect(findings['squad-no-blocking-cycle']).toEqual([
      'warning squad:a: squad a depends on itself',
      'warning squad:b: squad b depends on itself, and is one of 2 squads blocked in circles',
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
