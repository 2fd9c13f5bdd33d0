import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

const two = 'people: {ada: {}, bela: {}}';

/** `owner: search` and the like for n components, in one line. */
function components(count: number, fields: string): string {
  return `components: {${Array.from({ length: count }, (_, n) => `c${n}: {${fields}}`).join(', ')}}`;
}

describe('component-has-owner', () => {
  const lines = (text: string) => checkOrg(text).findings['component-has-owner'];

  test('speaks of a component without one: an error where it is critical', () => {
    expect(lines('components: {a: {tier: 1}, b: {tier: 2}, c: {tier: 3}, d: {}, e: {owner: []}}')).toEqual([
      'error component:a: component a has no owner, and is of tier 1',
      'error component:b: component b has no owner, and is of tier 2',
      'warning component:c: component c has no owner',
      'warning component:d: component d has no owner',
      'warning component:e: component e has no owner',
    ]);
  });

  test('wants a reason for none', () => {
    const found = lines(`
      components:
        a: {owner: none, tier: 1}
        b: {owner: none, ownerReason: bought}
        c: {owner: none, ownerReson: bought}`);
    expect(found).toEqual([
      'error component:a: component a has the owner none, without a reason, and is of tier 1',
    ]);
  });

  test('counts whatever is written: guilds and people, what is broken, gone or of a wrong kind, what is unread', () => {
    const found = lines(`
      squads: {old: {status: retired}}
      guilds: {web: {}}
      people: {ada: {}}
      components:
        a: {owner: guild:web}
        b: {owner: person:ada}
        c: {owner: nobody-known}
        d: {owner: [old]}
        e: {owner: chapter:web}
        f: {ownr: old}
        g: {owner: {squad: old}}`);
    expect(found).toEqual([]);
  });

  test('looks at live components only', () => {
    expect(lines('components: {a: {lifecycle: retired}, b: {owner: x}}')).toEqual([]);
    expect(checkOrg('components: {a: {until: 2026-11-22}}').notChecked['component-has-owner']).toBe(
      'no component',
    );
  });
});

describe('component-one-owner', () => {
  test('speaks of several live owners of any kind', () => {
    const { findings } = checkOrg(`
      squads: {search: {}, mixes: {}, old: {until: 2026-01-31}}
      guilds: {search: {}}
      components:
        a: {owner: [search, mixes, "guild:search"]}
        b: {owner: [search, search]}
        c: {owner: [search, old]}`);
    expect(findings['component-one-owner']).toEqual([
      'warning component:a: component a has 3 owners: mixes, guild:search and search',
    ]);
  });

  test('is not checked where nothing has an owner', () => {
    expect(checkOrg('components: {a: {owner: none}}').notChecked['component-one-owner']).toBe(
      'no component with owner',
    );
  });
});

describe('owner-is-squad', () => {
  test('speaks of guilds, tribes and people, beside squads as well', () => {
    const { findings } = checkOrg(`
      squads: {search: {}}
      tribes: {discovery: {}}
      guilds: {web: {}}
      people: {ada: {}, gone: {until: 2026-01-31}}
      components:
        a: {owner: [search, "tribe:discovery", "guild:web"]}
        b: {owner: person:ada}
        c: {owner: search}
        d: {owner: person:gone}`);
    expect(findings['owner-is-squad']).toEqual([
      'warning component:a: component a is owned by guild web and tribe discovery, no squad',
      'warning component:b: component b is owned by person ada, no squad',
    ]);
  });

  test('is not checked where nothing has an owner', () => {
    expect(checkOrg('components: {a: {}}').notChecked['owner-is-squad']).toBe('no component with owner');
  });
});

