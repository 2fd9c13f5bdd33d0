import { describe, expect, it } from 'vitest';
import { patchOf, planOf, refusalOf, reshape } from './run-reshape.ts';

describe('orgctl reshape split', () => {
  const placed = '--people sound=ada,bo --components sound=decoder';

  it('gives everybody and everything a place, the rest where nothing was named', async () => {
    const { changes, details } = await planOf(`split player --into sound,picture ${placed}`);
    expect(changes).toMatchObject([
      { kind: 'squad', id: 'picture', what: 'new' },
      { kind: 'squad', id: 'player', what: 'until', after: '2026-11-22' },
      { kind: 'squad', id: 'player', what: 'vacancies.web-music' },
      { kind: 'squad', id: 'sound', what: 'new', after: { productOwner: 'ada', techLead: 'bo' } },
      { kind: 'person', id: 'ada', before: ['player'], after: ['sound'] },
      { kind: 'person', id: 'bo', before: ['player'], after: ['sound'] },
      { kind: 'person', id: 'cy', before: ['player'], after: ['picture'] },
      { kind: 'person', id: 'dee', before: ['player'], after: ['picture'] },
      { kind: 'component', id: 'decoder', before: ['player'], after: ['sound'] },
      { kind: 'component', id: 'queue', before: ['player'], after: ['picture'] },
    ]);
    expect(details).toMatchObject({
      knowledge: [{ entity: 'component:decoder', before: 2, after: 1, lost: [{ entity: 'person:cy' }] }],
    });
  });

  it('says that a half has no product owner, and which dependencies come between the halves', async () => {
    const plan = await planOf(`split player --into sound,picture ${placed}`);
    expect(JSON.stringify(plan['findings'])).toContain('squad picture has no product owner');
    const dependencies = JSON.stringify(plan['details']);
    expect(dependencies).toContain(
      '"from":{"entity":"squad:picture","name":null},"to":{"entity":"squad:sound","name":null},"what":"added"',
    );
  });

  it('tells the dependencies of a squad together', async () => {
    const crossed = {
      'org.yaml': `version: 1
squads:
  a: {members: [ada, bo], dependsOn: [{squad: b}, {squad: c}]}
  b: {}
  c: {}
people: {ada: {}, bo: {}}
`,
    };
    const { stdout } = await reshape('split a --into d,e --people d=ada', crossed);
    expect(stdout).toContain('d → b and c: taken over, within a tribe\n');
    expect(stdout).not.toContain('removed');
  });

  it('keeps the old squad and its id for one part', async () => {
    const { changes } = await planOf(`split player --into sound,picture ${placed} --keep sound`);
    expect(changes).toMatchObject([
      { kind: 'squad', id: 'picture', what: 'new' },
      { kind: 'person', id: 'cy', before: ['player'], after: ['picture'] },
      { kind: 'person', id: 'dee', before: ['player'], after: ['picture'] },
      { kind: 'component', id: 'queue', before: ['player'], after: ['picture'] },
    ]);
  });

  it('refuses whoever has no place, or two, or another squad', async () => {
    const split = 'split player --into a,b,c';
    expect(await refusalOf(`${split} --people a=ada`)).toContain(
      '4 orgctl: split: bo, cy and dee of squad player have no place\n  say where they go with --people part=id,id',
    );
    expect(await refusalOf(`${split} --people a=ada --people b=bo --people c=cy`)).toContain(
      '4 orgctl: split: dee of squad player have no place',
    );
    expect(await refusalOf('split player --into a,b --people a=ada,bo --people b=cy,dee')).toContain(
      'decoder and queue of squad player have no place\n  say where they go with --components',
    );
    expect(await refusalOf('split player --into a,b --people a=ada,eli')).toContain(
      'person eli is not in squad player',
    );
    expect(
      await refusalOf(
        'split player --into a,b --people a=ada --people b=ada,bo,cy,dee --components a=decoder,queue',
      ),
    ).toContain('person ada has two places');
    expect(await refusalOf('split player --into a,b --people c=ada')).toContain('c is none of a and b');
    expect(await refusalOf('split player --into a')).toContain('name two squads or more');
    expect(await refusalOf('split player --into search,b --people b=ada')).toContain(
      'there is a squad search already',
    );
  });
});

