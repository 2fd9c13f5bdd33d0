import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { ids, people, said, under } from './said.ts';

describe('retired-group-is-empty', () => {
  test('names who is left in a squad that is gone, and counts its vacancies', () => {
    const org = `
      squads:
        concerts: {until: 2026-06-30, members: [bela, ada], vacancies: [{role: backend}]}
      people: {ada: {}, bela: {}}`;
    expect(said('retired-group-is-empty', org)).toEqual([
      'error squad:concerts: squad concerts is gone and still has 2 members and 1 vacancy: ada and bela',
    ]);
  });

  test('speaks of chapters and guilds, too, and of a squad that has vacancies only', () => {
    const org = `
      squads: {concerts: {status: retired, vacancies: [{role: backend}, {role: web}]}}
      chapters: {backend: {status: retired, members: [ada]}}
      guilds: {web: {until: 2026-11-22, members: [ada]}}
      people: {ada: {}}`;
    expect(said('retired-group-is-empty', org)).toEqual([
      'error chapter:backend: chapter backend is gone and still has 1 member: ada',
      'error guild:web: guild web is gone and still has 1 member: ada',
      'error squad:concerts: squad concerts is gone and still has 2 vacancies',
    ]);
  });

  test('is content where the memberships have ended or the people are gone', () => {
    const org = `
      squads:
        concerts: {until: 2026-06-30, members: [{person: ada, until: 2026-06-30}, bela]}
      people: {ada: {}, bela: {until: 2026-05-31}}`;
    expect(said('retired-group-is-empty', org)).toEqual([]);
  });

  test('is content on the last day, and with a date that overrules the status', () => {
    const org = `
      squads: {concerts: {until: 2026-11-23, status: retired, members: [ada]}}
      people: {ada: {}}`;
    expect(said('retired-group-is-empty', org)).toEqual([]);
    expect(said('retired-group-is-empty', org, { day: '2026-11-24' })).toHaveLength(1);
  });

  test('is not checked where no group has until or status', () => {
    const org = 'squads: {search: {}}\npeople: {ada: {until: 2026-01-01}}';
    expect(checkOrg(org).notChecked['retired-group-is-empty']).toBe('no group with until or status');
  });
});

describe('squad-cross-functional', () => {
  const squad = (type = '', count = 4) => `
      squads: {search: {${type}members: [${ids(count)}]}}
      ${people(count, 'discipline: backend')}`;

  test('speaks of four heads of one discipline', () => {
    expect(said('squad-cross-functional', squad())).toEqual([
      'warning squad:search: squad search has 4 heads, all of one discipline: backend',
    ]);
  });

  test('is content with three heads', () => {
    expect(said('squad-cross-functional', squad('', 3))).toEqual([]);
  });

  test('lets platform and complicated subsystem squads be, but no enabling ones', () => {
    expect(said('squad-cross-functional', squad('type: platform, '))).toEqual([]);
    expect(said('squad-cross-functional', squad('type: complicated-subsystem, '))).toEqual([]);
    expect(said('squad-cross-functional', squad('type: enabling, '))).toHaveLength(1);
  });

  test('says nothing where one of the heads has no discipline', () => {
    const org = `
      squads: {search: {members: [ada, bela, cato, dara, edo]}}
      people:
        ada: {discipline: web}
        bela: {discipline: web}
        cato: {discipline: web}
        dara: {discipline: web}
        edo: {}`;
    expect(said('squad-cross-functional', org)).toEqual([]);
  });

  test('is not checked where nobody has a discipline', () => {
    expect(checkOrg('squads: {search: {}}').notChecked['squad-cross-functional']).toBe(
      'no person with discipline',
    );
  });
});

describe('squad-disciplines', () => {
  const org = `
      squads:
        search: {members: [ada]}
        mixes: {members: [ada, bela]}
        radio: {}
        old: {until: 2026-01-01}
      people: {ada: {discipline: backend}, bela: {discipline: design}}`;

  test('names the required disciplines that a squad does not have', () => {
    const policy = 'policy: {rules: {squad-disciplines: {required: [design, backend]}}}';
    expect(said('squad-disciplines', under(policy, org))).toEqual([
      'warning squad:radio: squad radio has nobody for backend and design',
      'warning squad:search: squad search has nobody for design',
    ]);
  });

  test('is not checked where no discipline is required, even when it is named', () => {
    const { notChecked } = checkOrg(org, { named: ['squad-disciplines'] });
    expect(notChecked['squad-disciplines']).toBe('no discipline is required');
  });
});

