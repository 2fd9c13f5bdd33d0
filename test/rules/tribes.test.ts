import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

/** What one rule says of an organisation; undefined where it was not checked. */
function said(rule: string, text: string, options?: Parameters<typeof checkOrg>[1]) {
  return checkOrg(text, options).findings[rule];
}

/** The organisation with a policy above it, indented alike. */
function under(policy: string, org: string): string {
  const text = org.replace(/^\n/, '');
  return `${/^ */.exec(text)?.[0] ?? ''}${policy}\n${text}`;
}

/** So many ids, `p1` to `pN`, as a list. */
function ids(count: number): string {
  return Array.from({ length: count }, (_, n) => `p${n + 1}`).join(', ');
}

/** So many people, `p1` to `pN`, each with the same fields. */
function people(count: number, fields = ''): string {
  return `people: {${Array.from({ length: count }, (_, n) => `p${n + 1}: {${fields}}`).join(', ')}}`;
}

describe('tribe-size', () => {
  const org = `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [p1, p2, {person: p3, share: 0.4}]}
        search: {tribe: discovery, members: [p3]}
        radio: {tribe: playback, members: [p4]}
        old: {tribe: playback, members: [p5], until: 2026-01-01}
      people: {p1: {}, p2: {}, p3: {}, p4: {until: 2026-11-22}, p5: {}}`;

  test('counts the people whose main squad is in the tribe', () => {
    expect(said('tribe-size', under('policy: {rules: {tribe-size: {max: 1}}}', org))).toEqual([
      'warning tribe:playback: tribe playback has 2 people in 2 squads, more than 1',
    ]);
    expect(said('tribe-size', under('policy: {rules: {tribe-size: {max: 2}}}', org))).toEqual([]);
  });

  test('allows 150 people, and 99 in the profile spotify-2012', () => {
    const big = (count: number) => `
      tribes: {playback: {}}
      squads: {player: {tribe: playback, members: [${ids(count)}]}}
      ${people(count)}`;
    expect(said('tribe-size', big(150))).toEqual([]);
    expect(said('tribe-size', big(151))).toHaveLength(1);
    expect(said('tribe-size', under('policy: {profile: spotify-2012}', big(99)))).toEqual([]);
    expect(said('tribe-size', under('policy: {profile: spotify-2012}', big(100)))).toHaveLength(1);
  });

  test('counts the smaller id of two squads with the same share, however it was reckoned', () => {
    const even = `
      policy: {rules: {tribe-size: {max: 0}}}
      tribes: {playback: {}, discovery: {}}
      squads:
        a: {tribe: playback, members: [p1]}
        b: {tribe: discovery, members: [{person: p1, share: 0.4}]}
        c: {tribe: discovery, members: [{person: p1, share: 0.2}]}
      people: {p1: {}}`;
    expect(said('tribe-size', even)?.[0]).toMatch(/^warning tribe:playback/);
  });

  test('is not checked where there is no tribe', () => {
    expect(checkOrg('squads: {search: {}}').notChecked['tribe-size']).toBe('no tribe');
  });
});

describe('tribe-squad-count', () => {
  const org = (count: number) => `
      tribes: {playback: {}}
      squads:
        old: {tribe: playback, status: retired}
        ${Array.from({ length: count }, (_, n) => `s${n + 1}: {tribe: playback}`).join('\n        ')}`;
  const thorough = (count: number) =>
    said('tribe-squad-count', under('policy: {profile: thorough}', org(count)));

  test('is off but in the profile thorough', () => {
    expect(said('tribe-squad-count', org(1))).toBeUndefined();
  });

  test('allows 2 to 15 squads', () => {
    expect(thorough(1)).toEqual(['info tribe:playback: tribe playback has 1 squad, expected 2 to 15']);
    expect(thorough(2)).toEqual([]);
    expect(thorough(15)).toEqual([]);
    expect(thorough(16)).toEqual(['info tribe:playback: tribe playback has 16 squads, expected 2 to 15']);
  });

  test('is not checked where there is no tribe', () => {
    const { notChecked } = checkOrg('squads: {search: {}}', { named: ['tribe-squad-count'] });
    expect(notChecked['tribe-squad-count']).toBe('no tribe');
  });
});

