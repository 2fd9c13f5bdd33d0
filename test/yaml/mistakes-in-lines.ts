import type { Mistake } from './mistake.ts';

/** Colons, dashes and indentation. */
export const MISTAKES_IN_LINES: readonly Mistake[] = [
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
    text: 'org:\n  mission: Goal: pay: fast: now # why\n  "a: b": c: d\ntags:\n  - x: y: z\n',
    says: [
      '2:12 the value of mission holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: mission: "Goal: pay: fast: now"',
      '3:11 the value of "a: b" holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: "a: b": "c: d"',
      '5:8 the value of x holds a colon and a blank, so YAML takes its beginning for another key; put the value in quotes: x: "y: z"',
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
    text: 'a:\n  d: |\n      x\n    y\n  e: f\n',
    says: [
      '4:5 this line of the text that begins below line 2 is indented less than its first; indent it by 6 blanks',
    ],
  },
  { text: 'a: ? b\n', says: ['1:4 a value cannot begin with ? and a blank; put it in quotes: "? b"'] },
  {
    text: 'hello world\nversion: 1\n',
    says: [
      '1:1 hello world stands where a key is expected, but has no colon; indent the line further if it belongs to the text above it, or begin it with a key and a colon',
    ],
  },
  {
    text: 'a: -\nb: c\n',
    says: [
      '1:4 a list with dashes cannot begin in the line of its key a; begin the list in the next line, or write a: []',
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
