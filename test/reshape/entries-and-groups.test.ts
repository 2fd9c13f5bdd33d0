import { describe, expect, it } from 'vitest';
import { patchOf, planOf, refusalOf, reshape } from './run-reshape.ts';

describe('orgctl reshape add, set and unset', () => {
  it('write what was said, as their neighbours are written', async () => {
    expect(await patchOf('add component player-app owner=player tier=2 dependsOn=[queue,decoder]')).toEqual([
      '+  player-app: {owner: player, tier: 2, dependsOn: [queue, decoder]}',
    ]);
    expect(
      await patchOf('set component:index systemOwners.dev=eli runbook=https://x.example/run x-cost=3'),
    ).toEqual([
      '-  index: {owner: search, contributors: [eli], dependsOn: [queue]}',
      '+  index: {owner: search, contributors: [eli], dependsOn: [queue], systemOwners: {dev: eli}, runbook: https://x.example/run, x-cost: 3}',
    ]);
    expect(await patchOf('unset decoder systemOwners.dev contributors')).toEqual([
      '-  decoder: {owner: player, contributors: [bo, cy], systemOwners: {dev: bo}}',
      '+  decoder: {owner: player}',
    ]);
  });

  it('refuse a field that there is not, and an id that there is', async () => {
    expect(await refusalOf('set search misson=x')).toContain(
      '4 orgctl: set: a squad has no field misson\n  did you mean mission?',
    );
    expect(await refusalOf('set index systemOwners=eli')).toContain('a component has no field systemOwners');
    expect(await refusalOf('unset index systemOwners.foo')).toContain(
      'a component has no field systemOwners.foo',
    );
    expect(await refusalOf('set index links=x')).toContain('write one of links.LABEL');
    expect(await refusalOf('add squad search')).toContain(
      'there is a squad search already\n  write set squad:search',
    );
    expect(await refusalOf('add sqaud x')).toContain('2 orgctl: add <kind> is "sqaud"');
    expect(await refusalOf('set search mission')).toContain('"mission" of set is no field=value');
  });

  it('say any finding that it causes, and do not write an error without being told', async () => {
    const { status, stderr } = await reshape('set search from=2027-01-01 until=2026-12-01 --apply --yes');
    expect(status).toBe(4);
    expect(stderr).toMatch(/it would make \d new error/);
    const ownerless = await planOf('unset index owner');
    expect(ownerless['findings']).toMatchObject({ new: [{ rule: 'change-keeps-owner' }, {}] });
  });
});

describe('orgctl reshape start-chapter and start-guild', () => {
  it('begin with their people', async () => {
    expect(await patchOf('start-guild speed --topic fast --coordinator cy --members cy,gus')).toEqual([
      '+  speed: {from: 2026-11-23, topic: fast, coordinator: cy, members: [{person: cy, from: 2026-11-23}, {person: gus, from: 2026-11-23}]}',
    ]);
  });

  it('ask what becomes of the chapter that somebody is in', async () => {
    const start = 'start-chapter design --tribe music --discipline design --lead dee --members dee,ada';
    expect(await refusalOf(start)).toBe(
      `2 orgctl: start-chapter: dee (web-music) and ada (web-music) are in a chapter already: what becomes of it?
  --earlier leave  left for design, and its lead is no more the line manager
  --earlier keep   kept: two chapters
`,
    );
    const left = await planOf(`${start} --earlier leave`);
    expect(left['details']).toMatchObject({
      lineManagers: [
        { entity: 'person:ada', before: { entity: 'person:lea' }, after: { entity: 'person:dee' } },
        { entity: 'person:dee', before: { entity: 'person:lea' }, after: null },
      ],
    });
    const kept = await planOf(`${start} --earlier keep`);
    expect(JSON.stringify(kept['findings'])).toContain('person-one-chapter');
  });

  it('say that a guild is of one tribe only', async () => {
    const { findings } = await planOf(
      'start-guild speed --topic fast --coordinator cy --members cy,ada,bo,dee,eli',
    );
    expect(JSON.stringify(findings)).toContain('guild-crosses-tribes');
    expect(await refusalOf('start-guild testing --topic x')).toContain('there is a guild testing already');
  });
});

describe('orgctl reshape join and quit', () => {
  it('begin and end a membership on a day', async () => {
    const { changes } = await planOf('join ada --to guild:testing -- quit eli --from guild:testing');
    expect(changes).toMatchObject([
      { id: 'ada', what: 'guilds', after: ['testing'] },
      { id: 'eli', what: 'guilds.testing.until', after: '2026-11-22' },
    ]);
    expect(await patchOf('quit eli --from testing --on 2027-01-01')).toEqual([
      '-  testing: {coordinator: bo, members: [bo, eli, gus]}',
      '+  testing: {coordinator: bo, members: [bo, {person: eli, until: 2026-12-31}, gus]}',
    ]);
  });

  it('refuse who is in it already, and who is not', async () => {
    expect(await refusalOf('join eli --to testing')).toContain(
      '4 orgctl: join: eli is in guild testing already',
    );
    expect(await refusalOf('quit ada --from testing')).toContain('ada is not in guild testing on 2026-11-23');
    expect(await refusalOf('join gus --to web-music')).toContain('gus (web-money) is in a chapter already');
  });
});
