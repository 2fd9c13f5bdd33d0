import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { people, said, under } from './said.ts';

describe('person-has-squad', () => {
  const rule = 'person-has-squad';

  test('speaks of whoever is here and in no squad, where half of the people are in one', () => {
    const found = said(
      rule,
      `
      org: {name: Small, chiefArchitect: dara, roles: {cto: edo}}
      tribes: {playback: {lead: fia}}
      squads: {search: {members: [ada, bela, hana, ivo]}, old: {until: 2020-01-01, members: [cato]}}
      guilds: {web: {coordinator: gus, members: [cato]}}
      people: {ada: {}, bela: {}, cato: {}, dara: {}, edo: {}, fia: {}, gus: {}, hana: {}, ivo: {}, jana: {until: 2020-01-01}}`,
      { named: [rule] },
    );
    expect(found).toEqual([
      'warning person:cato: person cato is in no squad',
      'warning person:gus: person gus is in no squad',
    ]);
  });

  test('opens its gate at half', () => {
    const org = (count: number) => `squads: {search: {members: [p1, p2]}}\n${people(count)}`;
    expect(said(rule, org(4))).toHaveLength(2);
    expect(checkOrg(org(5)).notChecked[rule]).toBe('2 of 5 people are a head of a squad, needs 50 %');
    expect(said(rule, under(`policy: {rules: {${rule}: on}}`, org(5)))).toHaveLength(3);
    expect(checkOrg('squads: {search: {}}').notChecked[rule]).toBe('no person');
  });

  test('yields to chapter-lead-in-squad on a chapter that the person leads', () => {
    const org = `
      tribes: {playback: {}}
      squads: {search: {tribe: playback, members: [bela]}}
      chapters: {web: {tribe: playback, lead: ada, members: [ada, bela]}}
      people: {ada: {}, bela: {}}`;
    expect(checkOrg(org).findings).toMatchObject({
      [rule]: [],
      'chapter-lead-in-squad': [
        'warning chapter:web: chapter web is led by ada, who is in no squad of tribe playback',
      ],
    });
    expect(said(rule, under('policy: {rules: {chapter-lead-in-squad: off}}', org))).toEqual([
      'warning person:ada: person ada is in no squad',
    ]);
  });
});

describe('person-has-line-manager', () => {
  const rule = 'person-has-line-manager';

  test('a written manager, a chapter, or an org-level role but tribe lead is enough', () => {
    const found = said(
      rule,
      `
      org: {name: Small, roles: {cto: edo}}
      tribes: {playback: {lead: fia}}
      chapters: {web: {members: [ada]}, old: {until: 2020-01-01, members: [gus]}}
      people: {ada: {}, bela: {manager: zoe}, cato: {manager: 'squad:x'}, dara: {}, edo: {}, fia: {}, gus: {}, hana: {manger: ada}}`,
    );
    expect(found).toEqual([
      'warning person:dara: person dara has neither a manager nor a chapter',
      'warning person:fia: person fia has neither a manager nor a chapter',
      'warning person:gus: person gus has neither a manager nor a chapter',
    ]);
  });

  test('opens its gate at a tenth', () => {
    const org = (count: number) => `chapters: {web: {members: [p1]}}\n${people(count)}`;
    expect(said(rule, org(10))).toHaveLength(9);
    expect(checkOrg(org(11)).notChecked[rule]).toBe('1 of 11 people have a manager or a chapter, needs 10 %');
  });

  test("yields to discipline-has-chapter of the person's tribe and discipline", () => {
    const org = `
      tribes: {playback: {}}
      squads: {search: {tribe: playback, members: [ada, bela, cato, dara]}}
      chapters: {web: {tribe: playback, discipline: web, members: [edo]}}
      people: {ada: {discipline: data}, bela: {discipline: data}, cato: {discipline: data}, dara: {discipline: web}, edo: {}}`;
    expect(said(rule, org)).toEqual(['warning person:dara: person dara has neither a manager nor a chapter']);
    expect(said(rule, under('policy: {rules: {discipline-has-chapter: off}}', org))).toHaveLength(4);
  });
});

describe('person-one-chapter', () => {
  test('speaks of two live chapters', () => {
    const { findings } = checkOrg(`
      chapters:
        web: {members: [ada, bela]}
        data: {members: [ada, {person: bela, until: 2026-11-22}]}
        old: {status: retired, members: [bela]}
      people: {ada: {}, bela: {}}`);
    expect(findings['person-one-chapter']).toEqual([
      'error person:ada: person ada is in 2 chapters: data and web',
    ]);
  });

  test('is not checked without a chapter', () => {
    expect(checkOrg('people: {ada: {}}').notChecked['person-one-chapter']).toBe('no chapter');
  });
});

