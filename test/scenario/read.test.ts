import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { compileSchema } from '../schema/compiled-schema.ts';
import { good, gone, org, unmet } from './small-org.ts';

async function mistakesIn(text: string): Promise<readonly string[]> {
  const { status, stdout, stderr } = await runInProcess(['plan', 's.yaml'], {
    files: { 'org.yaml': org, 's.yaml': text },
  });
  expect([status, stdout]).toEqual([3, '']);
  return stderr.trimEnd().split('\n');
}

/** What is wrong, and what is said: the places and the words of org.yaml. */
const wrong: readonly (readonly [text: string, said: readonly string[]])[] = [
  [
    'scenario: s\nops: [{mvoe: {person: bela, to: mixes}}]',
    ['orgctl: s.yaml:2:8: unknown operation "mvoe"', '  did you mean move?'],
  ],
  [
    'scenario: s\nops: [{move: {persn: bela, to: mixes}}]',
    ['orgctl: s.yaml:2:15: unknown argument of move "persn"', '  did you mean person?'],
  ],
  [
    'scenario: s\nops: [{move: {person: bela}}]',
    ['orgctl: s.yaml:2:8: to of move is missing', '  add to: … (where to)'],
  ],
  [
    'scenario: s\nops: [{move: {person: bela, to: [mixes, search]}}]',
    ['orgctl: s.yaml:2:33: to of move is a list, expected a text', '  write squad'],
  ],
  [
    'scenario: s\nops: [{move: {person: bela, to: mixes, share: 3}}]',
    [
      'orgctl: s.yaml:2:47: share of move is "3", expected a number from 0 to 1',
      '  write a number from 0 to 1',
    ],
  ],
  [
    'scenario: s\nops: [{move: {person: bela, to: mixes, on: 2026-02-30}}]',
    [
      'orgctl: s.yaml:2:44: on of move is "2026-02-30", expected a day',
      '  write a day that the calendar has, such as 2026-11-23',
    ],
  ],
  [
    'scenario: s\nops: [{hire: {person: Kim Novak, to: mixes}}]',
    [
      'orgctl: s.yaml:2:23: person of hire is "Kim Novak", which is not kebab-case: letters a to z, digits and single hyphens, a letter first',
      '  write kim-novak',
    ],
  ],
  [
    'version: 1\nsquads: {search: {}}\npeople: {ada: {}}',
    [
      'orgctl: s.yaml:1:1: this is an organisation, not a scenario',
      '  name a file that begins with scenario: and its name',
    ],
  ],
  [
    'scenario: s\nops: [move]',
    [
      'orgctl: s.yaml:2:7: an item of ops is "move", expected one operation',
      '  write - move: {person: ada, to: search}',
    ],
  ],
  [
    'scenario: s\nops: [{move: bela}]',
    [
      'orgctl: s.yaml:2:14: move is "bela", expected a map of its arguments',
      '  write - move: {person: …, to: …}',
    ],
  ],
  [
    'scenario: s\nops: {}',
    ['orgctl: s.yaml:2:6: ops is a map, expected a list', '  write each operation behind a dash'],
  ],
  [
    'ops: [{assign: {component: lyrics, to: mixes}}]',
    ['orgctl: s.yaml:1:1: scenario is missing', '  begin the file with scenario: and its name'],
  ],
  [
    'scenaro: s\nscenario: s\nops: [{assign: {component: lyrics, to: mixes}}]',
    ['orgctl: s.yaml:1:1: unknown top key "scenaro"', '  did you mean scenario?'],
  ],
  [
    '',
    [
      'orgctl: s.yaml:1:1: scenario is missing',
      '  begin the file with scenario: and its name',
      'orgctl: s.yaml:1:1: ops is missing',
      '  add ops: and what is to be done, such as - move: {person: ada, to: search}',
    ],
  ],
  [
    'scenario: s\nops: []',
    [
      'orgctl: s.yaml:2:6: ops has no operation',
      '  write what is to be done, such as - move: {person: ada, to: search}',
    ],
  ],
  ['[a]', ['orgctl: s.yaml:1:1: the file is a list, expected a map', '  write name: value']],
];

