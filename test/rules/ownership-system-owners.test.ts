import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

const two = 'people: {ada: {}, bela: {}}';

/** `owner: search` and the like for n components, in one line. */
function components(count: number, fields: string): string {
  return `components: {${Array.from({ length: count }, (_, n) => `c${n}: {${fields}}`).join(', ')}}`;
}

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
