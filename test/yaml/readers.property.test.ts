import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lineIndex } from '../../src/yaml/line-index.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { findMistakes } from '../../src/yaml/find-mistakes.ts';
import { parseSlowly } from '../../src/yaml/parse-slowly.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { readSlowly } from '../../src/yaml/slow-reader.ts';
import { loadYamlPackage } from '../../src/yaml/yaml-package.ts';
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

/** Thousands of documents take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

describe('the two readers', () => {
  it('agree about a first line with a BOM and a dash, which the yaml package alone misreads', () => {
    const text = '\uFEFF- a: b\n  c: "d"\n';
    const { root, reader } = readYaml(text);
    expect(reader).toBe('fast');
    expect(readSlowly(lineIndex(text))).toEqual({ root, problems: [] });
  });

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

  it('find no mistake in what is left of a text without its sound parts, where the whole has none', () => {
    fc.assert(
      fc.property(fc.oneof(documents, brokenDocuments), (text) => {
        const lines = lineIndex(text.replace(/^\uFEFF/, ''));
        const whole = parseSlowly(loadYamlPackage(), lines);
        if (!whole || findMistakes(whole, lines, { left: lines.text.length }).length > 0) return;
        expect(readSlowly(lines)?.problems).toEqual([]);
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
          expect(message).not.toMatch(
            /implicit|flow|collection|token|scalar|sequence|mapping|[A-Z]+_[A-Z]+|xxx/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
