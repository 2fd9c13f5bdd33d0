import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { said } from './said.ts';

describe('leaver-holds-nothing', () => {
  const rule = 'leaver-holds-nothing';
  const left = (membership: string, squad = '') => `
      squads: {search: {${squad}members: [{person: ada${membership}}]}}
      people: {ada: {until: 2026-06-30}}`;

  test('names everything that somebody who left is still a member of', () => {
    const { findings } = checkOrg(`
      squads: {search: {members: [ada]}, mixes: {members: [ada, bela, cato]}}
      chapters: {web: {members: [ada]}}
      guilds: {music: {members: [{person: ada, from: 2026-01-01, until: 2026-12-31}]}}
      people: {ada: {until: 2026-06-30}, bela: {status: retired}, cato: {until: 2026-11-23}}`);
    expect(findings[rule]).toEqual([
      'error person:ada: person ada left on 2026-06-30 and stayed a member of chapter web, guild music, squad mixes and squad search',
      'error person:bela: person bela is gone and stayed a member of squad mixes',
    ]);
  });

  test('is content with a membership that ends on the last day, and speaks of one that ended a day later', () => {
    expect(said(rule, left(', until: 2026-06-30'))).toEqual([]);
    expect(said(rule, left(', until: 2026-07-01'))).toHaveLength(1);
    expect(said(rule, left(', from: 2026-08-01, until: 2026-07-01'))).toEqual([]);
  });

  test('looks at the days on which the group was live', () => {
    expect(said(rule, left('', 'until: 2026-06-30, '))).toEqual([]);
    expect(said(rule, left('', 'until: 2026-07-31, '))).toHaveLength(1);
    expect(said(rule, left('', 'status: retired, '))).toEqual([]);
    expect(said(rule, left('', 'from: 2027-01-01, '))).toHaveLength(1);
  });

  test('does not know when somebody without a last day left, but that it is past', () => {
    const org = (until: string) => `
      squads: {search: {members: [{person: ada, until: ${until}}]}}
      people: {ada: {status: retired}}`;
    expect(said(rule, org('2026-11-22'))).toEqual([]);
    expect(said(rule, org('2026-11-23'))).toHaveLength(1);
  });

  test('is not checked where nobody has until or status', () => {
    expect(checkOrg('people: {ada: {}}').notChecked[rule]).toBe('no person with until or status');
  });
});

describe('leaver-handover', () => {
  const rule = 'leaver-handover';

  test('names every role and what only the leaver knows', () => {
    const { findings } = checkOrg(`
      org: {name: Small, chiefArchitect: ada, roles: {cto: ada}}
      squads: {search: {techLead: ada}, old: {until: 2020-01-01, coach: ada}}
      people: {ada: {until: 2026-12-31}, bela: {}, gone: {until: 2020-01-01}}
      components:
        a: {contributors: [ada, gone]}
        b: {contributors: [ada, bela]}
        c: {systemOwners: {dev: ada, ops: bela}}
        d: {lifecycle: retired, contributors: [ada]}`);
    expect(findings[rule]).toEqual([
      'warning person:ada: person ada leaves after 2026-12-31 and is still chief architect, cto, system owner (dev) of component c, tech lead of squad search and the only one who knows component a',
    ]);
  });

  test('begins sixty days before, or as many as the policy says', () => {
    const org = (until: string, policy = '') => `
      policy: {rules: {${policy}}}
      squads: {search: {coach: ada}}
      people: {ada: {until: ${until}}}`;
    expect(said(rule, org('2027-01-22'))).toHaveLength(1);
    expect(said(rule, org('2027-01-23'))).toEqual([]);
    expect(said(rule, org('2027-01-23', `${rule}: {days: 61}`))).toHaveLength(1);
    expect(said(rule, org('2026-11-23'))).toHaveLength(1);
    expect(said(rule, org('2026-11-22'))).toEqual([]);
  });

  test('is silent where nothing is left to hand over, and does not count the line manager', () => {
    const { findings } = checkOrg(`
      squads: {search: {members: [ada]}}
      people: {ada: {until: 2026-12-31}, bela: {manager: ada}}`);
    expect(findings[rule]).toEqual([]);
  });

  test('is not checked where nobody has until or status', () => {
    expect(checkOrg('people: {ada: {}}').notChecked[rule]).toBe('no person with until or status');
  });
});
