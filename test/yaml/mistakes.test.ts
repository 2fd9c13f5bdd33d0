import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/yaml/line-index.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

/** Each problem of a text as "line:column message; help". */
function complaints(text: string): readonly string[] {
  const lines = lineIndex(text);
  return readYaml(text).problems.map(({ start, message, help }) => {
    const { line, column } = lines.position(start);
    return `${line}:${column} ${message}; ${help}`;
  });
}

const mistakes: readonly { text: string; says: readonly string[] }[] = [
  {
    text: 'squads:\n  search:\n    name: Search\n    tribe:playback\n    coach: ada\n',
    says: ['4:10 a blank is missing after the colon of tribe; write tribe: playback'],
  },
  {
    text: 'squads:\n  search:\n    coach: ada\n    tribe:playback\n',
    says: ['4:10 a blank is missing after the colon of tribe; write tribe: playback'],
  },
  {
    text: 'version:1\norg:\n  name: X\n',
    says: ['1:8 a blank is missing after the colon of version; write version: 1'],
  },
  {
    text: 'org:\n  "name":"X"\n  mission: y\n',
    says: ['2:9 a blank is missing after the colon of "name"; write "name": "X"'],
  },
  { text: 'members:\n  - ada\n  -bob\n', says: ['3:3 a blank is missing after this dash; write - bob'] },
  {
    text: 'dependsOn:\n  - squad: a\n  -squad: b\n',
    says: ['3:3 a blank is missing after this dash; write - squad: b'],
  },
  {
    text: 'org:\n  mission: Payments: fast and safe\n  name: X\n',
    says: [
      '2:12 the value of mission holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: mission: "Payments: fast and safe"',
    ],
  },
  {
    text: 'org:\n  mission: Payments:\n  name: X\n',
    says: [
      '2:12 the value of mission holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: mission: "Payments:"',
    ],
  },
  {
    text: 'org:\n\tname: X\n\tmission: y\nsquads:\n  a:\n\t\tname: z\n',
    says: [
      '2:1 this line is indented with a tab; use blanks only, in this line and in those around it',
      '6:1 this line is indented with a tab; use blanks only, in this line and in those around it',
    ],
  },
  {
    text: 'squads:\n    search:\n        name: a\n   payments:\n        name: b\n',
    says: ['4:4 this line is indented by 3 blanks, its neighbours by 4; indent it by 4 blanks'],
  },
  {
    text: 'squads:\n  search:\n    name: a\n      tribe: b\n    coach: c\n',
    says: ['4:7 this line is indented below name, which has a value already; indent it by 4 blanks'],
  },
  {
    text: 'squads:\n  search:\n    members:\n      - ada\n     - bob\n    coach: c\n',
    says: ['5:6 this line is indented by 5 blanks, its neighbours by 6; indent it by 6 blanks'],
  },
  {
    text: 'squads:\n  search:\n    members:\n   - ada\n   - bob\n',
    says: ['4:4 this line is indented by 3 blanks, its neighbours by 4; indent it by 4 blanks'],
  },
  {
    text: 'deps:\n  - squad: ada\n    - squad: bob\n',
    says: [
      '3:5 an item of a list stands among the keys of a map; indent it below the key whose list it belongs to, or leave out the dash',
    ],
  },
  {
    text: 'org:\n  name: "Tonearm\n  mission: y\nsquads:\n  a:\n    name: b\n',
    says: ['2:9 the quote " that opens here is never closed; close it: "Tonearm"'],
  },
  {
    text: "org:\n  name: 'Tonearm\n  mission: y\n",
    says: ["2:9 the quote ' that opens here is never closed; close it: 'Tonearm'"],
  },
  {
    text: 'org:\n  name: "Tonearm\n  mission: "y"\n  chiefArchitect: "z"\n',
    says: ['2:9 the quote " that opens here is never closed; close it: "Tonearm"'],
  },
  {
    text: 'org:\n  name: "The "best" team"\n  mission: y\n',
    says: [
      '2:15 the quotes end after "The ", but the line goes on; put the whole text in quotes: \'The "best" team\'',
    ],
  },
  {
    text: "org:\n  name: 'it's here'\n  mission: y\n",
    says: [
      "2:13 the quotes end after 'it', but the line goes on; put the whole text in quotes: \"it's here\"",
    ],
  },
  {
    text: 'org:\n  name: "Payments" team\n  mission: y\n',
    says: [
      '2:20 the quotes end after "Payments", but the line goes on; put the whole text in quotes: \'"Payments" team\'',
    ],
  },
  {
    text: 'squads:\n  a:\n    members: [ada, bob\n    name: x\n  b:\n    name: y\n',
    says: ['3:14 the [ that opens here is never closed; write ] behind its last item'],
  },
  {
    text: 'squads:\n  a:\n    members: [\n      ada,\n      bob\n    name: x\n',
    says: ['3:14 the [ that opens here is never closed; write ] behind its last item'],
  },
  {
    text: 'members:\n  - {person: ada, share: 0.5\n  - bob\n',
    says: ['2:5 the { that opens here is never closed; write } behind its last item'],
  },
  { text: 'a: {b: c', says: ['1:4 the { that opens here is never closed; write } behind its last item'] },
  {
    text: 'squads:\n  a:\n    channels: [#payments, #search]\n    name: x\n',
    says: [
      '3:15 a # begins a comment, so the ] behind #payments is not seen; put the text in quotes: "#payments"',
    ],
  },
  {
    text: 'squads:\n  a:\n    channels: [ada, #search]\n    name: x\n',
    says: [
      '3:15 a # begins a comment, so the ] behind #search is not seen; put the text in quotes: "#search"',
    ],
  },
  {
    text: 'squads:\n  a: {channel: #payments, name: x}\n  b: {name: y}\n',
    says: [
      '2:6 a # begins a comment, so the } behind #payments is not seen; put the text in quotes: "#payments"',
    ],
  },
  {
    text: 'squads:\n  a: {name: x}}\n  b: {name: y}\n',
    says: ['2:15 this } closes nothing; delete it, or write the { that it should close'],
  },
  {
    text: 'squads:\n  a:\n    members: [ada]]\n    name: x\n',
    says: ['3:19 this ] closes nothing; delete it, or write the [ that it should close'],
  },
  {
    text: 'squads:\n  a:\n    name: x\n  }\n  b:\n    name: y\n',
    says: ['4:3 this } closes nothing; delete it, or write the { that it should close'],
  },
  {
    text: 'squads:\n  a:\n    members: [ada, bob}\n    name: x\n',
    says: ['3:14 what opens here with [ is closed with }; write ] instead of }'],
  },
  {
    text: 'squads:\n  a:\n    owner: @team\n    lead: @ada\n',
    says: [
      '3:12 @team begins with @, which YAML keeps for itself; put it in quotes: "@team"',
      '4:11 @ada begins with @, which YAML keeps for itself; put it in quotes: "@ada"',
    ],
  },
  {
    text: 'owners:\n  - @team\n  - @other\n',
    says: [
      '2:5 @team begins with @, which YAML keeps for itself; put it in quotes: "@team"',
      '3:5 @other begins with @, which YAML keeps for itself; put it in quotes: "@other"',
    ],
  },
  {
    text: 'owners: [@team, @other]\n',
    says: [
      '1:10 @team begins with @, which YAML keeps for itself; put it in quotes: "@team"',
      '1:17 @other begins with @, which YAML keeps for itself; put it in quotes: "@other"',
    ],
  },
  {
    text: 'a:\n  name: `x`\n  b: c\n',
    says: ['2:9 `x` begins with a backtick, which YAML keeps for itself; put it in quotes: "`x`"'],
  },
  {
    text: 'a:\n  capacity: %50\n',
    says: ['2:13 %50 begins with %, which YAML keeps for itself; put it in quotes: "%50"'],
  },
  {
    text: 'components:\n  a:\n    paths: [*.ts, src/**]\n  b:\n    paths:\n      - **/api\n      - *.{ts,tsx}\n',
    says: [
      '3:13 *.ts begins with *, which YAML keeps for itself; put it in quotes: "*.ts"',
      '6:9 **/api begins with *, which YAML keeps for itself; put it in quotes: "**/api"',
      '7:9 *.{ts,tsx} begins with *, which YAML keeps for itself; put it in quotes: "*.{ts,tsx}"',
    ],
  },
  {
    text: 'a:\n  name: &Co\n  b: & Partners\n',
    says: [
      '2:9 &Co is an anchor, which is not allowed here; leave it out and write the value wherever it is needed; a text goes in quotes: "&Co"',
      '3:6 & is an anchor, which is not allowed here; leave it out and write the value wherever it is needed; a text goes in quotes: "& Partners"',
    ],
  },
  {
    text: 'a:\n  name: !important thing\n  b: !\n',
    says: [
      '2:9 !important is a tag, which is not allowed here; leave it out; a text that begins with ! goes in quotes: "!important thing"',
      '3:6 ! is a tag, which is not allowed here; leave it out; a text that begins with ! goes in quotes: "!"',
    ],
  },
  {
    text: 'org:\n  name: x\n---\nsquads:\n  a:\n    name: y\n',
    says: ['3:1 a second document begins here; delete this line, so that all belongs to one document'],
  },
  {
    text: 'squads:\n  a:\n    name: x\n  b:\n    name: y\n  a:\n    name: z\n',
    says: [
      '6:3 a is written twice: it stands in line 2 already; keep one of the two, or put what both say into one',
    ],
  },
  {
    text: 'squads:\n  a:\n    name: x\n<<<<<<< HEAD\n    tribe: y\n=======\n    tribe: z\n>>>>>>> branch\n    lead: w\n',
    says: [
      '4:1 a merge conflict begins here and ends in line 8; keep what should stand, and delete the lines <<<<<<<, ======= and >>>>>>>',
    ],
  },
  {
    text: 'org:\n  name: a\n<<<<<<< HEAD\nversion: 1\n=======\nversion: 2\n>>>>>>> main\n',
    says: [
      '3:1 a merge conflict begins here and ends in line 7; keep what should stand, and delete the lines <<<<<<<, ======= and >>>>>>>',
    ],
  },
  {
    text: 'members:\n  - ada\n<<<<<<< HEAD\n  - bob\n=======\n  - cyd\n>>>>>>> main\n  - dan\n',
    says: [
      '3:1 a merge conflict begins here and ends in line 7; keep what should stand, and delete the lines <<<<<<<, ======= and >>>>>>>',
    ],
  },
  {
    text: 'org:\n  : x\n  name: y\n',
    says: ['2:3 there is no key before this colon; write the name that the value belongs to'],
  },
  {
    text: '[a, b]: c\n',
    says: ['1:1 a list cannot be a key; write a name before the colon; one that has brackets goes in quotes'],
  },
  {
    text: 'members: - ada\n  - bob\n',
    says: [
      '1:10 a list with dashes cannot begin in the line of its key members; begin the list in the next line, or write members: [ada]',
    ],
  },
  {
    text: 'squads:\n  a:\n    members: - ada\n    name: x\n',
    says: [
      '3:14 a list with dashes cannot begin in the line of its key members; begin the list in the next line, or write members: [ada]',
    ],
  },
  {
    text: 'squads:\n  a:\n    name: x\n    tribe\n    lead: y\n',
    says: [
      '4:5 tribe stands where a key is expected, but has no colon; write tribe: and its value, or - tribe if it is an item of a list',
    ],
  },
  {
    text: 'squads:\n  a\n    name: x\n  b:\n    name: y\n',
    says: [
      '2:3 a stands where a key is expected, but has no colon; write a: and its value, or - a if it is an item of a list',
    ],
  },
  {
    text: 'squads:\n  a: x\n    name: y\n',
    says: ['3:5 this line is indented below a, which has a value already; indent it by 2 blanks'],
  },
  {
    text: 'squads:\n  - a\n  name: x\n',
    says: [
      '3:3 the key name stands among the items of a list; begin the line with a dash, or indent it as far as the keys of the map that it belongs to',
    ],
  },
  {
    text: 'squads:\n  name: x\n  - a\n',
    says: [
      '3:3 an item of a list stands among the keys of a map; indent it below the key whose list it belongs to, or leave out the dash',
    ],
  },
  {
    text: 'a: {b: c d: e}\n',
    says: [
      '1:8 a comma is missing in these brackets; write a comma between two items; a text with brackets or colons goes in quotes',
    ],
  },
  { text: 'a: {\n  b: c\n  d: e\n}\n', says: ['2:6 a comma is missing after c; write c,'] },
  {
    text: 'a: [b,, c]\n',
    says: ['1:7 there is nothing before this comma; delete it, or write the missing item'],
  },
  {
    text: 'a: [- b]\n',
    says: ['1:5 there are no dashes in brackets; leave the dash out: commas separate the items'],
  },
  {
    text: 'a: "C:\\dir"\n',
    says: [
      '1:7 \\d stands for no character in double quotes; put the text in single quotes, where a backslash is only a backslash, or write \\\\d',
    ],
  },
  {
    text: 'paths: ["src\\.ts$"]\n',
    says: [
      '1:13 \\. stands for no character in double quotes; put the text in single quotes, where a backslash is only a backslash, or write \\\\.',
    ],
  },
  {
    text: 'a: "x"#c\n',
    says: [
      '1:7 a comment needs a blank before its #; write a blank before the #, or take it into the quotes if it belongs to the text',
    ],
  },
  {
    text: 'a: | text\n  more\n',
    says: [
      '1:6 behind | the text begins in the next line; begin the text in the next line, or put it in quotes if | belongs to it',
    ],
  },
  {
    text: 'a:\n  d: |\n      x\n    y\n  e: f\n',
    says: [
      '4:5 this line of the text that begins below line 2 is indented less than its first; indent it by 6 blanks',
    ],
  },
  {
    text: 'org:\n  mission: A: b\n  lead: @x\nsquads:\n  a:\n    name: "x\n    t: y\n',
    says: [
      '2:12 the value of mission holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: mission: "A: b"',
      '3:9 @x begins with @, which YAML keeps for itself; put it in quotes: "@x"',
      '6:11 the quote " that opens here is never closed; close it: "x"',
    ],
  },
  { text: 'a: ? b\n', says: ['1:4 a value cannot begin with ? and a blank; put it in quotes: "? b"'] },
  {
    text: '{\n  "a": 1,\n  "b": [1, 2],\n  "c": {"d": 2}\n}}\n',
    says: ['5:2 this } closes nothing; delete it, or write the { that it should close'],
  },
  {
    text: 'hello world\nversion: 1\n',
    says: [
      '1:1 hello world stands where a key is expected, but has no colon; indent the line further if it belongs to the text above it, or begin it with a key and a colon',
    ],
  },
  {
    text: 'a: , b\n',
    says: ['1:4 , b begins with a comma, which YAML keeps for itself; put it in quotes: ", b"'],
  },
  {
    text: 'squads:\n  a:\n    members: [\n      ada\n]\n    \n',
    says: [
      '5:1 this belongs to the brackets from line 3, but is not indented further than their key; indent all lines in the brackets further than the key, that of the closing bracket too',
    ],
  },
  {
    text: 'org:\n  mission: "one\ntwo"\n  name: x\n',
    says: [
      '3:1 the text in quotes from line 2 goes on here, but is not indented further than its key; indent the line further',
    ],
  },
  {
    text: 'a: b\n...\nc: d\n',
    says: [
      '3:1 a second document begins here; delete the line ... above, so that all belongs to one document',
    ],
  },
  {
    text: '%YAML 1.2\n---\na: b\n',
    says: [
      '1:1 a line that begins with % is a directive, which is not allowed here; delete the line; a text that begins with % goes in quotes',
    ],
  },
  {
    text: 'a: -\nb: c\n',
    says: [
      '1:4 a list with dashes cannot begin in the line of its key a; begin the list in the next line, or write a: []',
    ],
  },
  {
    text: 'base: &b\n  x: y\na:\n  <<: *b\n',
    says: [
      '1:7 &b is an anchor, which is not allowed here; leave it out and write the value wherever it is needed; a text goes in quotes: "&b"',
      '4:7 *b is an alias, which is not allowed here; write out what it stands for; a text that begins with * goes in quotes: "*b"',
    ],
  },
  {
    text: 'a: b\u0007\nc: d\u0007\u0000\n',
    says: [
      '1:5 an invisible control character stands here (U+0007) (and in one more place); delete it',
      '2:6 an invisible control character stands here (U+0000); delete it',
    ],
  },
  {
    text: 'a: b\rc: d\r',
    says: [
      '1:5 a carriage return stands here without a line feed behind it (and in one more place); save the file with the line ends of Unix (LF) or Windows (CRLF)',
    ],
  },
  {
    text: 'paths:\n  - "src/**\n  - "lib/**"\n',
    says: ['2:5 the quote " that opens here is never closed; close it: "src/**"'],
  },
  {
    text: 'a: [{b: c, {d: e}]\nf: g\n',
    says: ['1:5 what opens here with { is closed with ]; write } instead of ]'],
  },
  {
    text: 'url: {{ host }}/x\nb: c\n',
    says: [
      '1:16 the brackets end after {{ host }}, but the line goes on; put the whole text in quotes: "{{ host }}/x"',
    ],
  },
  {
    text: 'mission: **Bold** text\nx: y\n',
    says: [
      '1:10 **Bold** text begins with *, which YAML keeps for itself; put it in quotes: "**Bold** text"',
    ],
  },
  {
    text: "skills: ['go, 'ts']\n",
    says: [
      '1:16 a comma is missing in these brackets, or a quote stands at the wrong place; write a comma between two items; a text with brackets or colons goes in quotes',
    ],
  },
  {
    text: 'a: "C:\\Users\\x"\n',
    says: [
      '1:7 \\U stands for no character in double quotes; put the text in single quotes, where a backslash is only a backslash, or write \\\\U',
    ],
  },
  {
    text: 'a: b\n%c: d\n',
    says: ['2:1 %c begins with %, which YAML keeps for itself; put it in quotes: "%c"'],
  },
  {
    text: 'a: b\n---\nc: @d\n',
    says: [
      '2:1 a second document begins here; delete this line, so that all belongs to one document',
      '3:4 @d begins with @, which YAML keeps for itself; put it in quotes: "@d"',
    ],
  },
  {
    text: 'squads:\n  a:\n    members:\n      - person: ada\n       share: 0.5\n      - bob\n',
    says: ['5:8 this line is indented by 7 blanks, its neighbours by 8; indent it by 8 blanks'],
  },
  {
    text: 'squads:\n  a:\n    members:\n      - person: ada\n      share: 0.5\n      - bob\n',
    says: [
      '5:7 the key share stands among the items of a list; begin the line with a dash, or indent it as far as the keys of the map that it belongs to',
    ],
  },
  {
    text: 'squads:\n  a:\n    name: x\n  b:\n      name: y\n    tribe: z\n',
    says: ['6:5 this line is indented by 4 blanks, its neighbours by 6; indent it by 6 blanks'],
  },
  {
    text: 'a: |\n\tx\n',
    says: ['2:1 this line is indented with a tab; use blanks only, in this line and in those around it'],
  },
  {
    text: '-\ta: b\n',
    says: ['1:2 this line is indented with a tab; use blanks only, in this line and in those around it'],
  },
];

