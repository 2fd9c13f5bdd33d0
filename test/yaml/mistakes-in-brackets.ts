import type { Mistake } from './mistake.ts';

/** Brackets and quotes. */
export const MISTAKES_IN_BRACKETS: readonly Mistake[] = [
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
    text: 'org:\n  mission: A: b\n  lead: @x\nsquads:\n  a:\n    name: "x\n    t: y\n',
    says: [
      '2:12 the value of mission holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: mission: "A: b"',
      '3:9 @x begins with @, which YAML keeps for itself; put it in quotes: "@x"',
      '6:11 the quote " that opens here is never closed; close it: "x"',
    ],
  },
  {
    text: '{\n  "a": 1,\n  "b": [1, 2],\n  "c": {"d": 2}\n}}\n',
    says: ['5:2 this } closes nothing; delete it, or write the { that it should close'],
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
    text: "skills: ['go, 'ts']\n",
    says: [
      '1:16 a comma is missing in these brackets, or a quote stands at the wrong place; write a comma between two items; a text with brackets or colons goes in quotes',
    ],
  },
  {
    text: "a: {name: 'O'Neil', role: x}\nb: {name: 'it's'}\n",
    says: [
      "1:14 the quote ' closes in column 13 already, before Neil'; write 'O''Neil' with the apostrophe doubled, or use double quotes: \"O'Neil\"",
      "2:15 the quote ' closes in column 14 already, before s'; write 'it''s' with the apostrophe doubled, or use double quotes: \"it's\"",
    ],
  },
  {
    text: "a: {name: 'O'Neil}\n",
    says: [
      "1:14 the quote ' closes in column 13 already, before Neil; write 'O''Neil' with the apostrophe doubled, or use double quotes: \"O'Neil\"",
    ],
  },
  {
    text: 'a: {name: "Bob" Smith}\nb: c\n',
    says: [
      '1:17 the quote " closes in column 15 already, before Smith; close it behind the whole text: "Bob Smith"',
    ],
  },
  {
    text: 'a: ["Bob" Smith]\n',
    says: [
      '1:11 the quote " closes in column 9 already, before Smith; close it behind the whole text: "Bob Smith", or write a comma before Smith',
    ],
  },
  {
    text: 'a: {name: "The "best" team"}\n',
    says: [
      `1:17 the quote " closes in column 16 already, before best" team"; put the whole text in single quotes: 'The "best" team'`,
    ],
  },
  {
    text: 'a: {name: "Bob" role: x}\n',
    says: [
      '1:11 a comma is missing in these brackets; write a comma between two items; a text with brackets or colons goes in quotes',
    ],
  },
  {
    text: 'squads:\n  a:}\n    name: x\n',
    says: ['2:5 this } closes nothing; delete it, or write the { that it should close'],
  },
];
