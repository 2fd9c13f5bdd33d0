import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

describe('no-cycle', () => {
  test('shows the way round, on the smallest id', () => {
    const { findings } = checkOrg(`
      objectives: {b: {supports: a}, a: {supports: b}}
      tribes: {z: {parent: z}}
      people:
        cato: {manager: ada}
        ada: {manager: bela}
        bela: {manager: cato, until: 2020-01-01}
        dara: {manager: ada}`);
    expect(findings['no-cycle']).toEqual([
      'error objective:a: objective a leads back to itself through supports: a → b → a',
      'error person:ada: person ada leads back to itself through manager: ada → bela → cato → ada',
      'error tribe:z: tribe z says parent: z, which is itself',
    ]);
  });

  test('is silent on a chain and on what leads nowhere', () => {
    const { findings } = checkOrg('people: {ada: {manager: bela}, bela: {manager: zoe}}');
    expect(findings['no-cycle']).toEqual([]);
  });

  test('is not checked where nothing leads anywhere', () => {
    expect(checkOrg('people: {ada: {}}').notChecked['no-cycle']).toBe(
      'no entity with manager, supports or parent',
    );
  });
});

describe('date-order', () => {
  test('names every reversed pair of an entity in one finding', () => {
    const { findings } = checkOrg(`
      people: {ada: {from: 2026-02-01, until: 2026-01-31}, bela: {}}
      squads:
        search:
          from: 2026-05-01
          until: 2026-04-30
          members: [{person: bela, from: 2026-03-02, until: 2026-03-01}, {person: ada, until: 2020-01-01}]`);
    expect(findings['date-order']).toEqual([
      'error person:ada: person ada: from 2026-02-01 is after until 2026-01-31',
      'error squad:search: squad search: from 2026-05-01 is after until 2026-04-30 and from 2026-03-02 of bela is after until 2026-03-01',
    ]);
  });

  test('lets a thing last one day', () => {
    expect(checkOrg('people: {ada: {from: 2026-05-01, until: 2026-05-01}}').findings['date-order']).toEqual(
      [],
    );
  });

  test('is not checked where nothing has a date', () => {
    expect(checkOrg('people: {ada: {}}').notChecked['date-order']).toBe(
      'no entity or membership with from or until',
    );
    expect(
      checkOrg('guilds: {web: {members: [{person: ada, from: 2026-01-01}]}}').findings['date-order'],
    ).toEqual([]);
  });
});

describe('unique-handle', () => {
  test('is on the smallest id, names the others, and does not mind case', () => {
    const { findings } = checkOrg(`
      people:
        cato: {email: A@x.org, github: c}
        bela: {email: a@x.org, github: Bee}
        ada: {email: a@X.org}
        dara: {github: bee}`);
    expect(findings['unique-handle']).toEqual([
      'error person:ada: person ada shares email a@x.org with bela, cato',
      'error person:bela: person bela shares github bee with dara',
    ]);
  });

  test('lets a login be an address, and one that is free be taken', () => {
    const { findings } = checkOrg(
      'people: {ada: {email: a}, bela: {github: a}, cato: {github: a, until: 2020-01-01}}',
    );
    expect(findings['unique-handle']).toEqual([]);
  });

  test('is not checked where nobody who is here has one', () => {
    const { notChecked } = checkOrg('people: {ada: {}, bela: {email: b@x.org, status: retired}}');
    expect(notChecked['unique-handle']).toBe('no person with email or github');
  });
});