describe('owner-has-people', () => {
  test('speaks once of an empty squad, and names what it owns alone', () => {
    const { findings } = checkOrg(`
      squads:
        empty: {members: [gone, {person: ada, until: 2026-11-22}]}
        search: {members: [ada, bela]}
      people: {ada: {}, bela: {}, gone: {until: 2026-01-31}}
      components:
        b: {owner: empty}
        a: {owner: [empty, "person:ada"]}
        c: {owner: [empty, search]}
        d: {owner: empty, lifecycle: retired}`);
    expect(findings['owner-has-people']).toEqual([
      'error squad:empty: squad empty has no people, and alone owns a and b',
    ]);
  });

  test('is not checked where no squad owns something alone', () => {
    const { notChecked } = checkOrg(`
      squads: {a: {}, b: {}}
      components: {x: {owner: [a, b]}}`);
    expect(notChecked['owner-has-people']).toBe("no squad that is a component's only owner squad");
    expect(notChecked['owner-bus-factor']).toBe("no squad that is a component's only owner squad");
  });
});

describe('owner-bus-factor', () => {
  test('speaks of a squad of one, with an error where one of its components is of tier 1', () => {
    const { findings } = checkOrg(`
      squads: {solo: {members: [ada]}, lone: {members: [ada]}, duo: {members: [ada, bela]}}
      ${two}
      components:
        a: {owner: solo, tier: 2}
        b: {owner: solo, tier: 1}
        c: {owner: lone, tier: 2}
        d: {owner: duo, tier: 1}
        e: {owner: [lone, duo], tier: 1}`);
    expect(findings['owner-bus-factor']).toEqual([
      'error squad:solo: squad solo has 1 head, fewer than 2, and alone owns a and b, of tier 1 among them',
      'warning squad:lone: squad lone has 1 head, fewer than 2, and alone owns c',
    ]);
  });

  test('yields to owner-has-people, but not where that is off', () => {
    const org = `
      squads: {empty: {}}
      components: {a: {owner: empty}}`;
    expect(checkOrg(org).findings['owner-bus-factor']).toEqual([]);
    const { findings } = checkOrg(`
      policy: {rules: {owner-has-people: off}}
      ${org}`);
    expect(findings['owner-bus-factor']).toEqual([
      'warning squad:empty: squad empty has 0 heads, fewer than 2, and alone owns a',
    ]);
  });

  test('takes another smallest number', () => {
    const { findings } = checkOrg(`
      policy: {rules: {owner-bus-factor: {min: 3}}}
      squads: {duo: {members: [ada, bela]}}
      ${two}
      components: {a: {owner: duo}}`);
    expect(findings['owner-bus-factor']).toEqual([
      'warning squad:duo: squad duo has 2 heads, fewer than 3, and alone owns a',
    ]);
  });
});

describe('component-knowledge', () => {
  test('counts the heads of the owner squads that are system owners or contributors', () => {
    const { findings } = checkOrg(`
      squads: {search: {members: [ada, bela]}, mixes: {members: [cato, dora]}}
      people: {ada: {}, bela: {}, cato: {}, dora: {}, gone: {until: 2026-01-31}}
      components:
        a: {owner: search, tier: 1, systemOwners: {dev: ada, ops: ada}, contributors: [ada, cato, gone]}
        b: {owner: search, tier: 2, systemOwners: {dev: ada}, contributors: [bela]}
        c: {owner: [search, mixes], tier: 1, contributors: [ada, cato]}
        d: {owner: search, tier: 3}
        e: {owner: [search, mixes], tier: 2}`);
    expect(findings['component-knowledge']).toEqual([
      'warning component:a: component a of tier 1 is known by 1 head (ada) of search, fewer than 2',
      'warning component:e: component e of tier 2 is known by 0 heads of mixes and search, fewer than 2',
    ]);
  });

  test('yields to owner-bus-factor of any owner squad, but not where that is off', () => {
    const org = `
      squads: {solo: {members: [ada]}, duo: {members: [ada, bela]}}
      ${two}
      components:
        a: {owner: solo, tier: 1}
        b: {owner: [solo, duo], tier: 1}
        c: {owner: duo, tier: 1}`;
    expect(checkOrg(org).findings['component-knowledge']).toEqual([
      'warning component:c: component c of tier 1 is known by 0 heads of duo, fewer than 2',
    ]);
    const { findings } = checkOrg(`
      policy: {rules: {owner-bus-factor: off}}
      ${org}`);
    expect(findings['component-knowledge']).toHaveLength(3);
  });

  test('speaks where a squad of one owns nothing alone, and so is no bus factor', () => {
    const { findings } = checkOrg(`
      squads: {solo: {members: [ada]}, duo: {members: [ada, bela]}}
      ${two}
      components: {a: {owner: [solo, duo], tier: 1, contributors: [ada]}}`);
    expect(findings['component-knowledge']).toEqual([
      'warning component:a: component a of tier 1 is known by 1 head (ada) of duo and solo, fewer than 2',
    ]);
  });

  test('is not checked without a critical component that somebody owns', () => {
    const { notChecked } = checkOrg(`
      squads: {empty: {}, duo: {members: [ada, bela]}}
      ${two}
      components: {a: {owner: empty, tier: 1}, b: {owner: duo, tier: 3}}`);
    expect(notChecked['component-knowledge']).toBe('no critical staffed component');
  });
});

