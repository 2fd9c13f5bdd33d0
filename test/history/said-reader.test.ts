import { expect, test } from 'vitest';
import { saidReader } from '../../src/history/said-reader.ts';
import { changesOfSaid } from '../../src/queries/changes/changes-of-said.ts';
import { memoryFiles } from '../rules/memory-files.ts';

const head = 'version: 1\norg: {name: Small}\n';

/** What would be taken for parts of a file by where its lines begin, and is none, before and after a change. */
const misleading: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a text in quotes that goes on further left',
    'squads:\n  a:\n    mission: "one\n  b: two"\n',
    'squads:\n  a:\n    mission: "one\n  b: three"\n',
  ],
  [
    'a text in quotes that goes on at the left',
    'squads:\n  a:\n    mission: "one\nb: two"\n',
    'squads:\n  a:\n    mission: "one\nb: three"\n',
  ],
  [
    'a block of text with what looks like keys',
    'squads:\n  a:\n    mission: |\n      b:\n        c: d\n  e: {}\n',
    'squads:\n  a:\n    mission: |\n      b:\n        c: e\n  e: {}\n',
  ],
  [
    'brackets over several lines',
    'squads: {a: {mission: x},\n  b: {}\n}\n',
    'squads: {a: {mission: y},\n  b: {}\n}\n',
  ],
  [
    'an entry in brackets that ends at its own indentation',
    'squads:\n  a: {\n    mission: x\n  }\n  b: {}\n',
    'squads:\n  a: {\n    mission: y\n  }\n  b: {}\n',
  ],
  [
    'a list at the left',
    'waivers:\n- {rule: squad-size, on: squad:a, reason: r, until: 2027-01-01}\nsquads: {a: {}}\n',
    'waivers:\n- {rule: squad-size, on: squad:a, reason: q, until: 2027-01-01}\nsquads: {a: {}}\n',
  ],
  ['keys in quotes', '"squads":\n  "a": {mission: x}\n', '"squads":\n  "a": {mission: y}\n'],
  [
    'the same key twice',
    'squads:\n  a: {}\npeople: {}\n',
    'squads:\n  a: {}\n  a: {mission: x}\npeople: {}\n',
  ],
  [
    'an id that others correct',
    'squads:\n  A: {}\ncomponents:\n  c: {owner: a}\n',
    'squads:\n  A: {}\ncomponents:\n  c: {owner: A}\n',
  ],
  ['entries with more and less blanks', 'squads:\n  a: {}\n   b: {}\n', 'squads:\n  a: {}\n b: {}\n'],
  [
    'lines that end in CR LF',
    'squads:\r\n  a:\r\n    mission: x\r\n  b: {}\r\n',
    'squads:\r\n  a:\r\n    mission: y\r\n  b: {}\r\n',
  ],
  [
    'no line break at the end',
    'squads:\n  a: {}\n  b: {mission: x}',
    'squads:\n  a: {mission: x}\n  b: {mission: y}',
  ],
  ['anchors', 'squads:\n  a: &x {mission: x}\n  b: {}\n', 'squads:\n  a: &x {mission: x}\n  b: *x\n'],
  ['two documents', 'squads:\n  a: {}\n', 'squads:\n  a: {}\n---\nsquads:\n  b: {}\n'],
  [
    'comments between entries',
    'squads:\n  # one\n  a: {}\n# two\n  b: {}\n',
    'squads:\n  # one\n  a: {}\n# three\n  b: {mission: x}\n',
  ],
];

test.each(misleading)('%s: read by parts is read as a whole', (_, before, after) => {
  const reader = saidReader();
  for (const text of [before, after, before]) {
    const by = (whole: string, read = reader) => read(memoryFiles({ 'org.yaml': whole }), 'org.yaml');
    const parts = by(head + text);
    // The beginning of a document is nothing that can be divided.
    const whole = by(`---\n${head}${text}`, saidReader());
    expect('said' in parts).toBe('said' in whole);
    if ('said' in parts && 'said' in whole) expect(changesOfSaid(whole.said, parts.said)).toEqual([]);
  }
});