describe('unique-name', () => {
  test('is on the smallest id of a kind', () => {
    const { findings } = checkOrg(`
      tribes: {search: {name: Search}}
      squads: {c: {name: Search}, b: {name: Search}, a: {name: Search}, d: {name: search}}`);
    expect(findings['unique-name']).toEqual(['warning squad:a: squad a is called Search, like b and c']);
  });

  test('a name that looks like a list stays the name that it is', () => {
    const { findings } = checkOrg(`
      squads: {a: {name: '["a","b"]'}, b: {name: '["a","b"]'}}`);
    expect(findings['unique-name']).toEqual(['warning squad:a: squad a is called ["a","b"], like b']);
  });

  test('does not compare with what is gone, nor ids', () => {
    const { findings } = checkOrg('squads: {a: {name: b}, b: {}, c: {name: b, until: 2020-01-01}}');
    expect(findings['unique-name']).toEqual([]);
  });

  test('is not checked where no name is written', () => {
    expect(checkOrg('squads: {a: {}}').notChecked['unique-name']).toBe('no written name');
  });
});

describe('waiver-current', () => {
  const waiver = (rule: string, on: string, until = '2026-11-23') =>
    `- {rule: ${rule}, on: '${on}', reason: in spring, until: ${until}}`;
  const org = (...waivers: string[]) => `
      squads: {search: {members: [ada, zoe]}}
      people: {ada: {}}
      waivers:${waivers.map((each) => `\n        ${each}`).join('')}`;
  const found = (...waivers: string[]) => checkOrg(org(...waivers)).findings['waiver-current'];

  test('is silent while a waiver silences something, its last day included', () => {
    expect(found(waiver('squad-has-tribe', 'squad:search'))).toEqual([]);
    expect(found(waiver('reference-exists', 'squad:search.members.zoe'))).toEqual([]);
    expect(found(waiver('reference-exists', 'squad:search'))).toEqual([]);
  });

  test('speaks of one that has ended, on what it is on', () => {
    expect(found(waiver('squad-has-tribe', 'squad:search', '2026-11-22'))).toEqual([
      'warning squad:search: squad search: the waiver of squad-has-tribe ended on 2026-11-22',
    ]);
  });

  test('speaks of one whose rule does not exist, holds, looks at another field, or was not checked', () => {
    expect(found(waiver('squad-has-trib', 'squad:search'))).toEqual([
      'warning squad:search: squad search: the waiver of squad-has-trib is of a rule that does not exist',
    ]);
    expect(found(waiver('squad-size', 'squad:search'))).toEqual([
      'warning squad:search: squad search: the waiver of squad-size silences nothing',
    ]);
    expect(found(waiver('reference-exists', 'squad:search.members.ada'))).toEqual([
      'warning squad:search members.ada: squad search members.ada: the waiver of reference-exists silences nothing',
    ]);
    expect(found(waiver('squad-has-coach', 'squad:search'), waiver('known-field', 'squad:search'))).toEqual([
      'warning squad:search: squad search: the waiver of known-field silences nothing and the waiver of squad-has-coach silences nothing',
    ]);
  });

  test('does not count what is silent because another rule speaks', () => {
    const { findings } = checkOrg(`
      squads: {search: {members: [ada]}}
      people: {ada: {}}
      components: {finder: {owner: search}}
      waivers:
        - {rule: squad-minimum, on: 'squad:search', reason: soon, until: 2027-01-31}
        - {rule: owner-bus-factor, on: 'squad:search', reason: soon, until: 2027-01-31}`);
    expect(findings['waiver-current']).toEqual([
      'warning squad:search: squad search: the waiver of squad-minimum silences nothing',
    ]);
  });

  test('may be waived itself', () => {
    const ended = waiver('squad-has-tribe', 'squad:search', '2026-11-22');
    expect(found(ended, waiver('waiver-current', 'squad:search'))).toEqual([
      'warning squad:search: squad search: the waiver of squad-has-tribe ended on 2026-11-22',
    ]);
    expect(found(waiver('waiver-current', 'squad:search'))).toEqual([
      'warning squad:search: squad search: the waiver of waiver-current silences nothing',
    ]);
  });

  test('is not checked without a waiver', () => {
    expect(checkOrg('people: {ada: {}}').notChecked['waiver-current']).toBe('no waiver');
  });
});