describe('component-has-system-owner', () => {
  test('speaks of staffed components, as a warning where critical; a written one counts whoever it names', () => {
    const { findings } = checkOrg(`
      squads: {search: {members: [ada, bela]}, empty: {}}
      people: {ada: {}, bela: {}, gone: {until: 2026-01-31}}
      components:
        a: {owner: search, tier: 2}
        b: {owner: search}
        c: {owner: search, systemOwners: {ops: gone}}
        d: {owner: search, systemOwners: {dve: ada}}
        e: {owner: empty, tier: 1}
        f: {tier: 1}`);
    expect(findings['component-has-system-owner']).toEqual([
      'info component:b: component b has no system owner',
      'warning component:a: component a of tier 2 has no system owner',
    ]);
  });

  test('is not checked where fewer than a tenth have one', () => {
    const squads = 'squads: {search: {members: [ada, bela]}}';
    expect(
      checkOrg(`${squads}\n${two}\n${components(2, 'owner: search')}`).notChecked[
        'component-has-system-owner'
      ],
    ).toBe('0 of 2 staffed components have systemOwners, needs 10 %');
    expect(checkOrg('components: {a: {}}').notChecked['component-has-system-owner']).toBe(
      'no staffed component',
    );
  });
});

describe('critical-component-pair', () => {
  test('speaks of one person for both, and of one alone', () => {
    const { findings } = checkOrg(`
      people: {ada: {}, bela: {}, gone: {until: 2026-01-31}}
      components:
        a: {tier: 1, systemOwners: {dev: ada, ops: ada}}
        b: {tier: 1, systemOwners: {dev: ada}}
        c: {tier: 1, systemOwners: {dev: gone, ops: bela}}
        d: {tier: 1, systemOwners: {dev: ada, ops: bela}}
        e: {tier: 2, systemOwners: {dev: ada}}
        f: {tier: 1, systemOwners: {dev: gone}}
        g: {tier: 1, systemOwners: {dev: ada, opps: bela}}
        h: {tier: 1}`);
    expect(findings['critical-component-pair']).toEqual([
      'warning component:a: component a of tier 1 has ada as its system owner for both dev and ops',
      'warning component:b: component b of tier 1 has only ada as its system owner, for dev',
      'warning component:c: component c of tier 1 has only bela as its system owner, for ops',
    ]);
  });

  test('is not checked where no component of tier 1 has a live one', () => {
    const { notChecked } = checkOrg(`
      people: {ada: {}}
      components: {a: {tier: 2, systemOwners: {dev: ada}}, b: {tier: 1, systemOwners: {dev: zoe}}}`);
    expect(notChecked['critical-component-pair']).toBe('no T1 component with systemOwners');
  });
});

