import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { ids, people, said, under } from './said.ts';

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