describe('squad-has-mission', () => {
  test('speaks of a squad without a mission', () => {
    const org = 'squads: {search: {mission: Find what a listener means}, mixes: {mission: }}';
    expect(said('squad-has-mission', org)).toEqual(['warning squad:mixes: squad mixes has no mission']);
  });

  test('leaves a misspelt mission to known-field', () => {
    const org = 'squads: {search: {mission: Find what a listener means}, mixes: {missoin: Mix}}';
    expect(said('squad-has-mission', org)).toEqual([]);
  });

  test('is not checked where hardly any squad has one', () => {
    expect(checkOrg('squads: {search: {}}').notChecked['squad-has-mission']).toBe(
      '0 of 1 squads have a mission, needs 10 %',
    );
  });
});

describe('squad-has-tribe', () => {
  test('speaks of a squad without a tribe, and leaves a tribe that is gone or unknown to others', () => {
    const org = `
      tribes: {playback: {}, old: {until: 2026-01-01}}
      squads:
        search: {}
        mixes: {tribe: playback}
        radio: {tribe: old}
        video: {tribe: nowhere}
        web: {trib: playback}
        gone: {status: retired}`;
    expect(said('squad-has-tribe', org)).toEqual(['error squad:search: squad search belongs to no tribe']);
  });

  test('is not checked where there is no squad', () => {
    expect(checkOrg('tribes: {playback: {}}').notChecked['squad-has-tribe']).toBe('no squad');
  });
});

describe('squad-has-type', () => {
  const org = 'squads: {search: {}, mixes: {type: platform}, radio: {type: plattform}}';

  test('is off but in the profile team-topologies', () => {
    expect(said('squad-has-type', org)).toBeUndefined();
    expect(said('squad-has-type', under('policy: {profile: thorough}', org))).toBeUndefined();
  });

  test('speaks of a squad without a type there', () => {
    expect(said('squad-has-type', under('policy: {profile: team-topologies}', org))).toEqual([
      'info squad:search: squad search has no type',
    ]);
  });

  test('is not checked where there is no squad', () => {
    const { notChecked } = checkOrg('people: {ada: {}}', { named: ['squad-has-type'] });
    expect(notChecked['squad-has-type']).toBe('no squad');
  });
});

describe('squad-line-managers', () => {
  test('counts the line managers of the heads', () => {
    const org = `
      squads: {search: {members: [p1, p2, p3, p4, p5]}}
      people:
        p1: {manager: m1}
        p2: {manager: m2}
        p3: {manager: m3}
        p4: {manager: m4}
        p5: {}
        m1: {}
        m2: {}
        m3: {}
        m4: {}`;
    expect(said('squad-line-managers', org)).toEqual([
      'warning squad:search: the people of squad search report to 4 line managers, more than 3: m1, m2, m3 and m4',
    ]);
    const policy = 'policy: {rules: {squad-line-managers: {max: 4}}}';
    expect(said('squad-line-managers', under(policy, org))).toEqual([]);
  });

  test('does not count the line manager of the product owner, nor one who is gone', () => {
    const org = `
      squads: {search: {productOwner: p4, members: [p1, p2, p3, p4, p5]}}
      people:
        p1: {manager: m1}
        p2: {manager: m2}
        p3: {manager: m3}
        p4: {manager: m4}
        p5: {manager: m5}
        m1: {}
        m2: {}
        m3: {}
        m4: {}
        m5: {until: 2026-11-22}`;
    expect(said('squad-line-managers', org)).toEqual([]);
  });

  test('counts the lead of a chapter, who has another line manager', () => {
    const org = `
      policy: {rules: {squad-line-managers: {max: 1}}}
      squads: {search: {members: [p1, p2]}}
      chapters: {backend: {lead: p1, members: [p1, p2]}}
      people: {p1: {manager: m1}, p2: {}, m1: {}}`;
    expect(said('squad-line-managers', org)).toEqual([
      'warning squad:search: the people of squad search report to 2 line managers, more than 1: m1 and p1',
    ]);
  });

  test('is not checked where nobody has a line manager', () => {
    const org = 'squads: {search: {members: [ada]}}\npeople: {ada: {manager: ada}}';
    expect(checkOrg(org).notChecked['squad-line-managers']).toBe('no person with a line manager');
  });
});