describe('system-owner-in-squad', () => {
  test('is content with a head of an owner squad, or the lead of a chapter of its tribe', () => {
    const { findings } = checkOrg(`
      tribes: {discovery: {}, playback: {}}
      squads: {search: {tribe: discovery, members: [ada]}, mixes: {tribe: discovery, members: [bela]}, lone: {members: [ada]}}
      chapters: {backend: {tribe: discovery, lead: cato}, client: {tribe: playback, lead: dora}, none: {lead: edo}}
      people: {ada: {}, bela: {}, cato: {}, dora: {}, edo: {}}
      components:
        a: {owner: search, systemOwners: {dev: ada, ops: dora}}
        b: {owner: [search, mixes], systemOwners: {dev: bela}}
        c: {owner: search, systemOwners: {dev: cato}}
        d: {owner: search, systemOwners: {dev: dora}}
        e: {owner: [search, mixes], systemOwners: {dev: dora}}
        f: {owner: tribe:discovery, systemOwners: {dev: dora}}
        g: {owner: lone, systemOwners: {dev: edo}}`);
    expect(findings['system-owner-in-squad']).toEqual([
      'info component:d: component d has the system owner dora, who is not in search and leads no chapter of the tribe',
      'info component:e: component e has the system owner dora, who is not in mixes and search and leads no chapter of the tribe',
      'info component:g: component g has the system owner edo, who is not in lone and leads no chapter of the tribe',
    ]);
  });

  test('is not checked without system owners', () => {
    expect(checkOrg('components: {a: {owner: search}}').notChecked['system-owner-in-squad']).toBe(
      'no component with systemOwners',
    );
  });
});

describe('system-owner-load', () => {
  test('counts live components, each once', () => {
    const { findings } = checkOrg(`
      people: {ada: {}, bela: {}}
      components:
        a: {systemOwners: {dev: ada, ops: ada}}
        b: {systemOwners: {dev: ada, ops: bela}}
        c: {systemOwners: {dev: bela, ops: ada}}
        d: {systemOwners: {dev: bela, ops: ada}}
        e: {systemOwners: {dev: bela}, status: retired}`);
    expect(findings['system-owner-load']).toEqual([
      'warning person:ada: person ada is system owner of 4 components, more than 3: a, b, c and d',
    ]);
  });

  test('takes another largest number, and is not checked without system owners', () => {
    const { findings } = checkOrg(`
      policy: {rules: {system-owner-load: {max: 4}}}
      people: {ada: {}}
      ${components(4, 'systemOwners: {dev: ada}')}`);
    expect(findings['system-owner-load']).toEqual([]);
    expect(checkOrg('components: {a: {}}').notChecked['system-owner-load']).toBe(
      'no component with systemOwners',
    );
  });
});

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

describe('squad-owns-something', () => {
  test('speaks where half of the squads own something; enabling ones need not, guilds do not count', () => {
    const { findings } = checkOrg(`
      squads: {a: {}, b: {}, c: {}, d: {}, e: {type: enabling}}
      components: {x: {owner: [a, b]}, y: {owner: guild:c}, z: {owner: d, lifecycle: retired}}`);
    expect(findings['squad-owns-something']).toEqual([
      'info squad:c: squad c owns no component',
      'info squad:d: squad d owns no component',
    ]);
  });

  test('is not checked where fewer do', () => {
    const { notChecked } = checkOrg(`
      squads: {a: {}, b: {}, c: {}}
      components: {x: {owner: a}}`);
    expect(notChecked['squad-owns-something']).toBe(
      '1 of 3 squads that are not enabling own a component, needs 50 %',
    );
    expect(checkOrg('squads: {a: {type: enabling}}').notChecked['squad-owns-something']).toBe(
      'no squad that is not enabling',
    );
  });
});