describe('tribe-has-lead', () => {
  test('speaks of a tribe without a lead, and leaves a lead who is gone to reference-active', () => {
    const org = `
      tribes: {playback: {lead: ada}, discovery: {}, old: {until: 2026-01-01}}
      people: {ada: {until: 2026-01-01}}`;
    expect(said('tribe-has-lead', org)).toEqual(['warning tribe:discovery: tribe discovery has no lead']);
  });

  test('takes a lead that could not be read for written', () => {
    const org =
      'tribes: {playback: {lead: ada}, discovery: {leed: ada}, revenue: {lead: [ada]}}\npeople: {ada: {}}';
    expect(said('tribe-has-lead', org)).toEqual([]);
  });

  test('is not checked where hardly any tribe has one', () => {
    expect(checkOrg('tribes: {playback: {}}').notChecked['tribe-has-lead']).toBe(
      '0 of 1 tribes have a lead, needs 10 %',
    );
    expect(said('tribe-has-lead', 'tribes: {playback: {}}', { named: ['tribe-has-lead'] })).toHaveLength(1);
  });
});

describe('tribe-has-mission', () => {
  test('speaks of a tribe without a mission', () => {
    const org =
      'tribes: {playback: {mission: Reliable playback on every device}, discovery: {}, revenue: {missoin: x}}';
    expect(said('tribe-has-mission', org)).toEqual([
      'warning tribe:discovery: tribe discovery has no mission',
    ]);
  });

  test('is not checked where hardly any tribe has one', () => {
    expect(checkOrg('tribes: {playback: {}}').notChecked['tribe-has-mission']).toBe(
      '0 of 1 tribes have a mission, needs 10 %',
    );
    expect(checkOrg('squads: {search: {}}').notChecked['tribe-has-mission']).toBe('no tribe');
  });
});

describe('tribe-lead-once', () => {
  test('names the tribes of somebody who leads several live ones', () => {
    const org = `
      tribes:
        playback: {lead: ada}
        discovery: {lead: ada}
        revenue: {lead: bela}
        old: {lead: bela, until: 2026-11-22}
      people: {ada: {}, bela: {}}`;
    expect(said('tribe-lead-once', org)).toEqual([
      'warning person:ada: person ada leads 2 tribes: discovery and playback',
    ]);
  });

  test('is not checked where no tribe has a lead who is here', () => {
    const org = 'tribes: {playback: {lead: ada}}\npeople: {ada: {from: 2026-11-24}}';
    expect(checkOrg(org).notChecked['tribe-lead-once']).toBe('no tribe with lead');
  });
});

describe('tribe-inward', () => {
  const org = (...dependencies: string[]) => `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, dependsOn: [${dependencies.join(', ')}]}
        radio: {tribe: playback}
        video: {tribe: playback}
        search: {tribe: discovery}
        mixes: {tribe: discovery}
        cloud: {tribe: discovery, type: platform}`;
  const on = (squad: string, severity = 'slowing') => `{squad: ${squad}, severity: ${severity}}`;

  test('speaks where more than half of three or more leave the tribe', () => {
    expect(said('tribe-inward', org(on('search', 'blocking'), on('mixes'), on('radio')))).toEqual([
      'warning tribe:playback: of 3 dependencies that slow tribe playback down 2 leave it: player on mixes and player on search',
    ]);
  });

  test('is content with exactly half, and with fewer than three', () => {
    expect(said('tribe-inward', org(on('search'), on('mixes'), on('radio'), on('video')))).toEqual([]);
    expect(said('tribe-inward', org(on('search'), on('mixes')))).toEqual([]);
  });

  test('counts neither those that do not hurt nor those on platform squads', () => {
    expect(said('tribe-inward', org(on('search'), on('mixes'), on('cloud'), on('radio', 'none')))).toEqual(
      [],
    );
    expect(said('tribe-inward', org(on('search'), on('mixes'), '{squad: radio}'))).toEqual([]);
  });

  test('takes another part from the policy', () => {
    const policy = 'policy: {rules: {tribe-inward: {max: 0.7}}}';
    expect(said('tribe-inward', under(policy, org(on('search'), on('mixes'), on('radio'))))).toEqual([]);
  });

  test('is not checked where no dependency has a severity', () => {
    expect(checkOrg(org('search')).notChecked['tribe-inward']).toBe('no declared dependency with severity');
  });
});

