import type { Mistake } from './mistake.ts';

/** Characters that mean something to YAML, keys, documents and conflicts. */
export const MISTAKES_IN_MARKS: readonly Mistake[] = [
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
    text: 'mission: **Bold** text\nx: y\n',
    says: [
      '1:10 **Bold** text begins with *, which YAML keeps for itself; put it in quotes: "**Bold** text"',
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
];
