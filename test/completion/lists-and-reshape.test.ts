import { describe, expect, test } from 'vitest';
import { operations } from '../../src/reshape/operations/all.ts';
import { proposed, wordsOf } from './proposed.ts';

describe('what is proposed behind a comma', () => {
  test('what is not in the list yet', async () => {
    const all = await wordsOf('check', '--only', '');
    expect(all).toContain('ownership');
    expect(await wordsOf('check', '--only', 'ownership,')).toEqual(
      all.filter((name) => name !== 'ownership').map((name) => `ownership,${name}`),
    );
    expect(await wordsOf('check', '--only=people,ownership,st')).toEqual([
      '--only=people,ownership,structure',
    ]);
    expect(await wordsOf('check', '--only', 'ownership,own')).toEqual(['ownership,own']);
  });

  test('the columns of what is listed', async () => {
    expect(await wordsOf('list', 'squads', '--columns', 'id,hea')).toEqual(['id,heads']);
    expect(await wordsOf('list', 'squads', '--sort', 'tribe,-hea')).toEqual(['tribe,-heads']);
    expect(await wordsOf('list', 'people', '--columns', 'productO')).toEqual([]);
    expect(await wordsOf('list', '--columns', 'i')).toEqual([]);
  });
});

describe('what is proposed of reshape', () => {
  test('operations, each with what it does, and again behind --', async () => {
    expect(await proposed('reshape', 'mov')).toEqual({
      move: 'moves people from one squad to another',
      'move-squad': 'moves a whole squad to another tribe',
    });
    expect(await wordsOf('reshape', '')).toEqual(operations.map(({ id }) => id));
    expect(await wordsOf('reshape', 'leave', 'ada', '--', 'lea')).toEqual(['leave']);
    expect(await wordsOf('reshape', '--summary', '-f', 'org.yaml', 'lea')).toEqual(['leave']);
    expect(await wordsOf('reshape', 'nonsense', '')).toEqual(operations.map(({ id }) => id));
  });

  test('what its arguments can be', async () => {
    expect(await proposed('reshape', 'move', '')).toEqual({ ada: String.raw`Ada\u001b[31m Abara` });
    expect(await wordsOf('reshape', 'move', 'ada', '')).toEqual([]);
    expect(await wordsOf('reshape', 'move', 'ada', '--to', '')).toEqual(['search']);
    expect(await wordsOf('reshape', 'move', 'ada', '--to=s')).toEqual(['--to=search']);
    expect(await wordsOf('reshape', 'assign', 'search', '')).toEqual(['search-api']);
    expect(await wordsOf('reshape', 'split', 'search', '--people', 'ui=a')).toEqual(['ui=ada']);
    expect(await wordsOf('reshape', 'split', 'search', '--components', 'ui=search,')).toEqual([
      'ui=search,search-api',
    ]);
    expect(await wordsOf('reshape', 'retire', 'squad:')).toEqual(['squad:search']);
    expect(await wordsOf('reshape', 'add', 'p')).toEqual(['person']);
    expect(await wordsOf('reshape', 'set-role', 'coach', 'no')).toEqual(['none']);
    expect(await wordsOf('reshape', 'move', 'ada', '--on', '')).toEqual([]);
  });

  test('its options, then those of reshape', async () => {
    const flags = await wordsOf('reshape', 'move', 'ada', '--');
    expect(flags.slice(0, 2)).toEqual(['--to', '--from']);
    expect(flags).toContain('--apply');
    expect(await wordsOf('reshape', 'assign', '--to', 'search', '--pat')).toEqual(['--patch']);
    expect(await wordsOf('reshape', 'move', 'ada', '-o', 'js')).toEqual(['json']);
    expect(await wordsOf('reshape', 'move', 'ada', '--nonsense=')).toEqual([]);
    // Where no word has a place any more, only an option does.
    expect(await wordsOf('reshape', 'set-role', 'coach', 'ada', '')).toEqual(['--on']);
    expect(await wordsOf('reshape', 'set-role', 'coach', 'ada', '--on', 'search', '')).toEqual([]);
  });
});
