import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lineIndex } from '../../src/yaml/line-index.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { readSlowly } from '../../src/yaml/slow-reader.ts';
import { brokenDocuments, documents } from './documents.ts';

/** All of a tree as plain data; a map that is read lazily has to be walked in order, and at once. */
function plain(node: YamlNode | null): unknown {
  if (node?.kind === 'list') return { ...node, items: node.items.map(plain) };
  if (node?.kind !== 'map') return node;
  const { kind, start, end } = node;
  const entries: unknown[] = [];
  for (const entry of node.entries) entries.push({ ...entry, value: plain(entry.value) });
  return { kind, start, end, entries };
}

const WORDS_OF_READERS = /implicit|flow|collection|token|scalar|sequence|mapping|[A-Z]+_[A-Z]+|xxx/g;

/** What a message should not say: words of YAML's authors, and the `xxx` that a mistake is read over as, unless they are quoted. */
function wordsOfReaders(message: string, text: string): readonly string[] {
  return (message.match(WORDS_OF_READERS) ?? []).filter((word) => !text.includes(word));
}

/** Thousands of documents take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

describe('the two readers', () => {
  it('agree about a first line with a BOM and a dash, which the yaml package alone misreads', () => {
    const text = '\uFEFF- a: b\n  c: "d"\n';
    const { root, reader } = readYaml(text);
    expect(reader).toBe('fast');
    expect(readSlowly(lineIndex(text))).toEqual({ root, problems: [] });
  });

  it.each([
    'squads:\n  a:\n    members:\n      -\n      #ada\n        ada\n      - ben\n',
    'squads:\n  a:\n    members:\n      -\n      # ada\n        ada\n      - ben\n',
    'squads:\n  a:\n    mission:\n#why\n      one\n      two\n    members: [ada]\n',
    'squads:\n  a:\n    mission:\n    #why\n      "one\n      two"\n    members: [ada]\n',
    'squads:\n  a:\n    mission:\n    #why\n      |\n      one\n    members: [ada]\n',
    'members:\n-\n\n#ada\n  ada\n- ben\n',
    'members:\r\n-\r\n  \r\n#ada\r\n  ada\r\n- ben\r\n',
    'members:\n  -\n  #- [\n      ada,\n    ]\n  - [\n      ben,\n    ]\n',
    '-\r\n  #- [',
    '-\n    it: x\n    é:\n   #- ada\n          a\n    "b": [\n        "c",\n      ]\n',
  ])('agree that a line of comment says nothing about the value that it stands before: %j', (text) => {
    const { root, reader } = readYaml(text);
    expect(reader).toBe('fast');
    expect(readSlowly(lineIndex(text))).toEqual({ root, problems: [] });
    expect(readYaml(`${text}\n\t\n`)).toEqual({ root, problems: [], reader: 'slow' });
  });

  it.each(['members:\n  -\n\t#ada\n    ada\n  - ben\n', 'members:\n  -\n\t# ada\n    ada\n  - ben\n'])(
    'the slow one takes a comment behind a tab for one, too: %j',
    (text) => {
      const { root, reader } = readYaml(text);
      expect(reader).toBe('slow');
      expect(plain(root)).toEqual(plain(readYaml(text.replace('\t', ' ')).root));
    },
  );

  it('give the same tree with the same offsets for whatever the fast one accepts', () => {
    fc.assert(
      fc.property(fc.oneof(documents, brokenDocuments), (text) => {
        const fast = readYaml(text);
        if (fast.reader !== 'fast' || fast.root === null) return;
        const slow = readSlowly(lineIndex(text));
        expect(slow).toEqual({ root: fast.root, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('give the same tree where a tab in a line of its own sends the text to the slow one', () => {
    fc.assert(
      fc.property(fc.oneof(documents, brokenDocuments), (text) => {
        const content = text.replace(/^\uFEFF/, '');
        const fast = readYaml(`#\n${content}`);
        if (fast.reader !== 'fast' || fast.root === null) return;
        expect(readYaml(`\t\n${content}`)).toEqual({ ...fast, reader: 'slow' });
      }),
      { numRuns: 2000 },
    );
  });

  it('accept most documents of this kind, so that the property above says something', () => {
    const read = fc.sample(documents, 300).map((text) => readYaml(text));
    expect(read.filter(({ root }) => root !== null).length).toBeGreaterThan(150);
    expect(read.filter(({ reader }) => reader === 'fast').length).toBeGreaterThan(150);
  });

  it('give the same tree when it is read lazily', () => {
    fc.assert(
      fc.property(documents, fc.nat({ max: 3 }), (text, lazyDepth) => {
        expect(plain(readYaml(text, { lazyDepth }).root)).toEqual(plain(readYaml(text).root));
      }),
    );
  });
});

describe('reading never throws', () => {
  it.each([
    '@xxx',
    'a: @xxx\n',
    "f:\n  \"\\\"\n'c':\n ?  '2026-01-01'\n\"a: b\": 'ada'",
    'a:\n  -\n    f:\n    "a: b": \'""\n    ada: ~\nada: no\n    -1\nb:\n  \'\'',
    'a: >+\n  on\rb:\n',
  ])('on %j', (text) => {
    const { root, problems } = readYaml(text);
    expect(root).toBeNull();
    expect(problems.flatMap(({ message }) => wordsOfReaders(message, text))).toEqual([]);
  });

  it.each([
    { what: 'any text', texts: fc.string({ unit: 'binary' }) },
    {
      what: 'any characters that YAML uses',
      texts: fc.string({ unit: fc.constantFrom(...'a: -[]{},#\n\t "\'|>&*!%@?\\x~') }),
    },
    { what: 'documents with slips', texts: brokenDocuments },
  ])('on $what, and there is a tree exactly when there are no problems', ({ texts }) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { root, problems } = readYaml(text);
        expect(root === null).toBe(problems.length > 0);
        for (const { start, end, message, help } of problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(start).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe('');
          expect(help).not.toBe('');
          expect(wordsOfReaders(message, text)).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
