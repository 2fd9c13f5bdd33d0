import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

/** What one rule says of an organisation; undefined where it was not checked. */
function said(rule: string, text: string, options?: Parameters<typeof checkOrg>[1]) {
  return checkOrg(text, options).findings[rule];
}

/** The organisation with a policy above it, indented alike. */
function under(policy: string, org: string): string {
  const indent = /^ */m.exec(org.replace(/^\n/, ''))?.[0] ?? '';
  return `${indent}${policy}\n${org.replace(/^\n/, '')}`;
}

/** So many people, `p1` to `pN`, each with the same fields. */
function people(count: number, fields = ''): string {
  return `people: {${Array.from({ length: count }, (_, n) => `p${n + 1}: {${fields}}`).join(', ')}}`;
}

function ids(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, n) => `p${from + n}`).join(', ');
}

describe('coach-load', () => {
  const squads = (count: number, extra = '') => `
      squads:
        ${Array.from({ length: count }, (_, n) => `s${n + 1}: {coach: ada}`).join('\n        ')}
        ${extra}
      people: {ada: {}}`;

  test('counts and names the squads of a coach who has more than four', () => {
    expect(said('coach-load', squads(5))).toEqual([
      'warning person:ada: person ada coaches 5 squads, more than 4: s1, s2, s3, s4 and s5',
    ]);
  });

  test('is content with four, and does not count squads that are gone', () => {
    expect(said('coach-load', squads(4, 'old: {coach: ada, until: 2026-11-22}'))).toEqual([]);
  });

  test('takes another limit from the policy', () => {
    expect(said('coach-load', under('policy: {rules: {coach-load: {max: 5}}}', squads(5)))).toEqual([]);
  });

  test('is not checked where no squad has a coach who is here', () => {
    const org = 'squads: {search: {coach: ada}}\npeople: {ada: {until: 2026-11-22}}';
    expect(checkOrg(org).notChecked['coach-load']).toBe('no squad with coach');
  });
});

describe('product-owner-load', () => {
  const owned = (count: number) => `
      squads: {${Array.from({ length: count }, (_, n) => `s${n + 1}: {productOwner: ada, members: [ada]}`).join(', ')}}
      people: {ada: {}}`;

  test('notes two squads, warns of three, and is content with one', () => {
    expect(said('product-owner-load', owned(1))).toEqual([]);
    expect(said('product-owner-load', owned(2))).toEqual([
      'info person:ada: person ada is product owner of 2 squads: s1 and s2',
    ]);
    expect(said('product-owner-load', owned(3))).toEqual([
      'warning person:ada: person ada is product owner of 3 squads: s1, s2 and s3',
    ]);
  });

  test('has one severity where the policy says which', () => {
    const policy = 'policy: {rules: {product-owner-load: error}}';
    expect(said('product-owner-load', under(policy, owned(2)))?.[0]).toMatch(/^error /);
  });

  test('does not count a squad that is still to come', () => {
    const org = `
      squads: {s1: {productOwner: ada}, s2: {productOwner: ada, from: 2026-11-24}}
      people: {ada: {}}`;
    expect(said('product-owner-load', org)).toEqual([]);
    expect(said('product-owner-load', org, { day: '2026-11-24' })).toHaveLength(1);
  });

  test('is not checked where no squad has a product owner', () => {
    expect(checkOrg('squads: {search: {}}').notChecked['product-owner-load']).toBe(
      'no squad with productOwner',
    );
  });
});

describe('product-owner-in-squad', () => {
  test('speaks of a product owner who is no head of the squad', () => {
    const org = `
      squads: {search: {productOwner: ada, members: [bela]}}
      people: {ada: {}, bela: {}}`;
    expect(said('product-owner-in-squad', org)).toEqual([
      'info squad:search: squad search has a product owner from outside: ada',
    ]);
  });

  test('counts a member only while the membership lasts', () => {
    const org = `
      squads: {search: {productOwner: ada, members: [{person: ada, until: 2026-11-23}]}}
      people: {ada: {}}`;
    expect(said('product-owner-in-squad', org)).toEqual([]);
    expect(said('product-owner-in-squad', org, { day: '2026-11-24' })).toHaveLength(1);
  });

  const two = `
      squads:
        search: {productOwner: ada, members: [ada]}
        mixes: {productOwner: ada}
        radio: {productOwner: bela}
      people: {ada: {}, bela: {}}`;

  test('leaves a product owner of several squads to product-owner-load, and speaks of the others', () => {
    expect(said('product-owner-in-squad', two)).toEqual([
      'info squad:radio: squad radio has a product owner from outside: bela',
    ]);
  });

  test('speaks where product-owner-load is off', () => {
    const policy = 'policy: {rules: {product-owner-load: off}}';
    expect(said('product-owner-in-squad', under(policy, two))).toHaveLength(2);
  });

  test('is not checked where the only product owner is gone', () => {
    const org = 'squads: {search: {productOwner: ada}}\npeople: {ada: {status: retired}}';
    expect(checkOrg(org).notChecked['product-owner-in-squad']).toBe('no squad with productOwner');
  });
});

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
      'error chapter:backend: chapter backend is gone and still has 1 member and 0 vacancies: ada',
      'error guild:web: guild web is gone and still has 1 member and 0 vacancies: ada',
      'error squad:concerts: squad concerts is gone and still has 0 members and 2 vacancies',
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
      squads: {search: {${type}members: [${ids(1, count)}]}}
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