describe('squad-component-load', () => {
  const squad = (heads: number) =>
    `squads: {search: {members: [${Array.from({ length: heads }, (_, n) => `p${n}`).join(', ')}]}}
people: {${Array.from({ length: heads }, (_, n) => `p${n}: {}`).join(', ')}}`;
  const lines = (heads: number, count: number) =>
    checkOrg(`${squad(heads)}\n${components(count, 'owner: search')}`).findings['squad-component-load'];

  test('speaks above 8 components, and as a warning from 16', () => {
    expect(lines(20, 8)).toEqual([]);
    expect(lines(20, 9)).toEqual([
      'info squad:search: squad search owns 9 components with 20 heads, more than 8',
    ]);
    expect(lines(20, 15)?.[0]).toMatch(/^info/);
    expect(lines(20, 16)?.[0]).toMatch(/^warning/);
  });

  test('speaks above one and a half a head, and as a warning from three', () => {
    expect(lines(2, 3)).toEqual([]);
    expect(lines(2, 4)).toEqual([
      'info squad:search: squad search owns 4 components with 2 heads, more than 1.5 a head',
    ]);
    expect(lines(2, 6)?.[0]).toMatch(/^warning/);
    expect(lines(4, 9)).toEqual([
      'info squad:search: squad search owns 9 components with 4 heads, more than 8 and than 1.5 a head',
    ]);
  });

  test('yields to owner-bus-factor, and through it to owner-has-people', () => {
    expect(lines(1, 2)).toEqual([]);
    const shared = `squads: {a: {members: [ada]}, b: {members: [bela, ada]}}
${two}
${components(2, 'owner: [a, b]')}`;
    expect(checkOrg(shared).findings['squad-component-load']).toEqual([
      'info squad:a: squad a owns 2 components with 1 head, more than 1.5 a head',
    ]);
    const off = `policy: {rules: {owner-bus-factor: off}}\n${squad(1)}\n${components(2, 'owner: search')}`;
    expect(checkOrg(off).findings['squad-component-load']).toHaveLength(1);
  });

  test('takes other largest numbers, and is not checked where nothing is staffed', () => {
    const text = `policy: {rules: {squad-component-load: {max: 3, perHead: 2.5}}}\n${squad(2)}`;
    expect(checkOrg(`${text}\n${components(3, 'owner: search')}`).findings['squad-component-load']).toEqual(
      [],
    );
    expect(checkOrg(`${text}\n${components(4, 'owner: search')}`).findings['squad-component-load']).toEqual([
      'info squad:search: squad search owns 4 components with 2 heads, more than 3',
    ]);
    expect(checkOrg('squads: {a: {}}\ncomponents: {x: {owner: a}}').notChecked['squad-component-load']).toBe(
      'no staffed component',
    );
  });
});

describe('squad-domain-load', () => {
  const lines = (list: string, policy = '') =>
    checkOrg(`policy: {profile: team-topologies${policy}}\nsquads: {ledger: {}}\ncomponents: {${list}}`)
      .findings['squad-domain-load'];
  const simple = (count: number) =>
    Array.from({ length: count }, (_, n) => `s${n}: {owner: ledger, domain: d${n}}`).join(', ');
  const hard = (id: string, how: string) => `${id}: {owner: ledger, domain: ${id}, complexity: ${how}}`;

  test('allows three domains, one of them complicated, or one complex alone', () => {
    expect(lines(simple(3))).toEqual([]);
    expect(lines(`${simple(2)}, ${hard('x', 'complicated')}`)).toEqual([]);
    expect(lines(`${hard('x', 'complex')}, y: {owner: ledger, domain: x, complexity: simple}`)).toEqual([]);
  });

  test('speaks of a fourth, of two complicated ones, and of a complex one with company', () => {
    expect(lines(simple(4))).toEqual([
      'warning squad:ledger: squad ledger holds 4 domains, d0, d1, d2 and d3: more than 3',
    ]);
    expect(lines(`${hard('x', 'complicated')}, ${hard('y', 'complicated')}`)).toEqual([
      'warning squad:ledger: squad ledger holds 2 domains, x (complicated) and y (complicated): more than one of them is complicated',
    ]);
    expect(lines(`${simple(1)}, ${hard('x', 'complex')}`)).toEqual([
      'warning squad:ledger: squad ledger holds 2 domains, d0 and x (complex): a complex one wants a squad for itself',
    ]);
  });

  test('takes another largest number, is off elsewhere, and is not checked without a domain', () => {
    expect(lines(simple(4), ', rules: {squad-domain-load: {max: 4}}')).toEqual([]);
    const general = checkOrg(`squads: {ledger: {}}\ncomponents: {${simple(4)}}`);
    expect(general.findings['squad-domain-load']).toBeUndefined();
    expect(general.notChecked['squad-domain-load']).toBeUndefined();
    expect(
      checkOrg('components: {a: {}}', { named: ['squad-domain-load'] }).notChecked['squad-domain-load'],
    ).toBe('no component with domain');
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