describe('line-manager-in-tribe', () => {
  const rule = 'line-manager-in-tribe';
  const org = (managers: string, more = '') => `
      tribes: {playback: {lead: fia}, revenue: {lead: gus}}
      squads:
        search: {tribe: playback, members: [ada, bela]}
        billing: {tribe: revenue, members: [cato, fia]}
      ${more}
      people: {ada: {manager: ${managers}}, bela: {}, cato: {}, dara: {}, fia: {}, gus: {}, hana: {until: 2020-01-01}}`;

  test('speaks of a manager in another tribe, or in none', () => {
    expect(said(rule, org('cato'))).toEqual([
      'warning person:ada: person ada works in tribe playback, and the manager cato in tribe revenue',
    ]);
    expect(said(rule, org('dara'))).toEqual([
      'warning person:ada: person ada works in tribe playback, and the manager dara in no tribe',
    ]);
    expect(said(rule, org('gus'))).toHaveLength(1);
  });

  test('is content with who works in the tribe, leads it or a chapter of it, or the organisation', () => {
    expect(said(rule, org('bela'))).toEqual([]);
    expect(said(rule, org('fia'))).toEqual([]);
    expect(said(rule, org('dara', 'chapters: {web: {tribe: playback, lead: dara}}'))).toEqual([]);
    expect(said(rule, org('dara', 'chapters: {web: {tribe: revenue, lead: dara}}'))).toHaveLength(1);
    expect(said(rule, org('dara', 'org: {name: Small, roles: {cto: dara}}'))).toEqual([]);
  });

  test('leaves who is gone, unknown or oneself to others', () => {
    for (const manager of ['hana', 'zoe', 'ada', "'squad:search'"])
      expect(said(rule, org(manager))).toEqual([]);
  });

  test('is silent about somebody without a tribe, and not checked where nobody has a manager', () => {
    expect(said(rule, 'people: {ada: {manager: bela}, bela: {}}')).toEqual([]);
    expect(checkOrg('people: {ada: {}, bela: {manager: ada, until: 2020-01-01}}').notChecked[rule]).toBe(
      'no person with manager',
    );
  });
});

describe('contractor-key-role', () => {
  const rule = 'contractor-key-role';

  test('names every key role of a contractor or vendor', () => {
    const { findings } = checkOrg(`
      tribes: {playback: {lead: vito}}
      squads: {search: {productOwner: vito, techLead: vito, coach: vito}}
      chapters: {web: {lead: vala}}
      guilds: {music: {coordinator: vala, sponsor: vala}}
      objectives: {fast: {owner: vala}}
      people: {vito: {employment: contractor}, vala: {employment: vendor}, ada: {employment: employee}}
      components:
        a: {systemOwners: {dev: vito, ops: vito}}
        b: {systemOwners: {ops: vala}}
        c: {systemOwners: {dev: vito, ops: ada}}
        d: {systemOwners: {dev: gone, ops: vala}}`);
    expect(findings[rule]).toEqual([
      'warning person:vala: person vala is a vendor and is lead of chapter web, the only system owner of component b and the only system owner of component d',
      'warning person:vito: person vito is a contractor and is lead of tribe playback, product owner of squad search, tech lead of squad search and the only system owner of component a',
    ]);
  });

  test('is silent about an employee, and not checked where nobody says', () => {
    expect(said(rule, 'squads: {a: {techLead: ada}}\npeople: {ada: {employment: employee}}')).toEqual([]);
    expect(checkOrg('squads: {a: {techLead: ada}}\npeople: {ada: {}}').notChecked[rule]).toBe(
      'no person with employment',
    );
  });
});

describe('person-role-load', () => {
  const rule = 'person-role-load';
  const org = (more: string) => `
      org: {name: Small, roles: {cto: ada, hr: ada}}
      squads: {a: {coach: ada}, b: {coach: ada}}
      objectives: {fast: {owner: ada}}
      ${more}
      people: {ada: {manager: bela}, bela: {}}`;

  test('counts kinds of role, not roles; dev and ops apart', () => {
    expect(said(rule, org('chapters: {}'), { named: [rule] })).toEqual([]);
    expect(
      said(rule, org('components: {x: {systemOwners: {dev: ada, ops: ada}}}'), { named: [rule] }),
    ).toEqual([
      'warning person:ada: person ada holds 5 kinds of role, more than 3: component systemOwners.dev, component systemOwners.ops, objective owner, org roles and squad coach',
    ]);
  });

  test('is off but in thorough, and not checked without a role', () => {
    expect(said(rule, org('chapters: {}'))).toBeUndefined();
    expect(checkOrg('people: {ada: {}}', { named: [rule] }).notChecked[rule]).toBe('no role');
  });
});
