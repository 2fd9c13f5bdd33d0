import { describe, expect, it } from 'vitest';
import { editYaml } from '../../src/yaml/edit-yaml.ts';
import { org, set, toMap } from './set-at.ts';

describe('a text', () => {
  it('is replaced where it stands, in quotes where it needs them or had them', () => {
    expect(set('squads.search.tribe', 'a: b')).toEqual(['-    tribe: discovery', '+    tribe: "a: b"']);
    expect(set('squads.search.channel', 'x')).toEqual(['-    channel: "#search"', '+    channel: "x"']);
    expect(set('squads.search.dependsOn.0.severity', 'none')).toEqual([
      '-        severity: blocking  # why',
      '+        severity: none  # why',
    ]);
  });

  it.each(['no', '1e3', 'http://x:80', 'C#', '-1', 'a"b', '~', 'é 😀'])('%s needs no quotes', (text) => {
    expect(set('squads.search.tribe', text)).toEqual(['-    tribe: discovery', `+    tribe: ${text}`]);
  });

  it.each([
    'a #b',
    '*.ts',
    '&a',
    '@team',
    '%',
    '`x`',
    '',
    ' a',
    'b ',
    '-',
    '- a',
    '? x',
    'x:',
    '[a]',
    '!x',
    '|',
    '>',
  ])('"%s" needs quotes', (text) => {
    expect(set('squads.search.tribe', text)).toEqual(['-    tribe: discovery', `+    tribe: "${text}"`]);
  });

  it('of several lines is written in lines, and a text of one line takes their place', () => {
    expect(set('squads.search.tribe', 'one\ntwo\n')).toEqual([
      '-    tribe: discovery',
      '+    tribe: |',
      '+      one',
      '+      two',
    ]);
    const text = 'a:\n  n: >-  # note\n    long\n    text\n  o: 1\n';
    expect(set('a.n', 'y', text)).toEqual(['-  n: >-  # note', '-    long', '-    text', '+  n: y']);
  });
});

describe('a list', () => {
  it('gains and loses items in its lines, each with its comments', () => {
    expect(set('squads.search.members.0', undefined)).toEqual(['-      - ada   # since May']);
    expect(set('squads.search.members.2', undefined)).toEqual([
      '-      # about cy',
      '-      - {person: cy, share: 0.5}',
    ]);
    expect(set('squads.search.members.3', 'di')).toEqual(['+      - di']);
  });

  it('in brackets stays in brackets', () => {
    expect(set('squads.search.serves.2', 'c, d')).toEqual([
      '-    serves: [a, b]',
      '+    serves: [a, b, "c, d"]',
    ]);
    expect(set('squads.search.serves.0', undefined)).toEqual(['-    serves: [a, b]', '+    serves: [b]']);
    expect(set('squads.search.serves.1', undefined)).toEqual(['-    serves: [a, b]', '+    serves: [a]']);
  });

  it('has a member become a map in the style of the others, and keeps the comment', () => {
    expect(set('squads.search.members.0', { person: 'ada', until: '2026-11-30' })).toEqual([
      '-      - ada   # since May',
      '+      - {person: ada, until: 2026-11-30}   # since May',
    ]);
  });

  it('gains maps in lines where the others are', () => {
    expect(set('squads.search.dependsOn.1', { squad: 'web', mode: 'x' })).toEqual([
      '+      - squad: web',
      '+        mode: x',
    ]);
    expect(set('squads.search.dependsOn.0.squad', undefined)).toEqual([
      '-      - squad: mixes',
      '-        severity: blocking  # why',
      '+      - severity: blocking  # why',
    ]);
  });

  it('that loses all is as empty as was wanted', () => {
    const lines = org
      .split('\n')
      .slice(8, 13)
      .map((line) => `-${line}`);
    expect(set('squads.search.members', [])).toEqual([...lines, '+    members: []']);
    expect(set('squads.search.members', undefined)).toEqual(lines);
  });

  it('in brackets over lines keeps a line an item, with or without a comma at the end', () => {
    const text = 'a: [\n  x,  # one\n  # about y\n  y\n]\n';
    expect(set('a.2', 'z', text)).toEqual(['-  y', '+  y,', '+  z']);
    expect(set('a.1', undefined, text)).toEqual(['-  x,  # one', '-  # about y', '-  y', '+  x  # one']);
    expect(set('a.1', undefined, text.replace('  y\n', '  y,\n'))).toEqual(['-  # about y', '-  y,']);
  });
});