/** The same for what it expects. */
const wrongExpectations: readonly (readonly [expect: string, said: readonly string[]])[] = [
  ['{rules: squad-sizes}', ['orgctl: s.yaml:3:17: unknown rule "squad-sizes"', '  did you mean squad-size?']],
  [
    '{rules: [{rule: squad-size}]}',
    [
      'orgctl: s.yaml:3:18: an expected rule says which rule, and on what',
      '  write {rule: squad-size, on: squad:search}',
    ],
  ],
  ['{figures: squad}', ['orgctl: s.yaml:3:19: unknown figure "squad"', '  did you mean squads?']],
  [
    '{atMost: {peopleMoved: few}}',
    ['orgctl: s.yaml:3:32: peopleMoved of atMost is "few", expected a number', '  write peopleMoved: 5'],
  ],
  ['{rule: squad-size}', ['orgctl: s.yaml:3:10: unknown field of expect "rule"', '  did you mean rules?']],
];

describe('a scenario file', () => {
  test.each(wrong)('%j', async (text, said) => {
    expect(await mistakesIn(text)).toEqual(said);
  });

  test.each(wrongExpectations)('expect: %s', async (expected, said) => {
    const text = `scenario: s\nops: [{assign: {component: lyrics, to: mixes}}]\nexpect: ${expected}\n`;
    expect(await mistakesIn(text)).toEqual(said);
  });

  test('all mistakes are said at once, in their order; what is no YAML, too', async () => {
    const lines = await mistakesIn('scenario: s\nops:\n  - mvoe: {}\n  - asign: {}\n');
    expect(lines.filter((line) => line.startsWith('orgctl'))).toEqual([
      'orgctl: s.yaml:3:5: unknown operation "mvoe"',
      'orgctl: s.yaml:4:5: unknown operation "asign"',
    ]);
    expect((await mistakesIn('scenario: "s\n'))[0]).toMatch(/^orgctl: s\.yaml:1:11: /);
  });

  test('a figure that is neither better nor worse needs a number', async () => {
    const text =
      'scenario: s\nops: [{assign: {component: lyrics, to: mixes}}]\nexpect: {figures: peopleMoved}\n';
    const files = { 'org.yaml': org, 's.yaml': text };
    const { stdout } = await runInProcess(['plan', 's.yaml'], { files });
    expect(stdout).toContain('not met  people who change squad: no worse: it is neither better nor worse');
  });

  test('a rule that is not checked does not hold', async () => {
    const text =
      'scenario: s\nops: [{assign: {component: lyrics, to: mixes}}]\nexpect: {rules: squad-size}\n';
    const files = { 'org.yaml': `${org}policy: {rules: {squad-size: off}}\n`, 's.yaml': text };
    const { stdout } = await runInProcess(['plan', 's.yaml'], { files });
    expect(stdout).toContain(
      'not met  squad-size finds nothing new and nothing worse: not checked: off in the policy',
    );
  });

  test('keys of one’s own are kept out of it', async () => {
    const files = { 'org.yaml': org, 'good.yaml': `x-ticket: T-1\n${good}` };
    expect((await runInProcess(['plan', 'good.yaml'], { files })).status).toBe(0);
  });
});

test('the schema takes what is right, and not what is wrong', async () => {
  const { stdout } = await runInProcess(['schema', '--scenario']);
  const verdict = compileSchema('2020-12', stdout);
  for (const text of [good, unmet, gone]) expect(verdict(text)).toBe(null);
  const places = 'scenario: s\nops: [{split: {squad: search, into: [a, b], people: {a: [ada]}, keep: a}}]\n';
  expect(verdict(places)).toBe(null);
  for (const [text] of wrong.filter(([each]) => !each.includes('2026-02-30')))
    expect(verdict(text)).not.toBe(null);
  const refused = await runInProcess(['schema', '--scenario', '--included']);
  expect(refused.status).toBe(2);
});
