import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from '../cli/answers.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { checkOrg } from './check-org.ts';

describe('org-has-mission', () => {
  test('speaks of an organisation without a mission', () => {
    const { findings } = checkOrg(`
      org: {name: Small}
      squads: {search: {}}`);
    expect(findings['org-has-mission']).toEqual(['info org:org: org has no mission']);
  });

  test('speaks where there is no org at all, and points at nothing', async () => {
    const files = { 'org.yaml': 'version: 1\nsquads: {search: {}}\n' };
    const { stdout } = await runInProcess(['check', 'org-has-mission', '--json'], { files });
    expect(listOf(answerOf('check', stdout), 'findings')).toMatchObject([
      { rule: 'org-has-mission', entity: 'org', file: null, line: null },
    ]);
    expect((await runInProcess(['check', '--all'], { files })).stdout).toContain(
      'info org-has-mission: org has no',
    );
  });

  test('is silent where there is one, and where it was written but could not be read', () => {
    expect(checkOrg('squads: {search: {}}').findings['org-has-mission']).toEqual([]);
    const { findings } = checkOrg(`
      org: {name: Small, missoin: Be an example}
      squads: {search: {}}`);
    expect(findings['org-has-mission']).toEqual([]);
  });
});

describe('mission-is-stated', () => {
  const spoken = (text: string) => checkOrg(text).findings['mission-is-stated'];

  test('speaks of a mission under 20 characters, of squads and tribes', () => {
    const lines = spoken(`
      tribes: {discovery: {mission: Nineteen characters}}
      squads:
        search: {mission: A mission that is of twenty}
        mixes: {mission: Good mixes}`);
    expect(lines).toEqual([
      'warning squad:mixes: squad mixes has a mission of 10 characters, fewer than 20: "Good mixes"',
      'warning tribe:discovery: tribe discovery has a mission of 19 characters, fewer than 20: "Nineteen characters"',
    ]);
  });

  test('counts characters, not bytes or halves of them', () => {
    expect(spoken('squads: {search: {mission: Zwölf Boxkämpfer 🎵🎵🎵}}')).toEqual([]);
    expect(spoken('squads: {search: {mission: Zwölf Boxkämpfer 🎵🎵}}')).toHaveLength(1);
  });

  test('speaks of one that begins with a placeholder word, not of one that begins with the like', () => {
    const lines = spoken(`
      squads:
        a1: {mission: "TBD, after the offsite in spring"}
        a2: {mission: n/a - this squad is only for paperwork}
        a3: {mission: "todo: write something that fits here"}
        b1: {mission: Todorov's films for every listener}
        b2: {mission: Tbaling the music of the islands}`);
    expect(lines).toEqual([
      'warning squad:a1: squad a1 has a placeholder as its mission: "TBD, after the offsite in spring"',
      'warning squad:a2: squad a2 has a placeholder as its mission: "n/a - this squad is only for paperwork"',
      'warning squad:a3: squad a3 has a placeholder as its mission: "todo: write something that fits here"',
    ]);
  });

  test('speaks of one that is the name or the id', () => {
    const lines = spoken(`
      squads:
        music-for-every-moment: {mission: Music-for-every-moment}
        search: {name: Find what a listener means, mission: Find what a listener means}`);
    expect(lines).toEqual([
      'warning squad:music-for-every-moment: squad music-for-every-moment has its own name as its mission: "Music-for-every-moment"',
      'warning squad:search: squad search has its own name as its mission: "Find what a listener means"',
    ]);
  });

  test('takes another smallest number, and looks at live ones only', () => {
    const { findings, notChecked } = checkOrg(`
      policy: {rules: {mission-is-stated: {min: 5}}}
      squads: {search: {mission: Find}, mixes: {mission: Blend}, radio: {mission: x}, old: {mission: Old, status: retired}}`);
    expect(findings['mission-is-stated']).toEqual([
      'warning squad:radio: squad radio has a mission of 1 character, fewer than 5: "x"',
      'warning squad:search: squad search has a mission of 4 characters, fewer than 5: "Find"',
    ]);
    expect(notChecked['mission-is-stated']).toBeUndefined();
    expect(checkOrg('squads: {old: {mission: Old, status: retired}}').notChecked['mission-is-stated']).toBe(
      'no squad or tribe with mission',
    );
  });
});

describe('mission-is-distinct', () => {
  test('speaks on the smallest id and names the others; order, case and marks do not matter', () => {
    const { findings } = checkOrg(`
      squads:
        radio: {mission: "Music, for the moment it fits!"}
        mixes: {mission: music for the moment it FITS}
        stations: {mission: It fits the moment for music}
        search: {mission: Find what a listener means}`);
    expect(findings['mission-is-distinct']).toEqual([
      'info squad:mixes: squad mixes has a mission of the same words as radio and stations',
    ]);
  });

  test('yields where the mission is none, but not where that rule is off', () => {
    const squads = 'squads: {radio: {mission: Music}, mixes: {mission: music}}';
    expect(checkOrg(squads).findings['mission-is-distinct']).toEqual([]);
    const { findings } = checkOrg(`
      policy: {rules: {mission-is-stated: off}}
      ${squads}`);
    expect(findings['mission-is-distinct']).toEqual([
      'info squad:mixes: squad mixes has a mission of the same words as radio',
    ]);
  });

  test('is not checked where no squad has a mission', () => {
    const { notChecked } = checkOrg('tribes: {discovery: {mission: Find what a listener means}}');
    expect(notChecked['mission-is-distinct']).toBe('no squad with mission');
  });
});

