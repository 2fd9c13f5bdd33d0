import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

const two = 'people: {ada: {}, bela: {}}';

/** `owner: search` and the like for n components, in one line. */
function components(count: number, fields: string): string {
  return `components: {${Array.from({ length: count }, (_, n) => `c${n}: {${fields}}`).join(', ')}}`;
}

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
