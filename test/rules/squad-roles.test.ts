import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { said, under } from './said.ts';

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
