import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document } from 'yaml';
import type { ScalarNode } from '../../src/yaml/node.ts';
import { offsetInScalar } from '../../src/yaml/offset-in-scalar.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

/** Texts such as SQL has: words, signs, quotes, blanks and line breaks. */
const texts = fc
  .array(
    fc.constantFrom(
      'SELECT',
      'id',
      "'squad'",
      '"a"',
      ':max',
      '{',
      '\\',
      '#',
      'é',
      '😀',
      '--',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\t',
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => `x${parts.join('')}`);

const styles = fc.constantFrom(
  'PLAIN',
  'QUOTE_SINGLE',
  'QUOTE_DOUBLE',
  'BLOCK_LITERAL',
  'BLOCK_FOLDED' as const,
);

function written(text: string, style: ReturnType<typeof String>, width: number): string {
  const document = new Document({ a: { sql: text } });
  const node = document.getIn(['a', 'sql'], true);
  if (typeof node === 'object' && node !== null && 'type' in node) node.type = style;
  return document.toString({ lineWidth: width });
}

function scalarIn(file: string): ScalarNode | null {
  const { root } = readYaml(file);
  if (root?.kind !== 'map') return null;
  const [outer] = root.entries;
  if (outer?.value.kind !== 'map') return null;
  const [inner] = outer.value.entries;
  return inner?.value.kind === 'scalar' ? inner.value : null;
}

test('a character of a text is found where it is written, in every style of YAML', () => {
  let seen = 0;
  fc.assert(
    fc.property(texts, styles, fc.constantFrom(0, 20, 80), (text, style, width) => {
      const file = written(text, style, width);
      const node = scalarIn(file);
      if (node === null || node.text !== text) return;
      seen += 1;
      for (let offset = 0; offset < text.length; offset++) {
        const character = text.charAt(offset);
        if (/\s/.test(character)) continue;
        const at = offsetInScalar(file, node, offset);
        const found = file.slice(at);
        expect(found.startsWith(character) || found.startsWith('\\')).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(300);
});

test.each([
  [String.raw`a: {sql: "\u0041 \x42\tC \U0001F600 D"}`, 'D', 'D'],
  [
    String.raw`a: {sql: "one\
    two"}`,
    'two',
    'two',
  ],
  [`a: {sql: 'it''s here'}`, 'here', 'here'],
  [`a: {sql: 'it''s here'}`, "'s", "''s"],
  ['a:\n  sql: >-  # why\n    one\n\n      two\n', 'two', 'two'],
  ['a:\n  sql: |2\n      one\n    two\n', 'two', 'two'],
  ['a:\r\n  sql: |\r\n    one\r\n    two\r\n', 'two', 'two'],
])('in %j %s stands at %s', (file, wanted, at) => {
  const node = scalarIn(file);
  expect(node).not.toBeNull();
  if (node === null) return;
  const offset = node.text.indexOf(wanted);
  expect(file.slice(offsetInScalar(file, node, offset))).toMatch(new RegExp(`^${at}`));
});

test('behind its last character is its last one', () => {
  const file = 'a: {sql: "SELECT ("}';
  const node = scalarIn(file);
  expect(node === null ? '' : file.slice(offsetInScalar(file, node, node.text.length))).toBe('"}');
});