describe('chapter-within-tribe', () => {
  test('names the heads who work in another tribe; who has none is not counted', () => {
    const org = `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [ada]}
        search: {tribe: discovery, members: [bela, dara]}
      chapters:
        backend: {tribe: playback, members: [ada, bela, cato, {person: dara, until: 2026-11-22}]}
        design: {members: [bela]}
      people: {ada: {}, bela: {}, cato: {}, dara: {}}`;
    expect(said('chapter-within-tribe', org)).toEqual([
      'warning chapter:backend: chapter backend of tribe playback has 1 member from other tribes: bela (discovery)',
    ]);
  });

  test('is not checked where no chapter has a tribe', () => {
    expect(checkOrg('chapters: {backend: {}}').notChecked['chapter-within-tribe']).toBe(
      'no chapter with tribe',
    );
  });
});

describe('chapter-has-lead', () => {
  test('speaks of a chapter without a lead, and leaves a lead who is gone to reference-active', () => {
    const org = `
      chapters: {backend: {lead: ada}, design: {members: [bela]}, data: {leed: bela}}
      people: {ada: {until: 2026-01-01}, bela: {}}`;
    expect(said('chapter-has-lead', org)).toEqual([
      'warning chapter:design: chapter design has no lead for its 1 head',
    ]);
  });

  test('is not checked where hardly any chapter has one', () => {
    expect(checkOrg('chapters: {backend: {}}').notChecked['chapter-has-lead']).toBe(
      '0 of 1 chapters have a lead, needs 10 %',
    );
    expect(checkOrg('tribes: {playback: {}}').notChecked['chapter-has-lead']).toBe('no chapter');
  });
});

describe('chapter-lead-is-member', () => {
  test('speaks of a lead from outside, also of one whose membership has ended', () => {
    const org = `
      chapters:
        backend: {lead: ada, members: [ada]}
        design: {lead: ada, members: [{person: ada, until: 2026-11-22}]}
        data: {lead: gone, members: [ada]}
      people: {ada: {}, gone: {until: 2026-01-01}}`;
    expect(said('chapter-lead-is-member', org)).toEqual([
      'warning chapter:design: chapter design is led by ada, who is no member of it',
    ]);
  });

  test('is not checked where no chapter has a lead who is here', () => {
    expect(checkOrg('chapters: {backend: {lead: nobody}}').notChecked['chapter-lead-is-member']).toBe(
      'no chapter with lead',
    );
  });
});

describe('chapter-lead-in-squad', () => {
  test('speaks of a lead who is a head of no squad of the tribe', () => {
    const org = `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [ada, {person: cato, from: 2026-11-24}]}
        search: {tribe: discovery, members: [bela]}
      chapters:
        backend: {tribe: playback, lead: ada}
        design: {tribe: playback, lead: bela}
        data: {tribe: playback, lead: cato}
        web: {lead: cato}
      people: {ada: {}, bela: {}, cato: {}}`;
    expect(said('chapter-lead-in-squad', org)).toEqual([
      'warning chapter:data: chapter data is led by cato, who is in no squad of tribe playback',
      'warning chapter:design: chapter design is led by bela, who is in no squad of tribe playback',
    ]);
  });

  test('is not checked where no chapter has a lead', () => {
    expect(checkOrg('chapters: {backend: {}}').notChecked['chapter-lead-in-squad']).toBe(
      'no chapter with lead',
    );
  });
});

describe('chapter-lead-span', () => {
  const org = (count: number, share?: number) => `
      squads: {player: {members: [${share === undefined ? '' : `{person: lead, share: ${share}}`}]}}
      chapters: {backend: {lead: lead, members: [lead, ${ids(count)}]}}
      people: {lead: {}, ${people(count).slice('people: {'.length)}`;

  test('warns of more than eight people besides the lead', () => {
    expect(said('chapter-lead-span', org(9))).toEqual([
      'warning chapter:backend: chapter backend has 9 people for lead to lead, more than 8',
    ]);
    expect(said('chapter-lead-span', org(8))).toEqual([]);
  });

  test('notes more than five where the lead works in a squad half of the time', () => {
    expect(said('chapter-lead-span', org(6, 0.5))).toEqual([
      'info chapter:backend: chapter backend has 6 people for lead to lead, more than 5 beside 50 % of a week in a squad',
    ]);
    expect(said('chapter-lead-span', org(5, 1))).toEqual([]);
    expect(said('chapter-lead-span', org(8, 0.49))).toEqual([]);
    expect(said('chapter-lead-span', org(9, 0.5))?.[0]).toMatch(/^warning /);
  });

  test('looks at one squad, not at the sum', () => {
    const split = `
      squads:
        player: {members: [{person: lead, share: 0.4}]}
        radio: {members: [{person: lead, share: 0.4}]}
      chapters: {backend: {lead: lead, members: [${ids(6)}]}}
      people: {lead: {}, ${people(6).slice('people: {'.length)}`;
    expect(said('chapter-lead-span', split)).toEqual([]);
  });

  test('takes other limits from the policy', () => {
    const policy = 'policy: {rules: {chapter-lead-span: {max: 9, maxWithSquad: 6}}}';
    expect(said('chapter-lead-span', under(policy, org(9)))).toEqual([]);
    expect(said('chapter-lead-span', under(policy, org(6, 1)))).toEqual([]);
  });

  test('is not checked where no chapter has a lead who is here', () => {
    const gone = `chapters: {backend: {lead: lead, members: [p1]}}\npeople: {lead: {until: 2026-01-01}, p1: {}}`;
    expect(checkOrg(gone).notChecked['chapter-lead-span']).toBe('no chapter with lead');
  });
});