describe('an entity', () => {
  it('is written like its neighbours, with a blank line where they have one', () => {
    expect(
      set('squads.nova', { tribe: 'discovery', members: ['a', { person: 'b', share: 0.5 }], serves: ['c'] }),
    ).toEqual([
      '+  nova:',
      '+    tribe: discovery',
      '+    members:',
      '+      - a',
      '+      - {person: b, share: 0.5}',
      '+    serves: [c]',
      '+',
    ]);
  });

  it('goes with the comments directly above it, but not with a heading', () => {
    const gone = set('squads.search', undefined);
    expect(gone[0]).toBe('-  search:   # finds');
    expect(gone.at(-1)).toBe('-');
    expect(set('squads.mixes', undefined)).toEqual([
      '-  # the mixers',
      '-  mixes: {tribe: discovery, members: [x, {person: z, share: 0.2}]}',
      '-',
    ]);
  });

  it('that was empty gets fields, and one in braces stays in braces', () => {
    expect(set('squads.empty', { tribe: 'x' })).toEqual(['+    tribe: x']);
    expect(set('squads.mixes.techLead', 'x')).toEqual([
      '-  mixes: {tribe: discovery, members: [x, {person: z, share: 0.2}]}',
      '+  mixes: {tribe: discovery, members: [x, {person: z, share: 0.2}], techLead: x}',
    ]);
  });

  it('is renamed where it stands, and so are those who name it', () => {
    const text =
      'squads:\n  search:  # finds\n    tribe: a\n  web:\n    dependsOn:\n      - search  # since May\n';
    const wanted = toMap([['squads', { find: { tribe: 'a' }, web: { dependsOn: ['find'] } }]]);
    const { text: after } = editYaml(text, wanted, new Map([['squads/find', 'search']]));
    expect(after).toBe(text.replaceAll('search', 'find'));
  });

  it('moves with its comments', () => {
    const text = 'people:\n  # the first\n  ada:  # A\n    level: 1\n  bo: {level: 2}\n';
    const wanted = toMap([['people', { bo: { level: 2 }, ada: { level: 1 } }]]);
    expect(editYaml(text, wanted).text).toBe(
      'people:\n  bo: {level: 2}\n  # the first\n  ada:  # A\n    level: 1\n',
    );
  });
});

describe('a file', () => {
  it('gets a new section at its end, in the style of the others', () => {
    expect(set('waivers', [{ rule: 'r', on: 'squad:search', reason: 'a: b' }])).toEqual([
      '+waivers:',
      '+  - {rule: r, on: squad:search, reason: "a: b"}',
      '+',
    ]);
  });

  it('without a line break at its end stays without one, and with CRLF it stays with CRLF', () => {
    const edit = (text: string) => editYaml(text, toMap([['a', { b: 1, c: 3 }]])).text;
    expect(edit('a:\r\n  b: 2')).toBe('a:\r\n  b: 1\r\n  c: 3');
    expect(edit('\uFEFFa:\r\n    b: 2\r\n')).toBe('\uFEFFa:\r\n    b: 1\r\n    c: 3\r\n');
  });

  it('of JSON stays JSON', () => {
    const text = '{\n  "squads": {\n    "a": {\n      "members": ["k"]\n    }\n  }\n}\n';
    expect(set('squads.b', { members: ['l'] }, text)).toEqual([
      '-    }',
      '+    },',
      '+    "b": {"members": ["l"]}',
    ]);
  });

  it('of nothing but comments is written from scratch', () => {
    expect(set('version', 1, '# nothing yet\n')).toEqual(['+version: 1']);
  });
});