describe('squad-has-coach', () => {
  test('speaks of squads without a coach, but not of enabling ones', () => {
    const org = `
      squads: {search: {coach: ada}, mixes: {}, help: {type: enabling}, old: {status: retired}}
      people: {ada: {}}`;
    expect(said('squad-has-coach', org)).toEqual(['info squad:mixes: squad mixes has no coach']);
  });

  test('takes a coach who is gone, or could not be read, for written', () => {
    const org = `
      squads: {search: {coach: ada}, mixes: {coach: nobody}, radio: {coch: ada}, video: {coach: [ada]}}
      people: {ada: {until: 2026-11-22}}`;
    expect(said('squad-has-coach', org)).toEqual([]);
  });

  test('is checked from a tenth on', () => {
    const org = (without: number) => `
      squads:
        search: {coach: ada}
        help: {type: enabling, coach: ada}
        ${Array.from({ length: without }, (_, n) => `s${n + 1}: {}`).join('\n        ')}
      people: {ada: {}}`;
    expect(said('squad-has-coach', org(9))).toHaveLength(9);
    expect(checkOrg(org(10)).notChecked['squad-has-coach']).toBe(
      '1 of 11 squads that are not enabling have a coach, needs 10 %',
    );
    expect(said('squad-has-coach', org(10), { named: ['squad-has-coach'] })).toHaveLength(10);
    const policy = 'policy: {rules: {squad-has-coach: on}}';
    expect(said('squad-has-coach', under(policy, org(10)))).toHaveLength(10);
  });

  test('is not checked where every squad is enabling', () => {
    const { notChecked } = checkOrg('squads: {help: {type: enabling}}', { named: ['squad-has-coach'] });
    expect(notChecked['squad-has-coach']).toBe('no squad that is not enabling');
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

describe('squad-has-peer', () => {
  test('speaks where there is a product owner and no tech lead', () => {
    const org = `
      squads:
        search: {productOwner: ada, techLead: bela}
        mixes: {productOwner: ada}
        radio: {}
        help: {techLead: bela}
      people: {ada: {}, bela: {}}`;
    expect(said('squad-has-peer', org)).toEqual([
      'info squad:mixes: squad mixes has a product owner and no tech lead',
    ]);
  });

  test('looks at what is written, whoever is gone', () => {
    const org = `
      squads:
        search: {productOwner: ada, techLead: ada}
        mixes: {productOwner: ada}
      people: {ada: {until: 2026-01-01}}`;
    expect(said('squad-has-peer', org)).toHaveLength(1);
  });

  test('takes a product owner that could not be read for written', () => {
    const org = `
      squads: {search: {productOwner: ada, techLead: ada}, mixes: {productOwnr: ada}, radio: {}}
      people: {ada: {}}`;
    expect(said('squad-has-peer', org)).toEqual([
      'info squad:mixes: squad mixes has a product owner and no tech lead',
    ]);
  });

  test('is not checked where few squads with a product owner have a tech lead', () => {
    const org = 'squads: {search: {productOwner: ada}, mixes: {techLead: ada}}\npeople: {ada: {}}';
    expect(checkOrg(org).notChecked['squad-has-peer']).toBe(
      '0 of 1 squads with a product owner have a tech lead, needs 10 %',
    );
    expect(checkOrg('squads: {search: {}}').notChecked['squad-has-peer']).toBe('no squad with productOwner');
  });
});

describe('squad-has-product-owner', () => {
  test('warns, but only notes where a place for a product owner is open', () => {
    const org = `
      squads:
        search: {productOwner: ada}
        mixes: {}
        radio: {vacancies: [{role: product-owner, from: 2026-05-04}, {role: product-owner}]}
        video: {vacancies: [{role: product-owner}]}
        web: {vacancies: [{role: backend}]}
        help: {type: enabling}
      people: {ada: {}}`;
    expect(said('squad-has-product-owner', org)).toEqual([
      'info squad:radio: squad radio has no product owner; its vacancy product-owner is open since 2026-05-04',
      'info squad:video: squad video has no product owner; its vacancy product-owner is open',
      'warning squad:mixes: squad mixes has no product owner',
      'warning squad:web: squad web has no product owner',
    ]);
  });

  test('warns while the place is not open yet', () => {
    const org = `
      squads: {search: {productOwner: ada}, mixes: {vacancies: [{role: product-owner, from: 2026-11-24}]}}
      people: {ada: {}}`;
    expect(said('squad-has-product-owner', org)?.[0]).toMatch(/^warning /);
    expect(said('squad-has-product-owner', org, { day: '2026-11-24' })?.[0]).toMatch(/^info /);
  });

  test('leaves a product owner who is gone to reference-active', () => {
    const org = 'squads: {search: {productOwner: ada}}\npeople: {ada: {until: 2026-11-22}}';
    expect(said('squad-has-product-owner', org)).toEqual([]);
  });

  test('is not checked where nobody writes product owners', () => {
    expect(checkOrg('squads: {search: {}}').notChecked['squad-has-product-owner']).toBe(
      '0 of 1 squads that are not enabling have a product owner, needs 10 %',
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
    const org = (count: number) => `squads: {search: {members: [${ids(1, count)}]}}\n${people(count)}`;
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
  const rules = (max: number, more = '') => `policy: {rules: {squad-size-when-filled: {max: ${max}}${more}}}`;
  const org = `
      squads:
        search:
          members: [p1, p2, {person: p3, from: 2027-01-01}, {person: p2, from: 2027-01-01, until: 2027-02-01}]
          vacancies: [{role: web}, {role: web, from: 2027-03-01}]
      ${people(3)}`;

  test('is off but in the profile thorough', () => {
    expect(said('squad-size-when-filled', org)).toBeUndefined();
    expect(said('squad-size-when-filled', under('policy: {profile: thorough}', org))).toEqual([]);
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
