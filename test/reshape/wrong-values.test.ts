import { expect, test } from 'vitest';
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

test('what it takes is planned', async () => {
  for (const line of [
    'set search type=stream-aligned productOwner=ada members=[ada]',
    'add component shards owner=squad:search dependsOn=[index] tier=2 type=app',
    'add tribe new lead=ada -- add squad foo tribe=new',
    'add squad foo tribe=discovery x-cost=12 dependsOn=search',
  ]) {
    expect([line, (await reshape(line, files)).stderr]).toEqual([line, '']);
  }
});
