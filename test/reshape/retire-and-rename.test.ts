import { describe, expect, it } from 'vitest';
import { patchOf, planOf, refusalOf, reshape } from './run-reshape.ts';

describe('orgctl reshape retire', () => {
  it('names what still needs it', async () => {
    expect(await refusalOf('retire search')).toBe(
      `4 orgctl: retire: squad search is still needed by component both, component index, person eli and person fay
  name what takes its place with --to, or write --orphan
`,
    );
  });

  it('gives people, components and dependencies to the successor', async () => {
    expect(await patchOf('retire billing --to search')).toEqual([
      '-      - {squad: billing, severity: slowing}',
      '+      - {squad: search, severity: slowing}',
      '+      - {person: gus, from: 2026-11-23}',
      '+      - {person: hal, from: 2026-11-23}',
      '-    members: [gus, hal]',
      '+    members: [{person: gus, until: 2026-11-22}, {person: hal, until: 2026-11-22}]',
      '+    until: 2026-11-22',
      '+    successor: search',
      '-  ledger: {owner: billing, contributors: [gus]}',
      '-  both: {owner: [search, billing]}',
      '+  ledger: {owner: search, contributors: [gus]}',
      '+  both: {owner: [search]}',
    ]);
  });

  it('says what nobody owns then, and refuses to write that without being told', async () => {
    const { stdout } = await reshape('retire billing --orphan --summary');
    expect(stdout).toContain('components without an owner');
    const applied = await reshape('retire billing --orphan --apply --yes');
    expect(applied.status).toBe(4);
    expect(applied.stderr).toContain('(change-keeps-owner)');
    expect(applied.stderr).toContain('--allow-findings');
    expect((await reshape('retire billing --orphan --apply --yes --allow-findings')).status).toBe(0);
  });

  it('refuses what cannot take the place, and two answers at once', async () => {
    expect(await refusalOf('retire search --to search')).toContain('squad search cannot take its own place');
    expect(await refusalOf('retire search --to serch')).toBe(
      '2 orgctl: no squad is called "serch"\n  did you mean squad search?\n',
    );
    const former = { 'org.yaml': 'version: 1\nsquads: {a: {}, b: {formerly: c}}\n' };
    expect((await patchOf('retire a --to c', former)).at(-1)).toContain('successor: b}');
    expect(await refusalOf('retire search --to player --orphan')).toContain('say different things');
    expect(await refusalOf('retire person:ada')).toContain('2 orgctl: "person:ada" is a person');
  });
});

describe('orgctl reshape set-role', () => {
  it('gives a role of a squad, a component or the organisation', async () => {
    expect(await patchOf('set-role product-owner eli --on search')).toEqual(['+    productOwner: eli']);
    expect(await patchOf('set-role ops eli --on index')).toEqual([
      '-  index: {owner: search, contributors: [eli], dependsOn: [queue]}',
      '+  index: {owner: search, contributors: [eli], dependsOn: [queue], systemOwners: {ops: eli}}',
    ]);
    expect(await patchOf('set-role cto lea')).toEqual([
      '-org: {name: Tiny}   # a comment that stays',
      '+org: {name: Tiny, roles: {cto: lea}}   # a comment that stays',
    ]);
  });

  it('leaves a role to nobody', async () => {
    expect(await patchOf('set-role tech-lead none --on player')).toEqual(['-    techLead: bo']);
    expect((await patchOf('set-role dev none --on decoder')).at(-1)).toBe(
      '+  decoder: {owner: player, contributors: [bo, cy]}',
    );
  });

  it('says whose second hat it is, and refuses a role that there is not', async () => {
    const { details } = await planOf('set-role product-owner ada --on search');
    expect(details).toMatchObject({ rolesFromOutside: [{ person: { entity: 'person:ada' } }] });
    expect(await refusalOf('set-role product-onwer eli --on search')).toContain(
      '4 orgctl: set-role: a squad has no role product-onwer\n  did you mean product-owner?',
    );
    expect(await refusalOf('set-role lead eli --on search')).toContain(
      'its roles are product-owner, coach and tech-lead',
    );
  });
});

describe('orgctl reshape rename', () => {
  it('follows every reference, and keeps the earlier id', async () => {
    const files = {
      'org.yaml': `version: 1
include: [teams/*.yaml]
people: {ada: {}, bo: {manager: ada}}
waivers:
  - {rule: squad-size, on: "squad:search", reason: soon, until: 2027-01-01, by: ada}
  - {rule: reference-active, on: squad:search.members.ada, reason: soon, until: 2027-01-01}
`,
      'teams/a.yaml': `squads:
  search: {productOwner: ada, members: [{person: ada, share: 0.5}, bo]}   # hers
components:
  index: {owner: "person:ada", systemOwners: {dev: ada}, contributors: [ada]}
`,
    };
    expect(await patchOf('rename ada ada-abara', files)).toEqual([
      '-people: {ada: {}, bo: {manager: ada}}',
      '+people: {ada-abara: {formerly: [ada]}, bo: {manager: ada-abara}}',
      '-  - {rule: squad-size, on: "squad:search", reason: soon, until: 2027-01-01, by: ada}',
      '-  - {rule: reference-active, on: squad:search.members.ada, reason: soon, until: 2027-01-01}',
      '+  - {rule: squad-size, on: "squad:search", reason: soon, until: 2027-01-01, by: ada-abara}',
      '+  - {rule: reference-active, on: squad:search.members.ada-abara, reason: soon, until: 2027-01-01}',
      '-  search: {productOwner: ada, members: [{person: ada, share: 0.5}, bo]}   # hers',
      '+  search: {productOwner: ada-abara, members: [{person: ada-abara, share: 0.5}, bo]}   # hers',
      '-  index: {owner: "person:ada", systemOwners: {dev: ada}, contributors: [ada]}',
      '+  index: {owner: "person:ada-abara", systemOwners: {dev: ada-abara}, contributors: [ada-abara]}',
    ]);
  });

  it('changes nothing else: nobody moves, and no finding comes or goes', async () => {
    const plan = await planOf('rename player listening --name Listening');
    expect(plan['changes']).toMatchObject([
      { id: 'listening', what: 'renamed', before: 'player' },
      { id: 'listening', what: 'name' },
    ]);
    expect(plan['findings']).toMatchObject({ new: [], worse: [], fixed: [] });
    expect(plan['details']).toMatchObject({ people: [], sizes: [], roles: [], owners: [], dependencies: [] });
  });

  it('refuses an id that is taken', async () => {
    expect(await refusalOf('rename player search')).toContain(
      '4 orgctl: rename: there is a squad search already',
    );
    expect(await refusalOf('rename player player')).toContain('squad player is called so already');
  });
});