describe('chapter-size', () => {
  const org = (count: number, lead = '') => `
      policy: {profile: thorough}
      chapters: {backend: {${lead}members: [${ids(count)}]}}
      ${people(count)}`;

  test('is off but in the profile thorough', () => {
    expect(said('chapter-size', 'chapters: {backend: {}}')).toBeUndefined();
  });

  test('allows 3 to 12 heads', () => {
    expect(said('chapter-size', org(2))).toEqual([
      'info chapter:backend: chapter backend has 2 heads, expected 3 to 12',
    ]);
    expect(said('chapter-size', org(3))).toEqual([]);
    expect(said('chapter-size', org(12))).toEqual([]);
    expect(said('chapter-size', org(13))).toHaveLength(1);
  });

  test('leaves a chapter with too many people for its lead to chapter-lead-span', () => {
    expect(said('chapter-size', org(13, 'lead: p1, '))).toEqual([]);
    const off = org(13, 'lead: p1, ').replace('thorough}', 'thorough, rules: {chapter-lead-span: off}}');
    expect(said('chapter-size', off)).toHaveLength(1);
  });

  test('is not checked where there is no chapter', () => {
    const { notChecked } = checkOrg('tribes: {playback: {}}', { named: ['chapter-size'] });
    expect(notChecked['chapter-size']).toBe('no chapter');
  });
});

describe('chapter-one-discipline', () => {
  test('names the heads whose discipline the chapter does not declare', () => {
    const org = `
      chapters:
        mobile: {discipline: [ios, android], members: [ada, bela, cato, dara]}
        design: {discipline: design, members: [cato]}
        data: {members: [ada]}
      people:
        ada: {discipline: ios}
        bela: {discipline: android}
        cato: {discipline: design}
        dara: {}`;
    expect(said('chapter-one-discipline', org)).toEqual([
      'info chapter:mobile: chapter mobile is for android and ios and has 1 person of another discipline: cato (design)',
    ]);
  });

  test('is not checked where no chapter, or nobody, has a discipline', () => {
    const reason = 'no chapter with discipline and person with one';
    const chapters = 'chapters: {mobile: {discipline: ios, members: [ada]}}\npeople: {ada: {}}';
    const persons = 'chapters: {mobile: {members: [ada]}}\npeople: {ada: {discipline: ios}}';
    expect(checkOrg(chapters).notChecked['chapter-one-discipline']).toBe(reason);
    expect(checkOrg(persons).notChecked['chapter-one-discipline']).toBe(reason);
  });
});

