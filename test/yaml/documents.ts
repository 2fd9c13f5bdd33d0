import fc from 'fast-check';

/** Words as they stand in an org.yaml, and such as make trouble. */
const word = fc.constantFrom(
  'ada',
  'payments',
  'no',
  '~',
  '1e3',
  '2026-01-01',
  'http://x:80',
  'a b',
  "it's",
  'é',
  '😀',
  'x#y',
  '-1',
  '<<',
  'C++',
  'a|b',
  'constructor',
);
const scalar = fc.oneof(
  word,
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.constantFrom(
    '""',
    "''",
    '"a\\tb"',
    '"\\u00e9"',
    '"\\U0001F600"',
    '"a\\"b"',
    '[]',
    '{}',
    '[ada, bob]',
    '{a: b, c}',
    '[{a: b}, c: d]',
    '{a: [b, {c: }]}',
    '{"a":1}',
  ),
);
const key = fc.oneof(
  word.filter((text) => text !== '~'),
  fc.constantFrom('"a: b"', "'c'", '"| #"', 'd', 'e', 'f'),
);
const comment = fc.constantFrom('', '', '', ' # why', '   # a: b | c');

/** A block of lines that begins on the line of its key or dash, or on the next. */
type Block = (indent: string) => string;

const lineScalar = fc.tuple(scalar, comment).map(
  ([text, note]): Block =>
    () =>
      ` ${text}${note}\n`,
);
const nothing = comment.map(
  (note): Block =>
    () =>
      `${note}\n`,
);
const literal = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>+', '|2', '| # x'),
    fc.array(fc.constantFrom('one', '  two', '', 'three # no comment', '- x', 'a: b'), { maxLength: 4 }),
  )
  .map(
    ([header, lines]): Block =>
      (indent) =>
        ` ${header}\n${lines.map((line) => (line === '' ? '\n' : `${indent}  ${line}\n`)).join('')}`,
  );
const continued = fc.tuple(word, word).map(
  ([first, second]): Block =>
    (indent) =>
      ` ${first}\n${indent}    ${second}\n`,
);
const onNextLine = scalar.map(
  (text): Block =>
    (indent) =>
      `\n${indent}  ${text}\n`,
);
const brackets = fc.array(scalar, { minLength: 1, maxLength: 3 }).map(
  (items): Block =>
    (indent) =>
      ` [\n${items.map((item) => `${indent}    ${item},\n`).join('')}${indent}  ]\n`,
);

const { block } = fc.letrec<{ block: Block; map: Block; list: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    lineScalar,
    lineScalar,
    nothing,
    literal,
    continued,
    onNextLine,
    brackets,
    tie('map'),
    tie('list'),
  ),
  map: fc
    .uniqueArray(fc.tuple(key, tie('block')), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name.replace(/['"]/g, ''),
    })
    .map(
      (entries) => (indent: string) =>
        `\n${entries.map(([name, value]) => `${indent}  ${name}:${value(`${indent}  `)}`).join('')}`,
    ),
  list: fc
    .array(tie('block'), { minLength: 1, maxLength: 4 })
    .map(
      (items) => (indent: string) =>
        `\n${items.map((item) => `${indent}  -${item(`${indent}  `)}`).join('')}`,
    ),
}));

/** Documents that are mostly valid: maps, lists, texts of every style, comments, with LF or CRLF, with or without BOM. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(key, block), { maxLength: 4, selector: ([name]) => name.replace(/['"]/g, '') }),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([entries, isCrlf, hasBom, endsInLine]) => {
    const text = entries.map(([name, value]) => `${name}:${value('')}`).join('');
    const lines = isCrlf ? text.replaceAll('\n', '\r\n') : text;
    return (hasBom ? '\uFEFF' : '') + (endsInLine ? lines : lines.trimEnd());
  });

/** What a slip of the finger puts somewhere into a text. */
const slip = fc.constantFrom(
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '\n',
  '\t',
  ' ',
  '  ',
  '#',
  ' #',
  '@',
  '*',
  '&a ',
  '!',
  '|',
  '%',
  ',',
  '`',
  '---\n',
  '\n...\n',
  '\r',
  '\0',
  '?',
  '? ',
  '<<<<<<< HEAD\n',
  '\uD83D',
  '\\',
);

/** Documents with slips in them, and some with a part that is missing. */
export const brokenDocuments: fc.Arbitrary<string> = fc
  .tuple(documents, fc.array(fc.tuple(fc.nat(), slip, fc.nat({ max: 3 })), { minLength: 1, maxLength: 4 }))
  .map(([text, slips]) =>
    slips.reduce((broken, [place, inserted, removed]) => {
      const at = place % (broken.length + 1);
      return broken.slice(0, at) + inserted + broken.slice(at + removed);
    }, text),
  );
