import { describe, expect, it } from 'vitest';
import { findInSlice } from '../../src/yaml/find-in-slice.ts';
import type { MapEntry, Range, YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

function entryNamed(node: YamlNode | null | undefined, name: string): MapEntry | undefined {
  return node?.kind === 'map' ? [...node.entries].find(({ key }) => key === name) : undefined;
}

/** The entity at `steps`, and in it the field at `path`: the text of its key and of its value. */
function find(text: string, steps: readonly string[], path: readonly string[], itemKeys?: readonly string[]) {
  let entry: MapEntry | undefined;
  for (const step of steps) entry = entryNamed(entry ? entry.value : readYaml(text).root, step);
  if (!entry) throw new Error(`there is no ${steps.join('.')}`);
  const found = findInSlice(text, { start: entry.start, end: entry.value.end }, path, itemKeys);
  const written = (range: Range) => text.slice(range.start, range.end);
  return found && [written(found.key), written(found.value)];
}

const org = `\uFEFF# 😀
squads:
  search:
    name: "Search"
  payments:
    name: >
      Pay
      ments
    members:
    - ada
    - {person: bob, share: 0.5}
    -  person: cyd
       role: tester
    -
    dependsOn:
      - reason: royalties
        squad: billing
      - squad: royalties
    systemOwners: {dev: ada, "ops": bob}
    channel:
  empty:
tribes: {playback: {name: Playback, lead: ada}, "x": {lead: bob,
  name: y}}
org:
  name: Tonearm
`;

describe('a field is found in the slice of its entity', () => {
  it.each([
    { steps: ['squads', 'payments'], path: [], key: 'payments', value: /^name: >[^]*channel$/ },
    { steps: ['squads', 'search'], path: ['name'], key: 'name', value: /^"Search"$/ },
    { steps: ['squads', 'payments'], path: ['name'], key: 'name', value: /^>\n +Pay\n +ments$/ },
    { steps: ['squads', 'payments'], path: ['members', 'ada'], key: 'ada', value: /^ada$/ },
    {
      steps: ['squads', 'payments'],
      path: ['members', 'bob'],
      key: 'bob',
      value: /^\{person: bob, share: 0.5\}$/,
    },
    { steps: ['squads', 'payments'], path: ['members', 'bob', 'share'], key: 'share', value: /^0.5$/ },
    { steps: ['squads', 'payments'], path: ['members', 'cyd', 'role'], key: 'role', value: /^tester$/ },
    {
      steps: ['squads', 'payments'],
      path: ['dependsOn', 'royalties'],
      key: 'royalties',
      value: /^reason: r[^]*billing$/,
    },
    {
      steps: ['squads', 'payments'],
      path: ['dependsOn', 'billing'],
      key: 'billing',
      value: /^reason: r[^]*billing$/,
    },
    { steps: ['squads', 'payments'], path: ['systemOwners', 'ops'], key: '"ops"', value: /^bob$/ },
    { steps: ['squads', 'payments'], path: ['channel'], key: 'channel', value: /^channel$/ },
    { steps: ['tribes', 'playback'], path: ['lead'], key: 'lead', value: /^ada$/ },
    { steps: ['tribes', 'x'], path: ['name'], key: 'name', value: /^y$/ },
    { steps: ['org'], path: ['name'], key: 'name', value: /^Tonearm$/ },
  ])('$steps $path', ({ steps, path, key, value }) => {
    const found = find(org, steps, path);
    expect(found?.[0]).toBe(key);
    expect(found?.[1]).toMatch(value);
  });

  it('looks only under the given keys of an item, where they are given', () => {
    expect(find(org, ['squads', 'payments'], ['dependsOn', 'royalties'], ['squad'])).toEqual([
      'royalties',
      'squad: royalties',
    ]);
  });

  it('is undefined where there is no such field', () => {
    expect(find(org, ['squads', 'search'], ['lead'])).toBeUndefined();
    expect(find(org, ['squads', 'search'], ['name', 'x'])).toBeUndefined();
    expect(find(org, ['squads', 'empty'], ['name'])).toBeUndefined();
    expect(find(org, ['squads', 'payments'], ['members', 'dan'])).toBeUndefined();
    expect(findInSlice('a: [', { start: 0, end: 4 }, ['x'])).toBeUndefined();
  });

  it.each([
    '{squads: {"a":1, b: {c: d}}}',
    'squads: {\n  b: {\nc: d } }\n',

    'squads:\r\n  b:\r\n    c: d\r\n',
  ])('however it is written: %j', (text) => {
    const steps = ['squads', 'b'];
    if (readYaml(text).root === null) return;
    expect(find(text, steps, ['c'])).toEqual(['c', 'd']);
  });
});