describe('chapter-lead-not-product-owner', () => {
  test('speaks of a lead who is product owner of the squad of somebody he manages', () => {
    const org = `
      squads:
        search: {productOwner: lead, members: [ada, bela, lead]}
        mixes: {productOwner: lead, members: [ada]}
      chapters: {backend: {lead: lead, members: [ada, lead]}}
      people: {lead: {}, ada: {}, bela: {}}`;
    expect(said('chapter-lead-not-product-owner', org)).toEqual([
      'warning chapter:backend: chapter backend is led by lead, who is product owner of mixes and search and line manager there of ada',
    ]);
  });

  test('is content where the heads of the squad have another line manager', () => {
    const org = `
      squads: {search: {productOwner: lead, members: [ada, lead]}}
      chapters: {backend: {lead: lead, members: [ada, lead]}}
      people: {lead: {}, ada: {manager: boss}, boss: {}}`;
    expect(said('chapter-lead-not-product-owner', org)).toEqual([]);
  });

  test('counts each report in a chapter the lead shares with him, and a written one in the first', () => {
    const org = `
      squads: {search: {productOwner: lead, members: [ada]}, mixes: {productOwner: lead, members: [bela]}}
      chapters:
        android: {lead: lead, members: [lead]}
        backend: {lead: lead, members: [lead, ada]}
      people: {lead: {}, ada: {}, bela: {manager: lead}}`;
    expect(said('chapter-lead-not-product-owner', org)).toEqual([
      'warning chapter:android: chapter android is led by lead, who is product owner of mixes and line manager there of bela',
      'warning chapter:backend: chapter backend is led by lead, who is product owner of search and line manager there of ada',
    ]);
  });

  test('is not checked without a chapter with lead and a squad with productOwner', () => {
    const org = 'chapters: {backend: {lead: ada}}\nsquads: {search: {}}\npeople: {ada: {}}';
    expect(checkOrg(org).notChecked['chapter-lead-not-product-owner']).toBe(
      'no chapter with lead and squad with productOwner',
    );
  });
});

describe('discipline-has-chapter', () => {
  const org = (chapters: string, discipline = 'data', count = 3) => `
      tribes: {playback: {}, discovery: {}}
      squads: {search: {tribe: discovery, members: [${ids(count)}]}}
      chapters: {${chapters}}
      ${people(count, `discipline: ${discipline}`)}`;

  test('names a discipline of three people that no chapter of the tribe declares', () => {
    const elsewhere = 'data: {tribe: playback, discipline: data}, web: {tribe: discovery, discipline: web}';
    expect(said('discipline-has-chapter', org(elsewhere))).toEqual([
      'info tribe:discovery: tribe discovery has 3 people of disciplines without a chapter: data (3)',
    ]);
  });

  test('is content with two people, or with one of several declared disciplines', () => {
    expect(said('discipline-has-chapter', org('web: {tribe: playback}', 'data', 2))).toEqual([]);
    const shared = 'web: {tribe: discovery, discipline: [web, data]}';
    expect(said('discipline-has-chapter', org(shared))).toEqual([]);
  });

  test('lets product and agile-coaching be, or what the policy says instead', () => {
    expect(said('discipline-has-chapter', org('web: {}', 'product'))).toEqual([]);
    expect(said('discipline-has-chapter', org('web: {}', 'agile-coaching'))).toEqual([]);
    const policy = 'policy: {rules: {discipline-has-chapter: {except: [data]}}}';
    expect(said('discipline-has-chapter', under(policy, org('web: {}')))).toEqual([]);
    expect(said('discipline-has-chapter', under(policy, org('web: {}', 'product')))).toHaveLength(1);
  });

  test('is one finding a tribe', () => {
    const two = `
      tribes: {discovery: {}}
      squads: {search: {tribe: discovery, members: [${ids(7)}]}}
      chapters: {web: {tribe: discovery, discipline: web, until: 2026-11-22}}
      people:
        p1: {discipline: web}
        p2: {discipline: web}
        p3: {discipline: web}
        p4: {discipline: data}
        p5: {discipline: data}
        p6: {discipline: data}
        p7: {discipline: data}`;
    const chapters = two.replace('chapters: {', 'chapters: {other: {}, ');
    expect(said('discipline-has-chapter', chapters)).toEqual([
      'info tribe:discovery: tribe discovery has 7 people of disciplines without a chapter: data (4) and web (3)',
    ]);
  });

  test('silences person-has-line-manager for the people of that tribe and discipline', () => {
    const some = `
      tribes: {discovery: {}}
      squads: {search: {tribe: discovery, members: [p1, p2, p3, p4]}}
      chapters: {web: {tribe: discovery, discipline: web, members: [p5]}}
      people:
        p1: {discipline: data}
        p2: {discipline: data}
        p3: {discipline: data}
        p4: {discipline: web}
        p5: {}`;
    const found = (text: string) =>
      said('person-has-line-manager', text)?.map((line) => line.split(':', 2).join(':'));
    expect(found(some)).toEqual(['warning person:p4']);
    expect(found(under('policy: {rules: {discipline-has-chapter: off}}', some))).toHaveLength(4);
  });

  test('is not checked without a chapter, or without a discipline', () => {
    const reason = 'no chapter and person with discipline';
    expect(checkOrg(org('')).notChecked['discipline-has-chapter']).toBe(reason);
    expect(checkOrg('chapters: {web: {}}').notChecked['discipline-has-chapter']).toBe(reason);
  });
});

