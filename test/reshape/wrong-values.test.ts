import { expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { refusalOf, reshape } from './run-reshape.ts';

const files = {
  'org.yaml': `version: 1
tribes: {discovery: {name: Finding}}
squads: {search: {tribe: discovery, members: [ada]}}
people: {ada: {name: Ada}}
components: {index: {owner: search}}
`,
};

test('what the reader would not take is refused, with what it takes', async () => {
  const lines = {
    'set search type=nonsense': '4 orgctl: set: type of squad search is "nonsense", expected one of ',
    'set search type=stream-alinged': 'did you mean stream-aligned?',
    'add squad foo tribe=discovry':
      '4 orgctl: add: tribe of squad foo: no tribe is called "discovry"\n  did you mean tribe discovery?',
    'add squad foo tribe=nosuch': '4 orgctl: add: tribe of squad foo: no tribe is called "nosuch"',
    'add squad foo tribe=Finding': 'tribe of squad foo is "Finding", which is not its id\n  write discovery',
    'set search members=[ada,bo]': 'members of squad search: no person is called "bo"',
    'set index tier=9': 'tier of component index is "9", expected a whole number from ',
    'set index confirmed.by=bo': 'confirmed.by of component index: no person is called "bo"',
    'set ada from=2026-02-30': 'from of person ada is "2026-02-30", expected a day that the calendar has',
  };
  for (const [line, said] of Object.entries(lines)) expect(await refusalOf(line, files)).toContain(said);
});

test('a list where a field is one value, and the other way round, is a line that is written wrongly', async () => {
  const lines = {
    'set search mission=[a,b]':
      '2 orgctl: mission of a squad is one value, and [a,b] is a list\n  write one of them: mission=a\n',
    'set search type=[platform]':
      '2 orgctl: type of a squad is one value, and [platform] is a list\n  write type=platform\n',
    'set search channel=[#finding]': "\n  write channel='#finding'\n",
    'set search tribe=[discovery]': '\n  write tribe=discovery\n',
    'set search mission=[]': '\n  to take it out: orgctl reshape unset REF mission\n',
    'set search links.chat=[a]': '\n  write links.chat=a\n',
    'set index confirmed.by=[ada]': '\n  write confirmed.by=ada\n',
    'set ada capacity=[1,2]': '\n  write one of them: capacity=1\n',
    'add squad foo mission=[a,b]': '2 orgctl: mission of a squad is one value, and [a,b] is a list\n',
    'set search members=ada':
      '2 orgctl: members of a squad is a list, and "ada" is one value\n  write members=[ada]\n',
    'set search dependsOn=[search] vacancies=[tester]':
      '2 orgctl: vacancies of a squad is a list of maps, which no operation writes\n  write it in the file\n',
    'add tribe new -- set tribe:new mission=[a,b]': '2 orgctl: mission of a tribe is one value',
  };
  for (const [line, said] of Object.entries(lines)) expect(await refusalOf(line, files)).toContain(said);
});

test('a list in a scenario file is no better', async () => {
  const { status, stderr } = await runInProcess(['plan', 'lists.yaml'], {
    files: {
      ...files,
      'lists.yaml': `scenario: lists
ops:
  - set: {ref: search, fields: {mission: [find, it]}}
`,
    },
  });
  expect([status, stderr]).toEqual([
    4,
    `orgctl: lists.yaml:3:5: this does not apply as things are: set: mission of a squad is one value, and [find,it] is a list
  write one of them: mission=find
`,
  ]);
});

test('what it takes is planned', async () => {
  for (const line of [
    'set search type=stream-aligned productOwner=ada members=[ada]',
    'add component shards owner=squad:search dependsOn=[index] tier=2 type=app',
    'add tribe new lead=ada -- add squad foo tribe=new',
    'add squad foo tribe=discovery x-cost=12 x-tools=[a,b] dependsOn=[search]',
  ]) {
    expect([line, (await reshape(line, files)).stderr]).toEqual([line, '']);
  }
});
