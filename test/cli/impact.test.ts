import { describe, expect, it } from 'vitest';
import { answerOf, listOf, type Json } from './answers.ts';
import { files } from './chain-org.ts';
import { files as music } from './music-org.ts';
import { files as owners } from './owners-org.ts';
import { runInProcess } from './run-in-process.ts';

async function said(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['impact', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

async function answer(org: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Json> {
  const { stdout, stderr } = await runInProcess(['impact', ...args, '--json'], { files: org });
  if (stdout === '') throw new Error(stderr);
  return answerOf('impact', stdout);
}

describe('orgctl impact, of a person', () => {
  it('says in one sentence what breaks, then the details with who could stand in', async () => {
    expect(await said('ada'))
      .toBe(`if ada leaves, 5 roles fall empty, nobody else knows 1 component, too few of its squad know 1 critical component, 1 squad is too small, 2 people have no line manager, 1 person gets another line manager and 1 component has no owner

roles that fall empty (5)
role	of	tier	second	why
lead	tribe music		di of top	for chapter z-data
product owner	squad base		bo of base	1 shared component, 1 shared skill
lead	chapter web		bo of base	is in it, 1 shared component
owner	objective peace		nobody	
system owner (dev)	component a	1	bo of base	knows it, 1 shared skill

components that too few know then (2)
component	tier	owner	know it then	second	why
a	1	base	2, of its squad 1	bo of base	knows it, 1 shared skill
e		base, middle	nobody	cy of middle	1 shared component, same discipline

squads that are too small then (1)
squad	people now	then	at least	alone owns
base	2	1	2	a

whom somebody else has to manage (3)
person	name	line manager then	as lead of
bo		nobody	
cy		di	z-data
ed		nobody	

components without an owner (1)
component	tier
own	
`);
  });

  it('takes what is too little from the policy', async () => {
    const { squads } = await answer(files, 'cy');
    expect(squads).toMatchObject([{ entity: 'squad:middle', before: 2, after: 1, minimum: 2 }]);
    const strict = { 'org.yaml': files['org.yaml'].replace('min: 2', 'min: 7') };
    expect((await answer(strict, 'cy'))['squads']).toMatchObject([{ minimum: 7 }]);
  });

  it('who holds nothing breaks nothing', async () => {
    const { stdout } = await runInProcess(['impact', 'gil'], { files: music });
    expect(stdout).toContain('if Gil (gil) leaves, ');
    expect(await said('di')).toContain('if di leaves, ');
    const { stdout: eve } = await runInProcess(['impact', 'eve'], {
      files: { 'org.yaml': 'version: 1\npeople: {eve: {}}\n' },
    });
    expect(eve).toBe('if eve leaves, nothing breaks that is written down here\n');
  });

  it('who is not there any more breaks nothing', async () => {
    const { stdout } = await runInProcess(['impact', 'gone'], { files: music });
    expect(stdout).toBe(
      'Gone Girl (gone): nothing breaks, since it is not there on the day (gone, the last day was 2026-01-31)\n',
    );
  });
});

describe('orgctl impact, of a squad', () => {
  it('says what nobody owns, what rests on that, who depends on it and who is left', async () => {
    const found = await answer(files, 'base');
    expect(listOf(found, 'unowned').map(({ entity }) => entity)).toEqual(['component:a']);
    expect(listOf(found, 'dependents').map(({ entity, depth }) => [entity, depth])).toEqual([
      ['component:b', 1],
      ['component:c', 2],
      ['component:d', 3],
    ]);
    expect(found).toMatchObject({
      dependentsByTier: [
        { tier: 1, components: 0 },
        { tier: 2, components: 1 },
        { tier: 3, components: 1 },
        { tier: 4, components: 0 },
        { tier: null, components: 1 },
      ],
      dependentsByTribe: [
        { tribe: 'music', components: 1 },
        { tribe: 'other', components: 1 },
        { tribe: null, components: 1 },
      ],
      tell: [
        { entity: 'squad:middle', components: ['component:b'] },
        { entity: 'squad:top', components: ['component:c'] },
      ],
      dependentSquads: [
        { entity: 'squad:middle', depth: 1, declared: true, throughComponents: true, severity: 'slowing' },
        { entity: 'squad:top', depth: 2, declared: false, throughComponents: true, through: 'squad:middle' },
      ],
      homeless: [{ entity: 'person:ada' }],
      unserved: [{ entity: 'objective:joy' }],
      vacancies: [{ squad: 'squad:base', role: 'web', from: '2026-12-01' }],
    });
  });
});

describe('orgctl impact, of a component', () => {
  it('says what rests on it, directly and through others, and whom to tell', async () => {
    expect(await said('component:a'))
      .toBe(`if component a goes, 4 components rest on it (1 directly, 3 through others)

components that rest on it (4)
  by tier: 1 of tier 2, 1 of tier 3, 2 of no tier
  by tribe: 2 of music, 1 of other, 1 of no tribe
component	tier	owner	tribe	steps	through
b	2	middle	music	1	a
c	3	top	other	2	b
d		nobody		3	c
e		base, middle	music	4	d

squads to tell (3)
squad	channel	steps	since these rest on it
middle		1	b, e
top		2	c
base	#base	4	e
`);
  });

  it('says of owners of any kind who they are and through whom to tell them', async () => {
    const { stdout } = await runInProcess(['impact', 'base'], { files: owners });
    expect(stdout).toContain(`
a	1	tribe:music	music	1	base
b	1	guild:vinyl, play	music	1	base
c	1	person:gil		1	base
d	1	none		1	base
e	1	nobody		1	base
f	1	guild:empty		1	base

squads to tell (1)
squad	channel	steps	since these rest on it
play		1	b

other owners to tell (4)
owner	through	channel	steps	since these rest on it
guild:empty	nobody		1	f
guild:vinyl	ada	#vinyl	1	b
person:gil	Gil (gil)		1	c
tribe:music	Gil (gil)		1	a
`);
    const found = await answer(owners, 'base');
    expect(listOf(found, 'dependents').slice(1, 4)).toMatchObject([
      { owners: ['guild:vinyl', 'squad:play'], deliberate: false, squads: ['squad:play'] },
      { owners: ['person:gil'], squads: [] },
      { owners: [], deliberate: true },
    ]);
    expect(listOf(found, 'tell').map(({ entity, contact }) => [entity, contact])).toEqual([
      ['guild:empty', null],
      ['guild:vinyl', 'person:ada'],
      ['person:gil', 'person:gil'],
      ['squad:play', null],
      ['tribe:music', 'person:gil'],
    ]);
    const csv = await runInProcess(['impact', 'base', '-o', 'csv'], { files: owners });
    expect(csv.stdout).toMatch(/^dependents,component,b,,,1,guild:vinyl play,music,/m);
    expect(csv.stdout).toMatch(/^tell,tribe,music,,,,,,,gil,1,/m);
  });

  it('goes no further than --depth says', async () => {
    expect(await said('component:a', '--depth', '2')).toContain(
      'if component a goes, 2 components rest on it (1 directly, 1 through others)',
    );
    expect(await said('component:a', '--depth', '0')).toContain(
      '2 orgctl: --depth "0" is no number that it takes',
    );
  });

  it('ends in a circle, and in a chain of thousands', async () => {
    expect(listOf(await answer(files, 'e'), 'dependents').map(({ entity }) => entity)).toEqual([
      'component:b',
      'component:c',
      'component:d',
    ]);
    const length = 3000;
    const chain = Array.from({ length }, (_, n) => `  c${n}: {${n === 0 ? '' : `dependsOn: [c${n - 1}]`}}`);
    const found = await answer({ 'org.yaml': `version: 1\ncomponents:\n${chain.join('\n')}\n` }, 'c0');
    expect(listOf(found, 'dependents').at(-1)).toMatchObject({
      entity: `component:c${length - 1}`,
      depth: length - 1,
    });
  });
});

describe('orgctl impact, of other groups', () => {
  it('of a tribe: what belongs to none, and what nobody serves', async () => {
    expect(await answer(files, 'tribe:music')).toMatchObject({
      orphans: [
        { entity: 'squad:base' },
        { entity: 'squad:middle' },
        { entity: 'chapter:web' },
        { entity: 'chapter:z-data' },
      ],
      homeless: [{ entity: 'person:ada' }, { entity: 'person:bo' }, { entity: 'person:cy' }],
      unserved: [{ entity: 'objective:peace' }],
      dependentSquads: [{ entity: 'squad:top', depth: 1 }],
    });
  });

  it('of a chapter: who manages its people then', async () => {
    expect(await answer(files, 'chapter:web')).toMatchObject({
      reports: [{ entity: 'person:bo', manager: 'person:di', chapter: 'chapter:z-data' }],
      homeless: [{ entity: 'person:ada' }],
    });
  });

  it('of a guild and of an objective: the obvious', async () => {
    expect(await answer(music, 'guild:vinyl')).toMatchObject({
      unowned: [{ entity: 'component:radio' }],
      homeless: [{ entity: 'person:cy' }, { entity: 'person:eve' }],
    });
    expect(await answer(music, 'joy')).toMatchObject({
      orphans: [{ entity: 'objective:calm' }],
      idle: [{ entity: 'squad:search' }],
    });
  });
});