describe('guild-has-coordinator', () => {
  test('speaks of a guild without a coordinator, but not of a hobby guild', () => {
    const org = `
      guilds:
        web: {coordinator: ada}
        quality: {}
        data: {kind: strategic}
        running: {kind: hobby}
        security: {cordinator: ada}
      people: {ada: {until: 2026-01-01}}`;
    expect(said('guild-has-coordinator', org)).toEqual([
      'warning guild:data: guild data has no coordinator',
      'warning guild:quality: guild quality has no coordinator',
    ]);
  });

  test('does not count hobby guilds for its gate', () => {
    const org = 'guilds: {running: {kind: hobby, coordinator: ada}, web: {}}\npeople: {ada: {}}';
    expect(checkOrg(org).notChecked['guild-has-coordinator']).toBe(
      '0 of 1 guilds that are not hobby have a coordinator, needs 10 %',
    );
    expect(checkOrg('guilds: {running: {kind: hobby}}').notChecked['guild-has-coordinator']).toBe(
      'no guild that is not hobby',
    );
  });
});

describe('guild-crosses-tribes', () => {
  const org = (guild: string) => `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [ada, bela]}
        search: {tribe: discovery, members: [cato]}
      guilds: {web: {${guild}}}
      people: {ada: {}, bela: {}, cato: {}, dara: {}}`;

  test('speaks where all heads whose tribe is known come from one', () => {
    expect(said('guild-crosses-tribes', org('members: [ada, bela, dara]'))).toEqual([
      'warning guild:web: all 2 heads of guild web whose tribe is known are from tribe playback',
    ]);
  });

  test('is content with two tribes, with one head whose tribe is known, and with a hobby', () => {
    expect(said('guild-crosses-tribes', org('members: [ada, cato]'))).toEqual([]);
    expect(said('guild-crosses-tribes', org('members: [ada, dara]'))).toEqual([]);
    const hobby = `${org('kind: hobby, members: [ada, bela]')}`.replace(
      'guilds: {',
      'guilds: {data: {members: [ada]}, ',
    );
    expect(said('guild-crosses-tribes', hobby)).toEqual([]);
  });

  test('is not checked where no head of such a guild has a tribe', () => {
    const reason = 'no guild (not hobby) with a head whose tribe is known';
    expect(checkOrg(org('members: [dara]')).notChecked['guild-crosses-tribes']).toBe(reason);
    expect(checkOrg(org('kind: hobby, members: [ada]')).notChecked['guild-crosses-tribes']).toBe(reason);
  });
});

describe('guild-size', () => {
  const org = (count: number, kind = '') => `
      policy: {profile: thorough}
      guilds: {web: {${kind}members: [${ids(count)}]}}
      ${people(count)}`;

  test('is off but in the profile thorough', () => {
    expect(said('guild-size', 'guilds: {web: {}}')).toBeUndefined();
  });

  test('asks for five heads, but not of a hobby guild', () => {
    expect(said('guild-size', org(4))).toEqual(['info guild:web: guild web has 4 heads, fewer than 5']);
    expect(said('guild-size', org(5))).toEqual([]);
    expect(checkOrg(org(1, 'kind: hobby, ')).notChecked['guild-size']).toBe('no guild (not hobby)');
  });
});

describe('guild-alive', () => {
  test('speaks of a guild that has not met for more than 120 days, hobby or not', () => {
    const org = `
      guilds:
        web: {lastMet: 2026-07-25}
        running: {lastMet: 2026-07-26, kind: hobby}
        data: {lastMet: 2026-12-24}
        quality: {}
        old: {lastMet: 2020-01-01, status: retired}`;
    expect(said('guild-alive', org)).toEqual([
      'info guild:web: guild web last met on 2026-07-25, 121 days ago, longer than 120',
    ]);
    expect(said('guild-alive', org, { day: '2026-11-24' })).toHaveLength(2);
    expect(said('guild-alive', under('policy: {rules: {guild-alive: {days: 121}}}', org))).toEqual([]);
  });

  test('is not checked where no guild says when it last met', () => {
    expect(checkOrg('guilds: {web: {}}').notChecked['guild-alive']).toBe('no guild with lastMet');
  });
});
