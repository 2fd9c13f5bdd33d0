import { describe, expect, test } from 'vitest';
import { suggestIds } from '../../src/rules/suggest-ids.ts';

const entities = [
  { kind: 'squad', id: 'search' },
  { kind: 'squad', id: 'artist-studio' },
  { kind: 'tribe', id: 'playback' },
  { kind: 'person', id: 'ada' },
  { kind: 'person', id: 'bela-holm' },
];
const former = [{ kind: 'squad', id: 'search', former_id: 'find' }];
const suggest = suggestIds(entities, former);
const owners = ['squad', 'tribe', 'guild', 'person'];

describe('what was meant by an id that leads nowhere', () => {
  test.for([
    ['a swapped letter', 'squad', 'serach', ['squad'], 'did you mean squad search?'],
    ['a missing hyphen', 'squad', 'artiststudio', ['squad'], 'did you mean squad artist-studio?'],
    ['a short id', 'person', 'adq', ['person'], 'did you mean person ada?'],
    ['an earlier id', 'squad', 'find', ['squad'], 'squad find is called search now: write search'],
    [
      'another kind that the field allows',
      'squad',
      'playback',
      owners,
      'there is a tribe playback: write tribe:playback',
    ],
    [
      'another kind that it does not allow',
      'tribe',
      'search',
      ['tribe'],
      'there is a squad search, but a tribe belongs here',
    ],
    ['a kind that is none', 'sqad', 'search', owners, 'there is a squad search: write search'],
    ['another kind, misspelt', 'squad', 'bela-hom', owners, 'did you mean person bela-holm?'],
    ['nothing like it', 'squad', 'zzz', ['squad'], undefined],
    [
      'a dash that is indented too far',
      'person',
      'ada - bela-holm',
      ['person'],
      'these are 2 ids, ada and bela-holm: put their dashes below each other',
    ],
    [
      'a missing comma',
      'person',
      'ada bela-holm',
      ['person'],
      'these are 2 ids, ada and bela-holm: write them as a list',
    ],
    [
      'a list without brackets',
      'squad',
      'search, playback',
      owners,
      'these are 2 ids, search and playback: write them as a list',
    ],
    ['an empty kind', 'guild', 'web', ['guild'], undefined],
  ] as const)('%s', ([, kind, id, allowed, help]) => {
    expect(suggest({ kind, id, allowed })).toBe(help);
  });

  test('does not depend on the order of the entities', () => {
    const reversed = suggestIds(entities.toReversed(), former);
    for (const id of ['serach', 'adq', 'playback', 'belaholm']) {
      const wrong = { kind: 'squad', id, allowed: owners };
      expect(reversed(wrong)).toBe(suggest(wrong));
    }
  });

  test('finds the one that was meant among thousands that look alike', () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({ kind: 'person', id: `ada-${n}` }));
    const found = suggestIds([...many, { kind: 'person', id: 'omar-ueda' }], []);
    expect(found({ kind: 'person', id: 'omar-uedda', allowed: ['person'] })).toBe(
      'did you mean person omar-ueda?',
    );
    expect(found({ kind: 'person', id: 'ada-41230', allowed: ['person'] })).toMatch(
      /^did you mean person (?:ada-\d+(?:, | or |\?$))+$/,
    );
  });
});