describe('squad-serves-objective', () => {
  test('speaks of a squad when neither it nor its tribe serves one; softly of platform and enabling squads', () => {
    const { findings } = checkOrg(`
      objectives: {spoken-word: {}}
      tribes: {discovery: {serves: [spoken-word]}, groundwork: {}}
      squads:
        search: {tribe: discovery}
        mixes: {tribe: groundwork, serves: [spoken-word]}
        compute: {tribe: groundwork, type: platform}
        coaching: {type: enabling}
        ads: {tribe: groundwork}`);
    expect(findings['squad-serves-objective']).toEqual([
      'info squad:coaching: squad coaching serves no objective',
      'info squad:compute: squad compute serves no objective, nor does its tribe groundwork',
      'warning squad:ads: squad ads serves no objective, nor does its tribe groundwork',
    ]);
  });

  test('does not count an objective that is gone, and counts what could not be read', () => {
    const { findings } = checkOrg(`
      objectives: {spoken-word: {}, old: {until: 2026-01-31}}
      tribes: {discovery: {servs: [spoken-word]}}
      squads:
        search: {serves: [old]}
        mixes: {servs: [spoken-word]}
        radio: {tribe: discovery}`);
    expect(findings['squad-serves-objective']).toEqual([
      'warning squad:search: squad search serves no objective',
    ]);
  });

  test('is not checked without an objective', () => {
    expect(checkOrg('squads: {search: {}}').notChecked['squad-serves-objective']).toBe(
      'no objective or no squad',
    );
  });
});

describe('objective-is-served', () => {
  test('speaks where no live squad serves it, itself or through its tribe', () => {
    const { findings } = checkOrg(`
      objectives: {a: {period: 2026-H2}, b: {}, c: {period: 2026-Q4}, d: {period: 2026}}
      tribes: {discovery: {serves: [b]}, empty: {serves: [c]}}
      squads:
        search: {tribe: discovery, serves: [a]}
        old: {tribe: empty, serves: [d], status: retired}`);
    expect(findings['objective-is-served']).toEqual([
      'warning objective:c: objective c (2026-Q4) is served by no squad',
      'warning objective:d: objective d (2026) is served by no squad',
    ]);
  });

  test('is silent about one whose period is over; its last day still counts', () => {
    const org = 'objectives: {a: {period: 2026-Q3}, b: {period: 2026-09}, c: {period: 2026-H2}}';
    const of = (day: string) => checkOrg(org, { day }).findings['objective-is-served']?.length;
    expect(of('2026-09-30')).toBe(3);
    expect(of('2026-10-01')).toBe(1);
    expect(checkOrg(org, { day: '2027-01-01' }).notChecked['objective-is-served']).toBe(
      'no objective whose period is not over',
    );
  });
});

describe('objective-has-owner', () => {
  test('speaks of one whose period is not over; a written owner counts, whoever it names', () => {
    const { findings } = checkOrg(`
      objectives:
        a: {owner: ada}
        b: {owner: nobody-known}
        c: {owner: squad:search}
        d: {period: 2025-Q1}
        e: {period: 2026-H2}
        f: {}
      people: {ada: {until: 2026-01-31}}`);
    expect(findings['objective-has-owner']).toEqual([
      'warning objective:e: objective e (2026-H2) has no owner',
      'warning objective:f: objective f has no owner',
    ]);
  });

  test('is not checked where fewer than a tenth have one, unless it is named', () => {
    const org = `objectives: {${Array.from({ length: 11 }, (_, n) => `o${n}: {${n === 0 ? 'owner: ada' : ''}}`).join(', ')}}
people: {ada: {}}`;
    expect(checkOrg(org).notChecked['objective-has-owner']).toBe(
      '1 of 11 objectives whose period is not over have an owner, needs 10 %',
    );
    expect(checkOrg(org, { named: ['objective-has-owner'] }).findings['objective-has-owner']).toHaveLength(
      10,
    );
    expect(checkOrg('objectives: {a: {period: 2025}}').notChecked['objective-has-owner']).toBe(
      'no objective whose period is not over',
    );
  });
});

describe('objective-is-current', () => {
  test('speaks of the squad or tribe that serves it, once for all of them', () => {
    const { findings } = checkOrg(`
      objectives: {a: {period: 2025-Q1}, b: {period: 2026-H1}, c: {period: 2026-11}, d: {}}
      tribes: {revenue: {serves: [b]}}
      squads: {ads: {tribe: revenue, serves: [b, a, c, d]}, search: {serves: [c]}}`);
    expect(findings['objective-is-current']).toEqual([
      'warning squad:ads: squad ads serves a (2025-Q1) and b (2026-H1), whose period is over',
      'warning tribe:revenue: tribe revenue serves b (2026-H1), whose period is over',
    ]);
  });

  test('ends each period on its last day', () => {
    const org = `
      objectives: {q1: {period: 2026-Q1}, q4: {period: 2026-Q4}, h1: {period: 2026-H1}, feb: {period: 2026-02}, y: {period: 2026}}
      squads: {ads: {serves: [q1, q4, h1, feb, y]}}`;
    const on = (day: string) => checkOrg(org, { day }).findings['objective-is-current'];
    expect(on('2026-02-28')).toEqual([]);
    expect(on('2026-03-01')?.[0]).toContain('serves feb (2026-02),');
    expect(on('2026-03-31')?.[0]).toContain('serves feb (2026-02),');
    expect(on('2026-06-30')?.[0]).toContain('serves feb (2026-02) and q1 (2026-Q1),');
    expect(on('2026-12-31')?.[0]).toContain('serves feb (2026-02), h1 (2026-H1) and q1 (2026-Q1),');
    expect(on('2027-01-01')?.[0]).toContain('q4 (2026-Q4) and y (2026)');
  });

  test('is not checked where no objective has a period', () => {
    expect(checkOrg('objectives: {a: {}}').notChecked['objective-is-current']).toBe(
      'no objective with period',
    );
  });
});