describe("a mistake is told once, at its place, in the author's words", () => {
  it.each(mistakes)('$text', ({ text, says }) => {
    expect(complaints(text)).toEqual(says);
  });

  it('also where the lines end with CRLF and the file begins with a BOM', () => {
    expect(complaints('\uFEFForg:\r\n  name: 😀 @x: y\r\n  lead: @ada\r\n')).toEqual([
      '2:9 the value of name holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: name: "😀 @x: y"',
      '3:9 @ada begins with @, which YAML keeps for itself; put it in quotes: "@ada"',
    ]);
  });

  it('and a text that is too large for the slow reader has its first one told', () => {
    const many = 'abcdefghij: [klmnop, qrstuv]\n'.replace('abcdefghij', 'a').repeat(120_000);
    const [only, ...others] = readYaml(`x:\n  - @team\n${many}`).problems;
    expect(others).toEqual([]);
    expect(only?.start).toBe(7);
    expect(only?.help).toMatch(/; further mistakes can be found only when this one is gone$/);
  });
});

describe('an empty value knows the comment that stands in its place', () => {
  it.each([
    { text: 'channel: #payments\n', comment: '#payments' },
    { text: 'channel:\t # payments \r\n', comment: '# payments' },
    { text: '"channel" : #payments', comment: '#payments' },
    { text: '{channel: #payments\n}', comment: '#payments' },
    { text: '- #payments\n', comment: '#payments' },
    { text: '-\n  #payments\n', comment: undefined },
    { text: 'channel:\n  #payments\n', comment: undefined },
    { text: 'channel:\n', comment: undefined },
    { text: '{channel, a: b} #payments\n', comment: undefined },
  ])('$text', ({ text, comment }) => {
    const empty = firstValue(readYaml(text).root);
    expect(empty?.kind).toBe('empty');
    expect(empty?.kind === 'empty' ? empty.comment : null).toBe(comment);
  });
});

function firstValue(node: YamlNode | null): YamlNode | undefined {
  if (node?.kind === 'list') return node.items[0];
  return node?.kind === 'map' ? [...node.entries][0]?.value : undefined;
}