describe('orgctl reshape merge', () => {
  it('lets one squad go on with everybody and everything, its mission and product owner', async () => {
    const { changes, details } = await planOf('merge search --into player');
    expect(changes).toMatchObject([
      { kind: 'squad', id: 'search', what: 'successor', after: 'player' },
      { kind: 'squad', id: 'search', what: 'until' },
      { kind: 'person', id: 'eli', before: ['search'], after: ['player'] },
      { kind: 'person', id: 'fay', before: ['search'], after: ['player'] },
      { kind: 'component', id: 'both', what: 'owner' },
      { kind: 'component', id: 'index', before: ['search'], after: ['player'] },
    ]);
    expect(details).toMatchObject({
      dependencies: [{ what: 'internalised', from: { entity: 'squad:search' } }],
    });
  });

  it('asks for the mission, the product owner and the tribe of a new one', async () => {
    const two = {
      'org.yaml': `version: 1
tribes: {t: {}, u: {}}
squads:
  a: {tribe: t, mission: one, productOwner: ada, members: [ada]}
  b: {tribe: u, mission: two, productOwner: bo, members: [bo]}
people: {ada: {}, bo: {}}
`,
    };
    const said = await refusalOf('merge a b --into c', two);
    expect(said).toContain('--tribe-of a  t');
    expect(said).toContain('--mission-of b  two');
    expect(said).toContain('--product-owner bo   bo, of squad b');
    const patch = await patchOf('merge a b --into c --product-owner bo --mission-of a --tribe-of a', two);
    expect(patch).toContain(
      '+  c: {from: 2026-11-23, tribe: t, mission: one, productOwner: bo, members: [{person: ada, from: 2026-11-23}, {person: bo, from: 2026-11-23}]}',
    );
  });

  it('takes along who has a last day, and who begins later', async () => {
    const planned = {
      'org.yaml': `version: 1
squads:
  a: {serves: [fast], members: [ada, {person: bo, until: 2027-03-31}, {person: cy, from: 2027-02-01}]}
  b: {serves: [good], members: [dee]}
people: {ada: {}, bo: {}, cy: {}, dee: {}}
objectives: {fast: {}, good: {}}
`,
    };
    const joined =
      'members: [dee, {person: ada, from: 2026-11-23}, {person: bo, from: 2026-11-23, until: 2027-03-31}, {person: cy, from: 2027-02-01}]}';
    expect((await patchOf('merge a --into b', planned)).at(-1)).toBe(
      `+  b: {serves: [good, fast], ${joined}`,
    );
    expect((await patchOf('retire a --to b', planned)).at(-1)).toContain(joined);
  });

  it('adds up the shares of who is in both, and says that the squad is over its size', async () => {
    const two = {
      'org.yaml': `version: 1
policy: {rules: {squad-size: {max: 1}}}
squads: {a: {members: [{person: ada, share: 0.2}]}, b: {members: [{person: ada, share: 0.3}, bo]}}
people: {ada: {}, bo: {}}
`,
    };
    expect((await patchOf('merge a --into b', two)).at(-1)).toContain(
      'b: {members: [{person: ada, share: 0.3, until: 2026-11-22}, bo, {person: ada, share: 0.5, from: 2026-11-23}]}',
    );
    expect(await refusalOf('merge a --into a', two)).toContain('only squad a is merged');
  });
});

describe('orgctl reshape isolate', () => {
  it('has an end, after which everybody is back', async () => {
    expect(await patchOf('isolate ada eli --until 2027-01-31 --as rescue --tribe music')).toEqual([
      '-    members: [ada, bo, cy, dee]',
      '+    members: [{person: ada, until: 2026-11-22}, bo, cy, dee, {person: ada, from: 2027-02-01}]',
      '-      - eli   # the first of them',
      '+      - {person: eli, until: 2026-11-22}   # the first of them',
      '+      - {person: eli, from: 2027-02-01}',
      '+  rescue:',
      '+    from: 2026-11-23',
      '+    until: 2027-01-31',
      '+    tribe: music',
      '+    members: [{person: ada, from: 2026-11-23, until: 2027-01-31}, {person: eli, from: 2026-11-23, until: 2027-01-31}]',
    ]);
  });

  it('takes a whole squad, says which knowledge that takes away, and needs an end that is to come', async () => {
    const { details } = await planOf('isolate search --until 2027-01-31 --as rescue');
    expect(details).toMatchObject({
      people: [{ entity: 'person:eli' }, { entity: 'person:fay' }],
      knowledge: [{ entity: 'component:index', before: 1, after: 0 }],
    });
    const { changes } = await planOf('isolate search --until 2027-01-31');
    expect(changes).toMatchObject([{ kind: 'squad', id: 'search-isolation', what: 'new' }, {}, {}, {}, {}]);
    expect(await refusalOf('isolate search --as rescue')).toContain('2 orgctl: isolate lacks --until <day>');
    expect(await refusalOf('isolate search --as rescue --until 2026-11-01')).toContain(
      '2026-11-01 is before 2026-11-23',
    );
    expect(await refusalOf('isolate ada gus --as rescue --until 2027-01-31')).toContain(
      'they are of several tribes',
    );
  });
});

describe('orgctl reshape move-squad', () => {
  it('asks what becomes of the chapters of its people', async () => {
    const said = await refusalOf('move-squad search --to money');
    expect(said).toContain(
      '2 orgctl: move-squad: 2 people change tribe with the squad: what becomes of their chapters?',
    );
    expect(said).toContain('--chapter matching');
    const { changes } = await planOf('move-squad search --to money --chapter matching');
    expect(changes).toMatchObject([
      { id: 'search', what: 'tribe', before: 'music', after: 'money' },
      { id: 'eli', what: 'chapters', after: ['web-money'] },
      { id: 'fay', what: 'chapters', after: ['web-money'] },
    ]);
    expect((await planOf('move-squad search --to money --chapter keep'))['changes']).toHaveLength(1);
    expect(await refusalOf('move-squad search --to music')).toContain(
      'squad search is in tribe music already',
    );
  });

  it('says which dependencies cross tribes then', async () => {
    const { details } = await planOf('move-squad search --to money --chapter keep');
    expect(details).toMatchObject({
      dependencies: [
        {
          from: { entity: 'squad:search' },
          to: { entity: 'squad:player' },
          what: 'tribes',
          acrossTribes: true,
        },
      ],
    });
  });

  it('is one plan with what follows', async () => {
    const { status } = await reshape(
      'move-squad search --to money --chapter keep -- set-role lead eli --on tribe:money',
    );
    expect(status).toBe(0);
  });
});
