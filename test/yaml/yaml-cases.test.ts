import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expect: 'fast' | 'slow' | 'refused before reading';
  readonly tree?: unknown;
  readonly errors?: readonly { readonly code: string; readonly at: number }[];
}

const file = fileURLToPath(new URL('../../../shared/data/yaml-cases.json', import.meta.url));
const isThere = existsSync(file);
const cases: readonly Case[] = isThere ? JSON.parse(readFileSync(file, 'utf8')) : [];

/** The tree in the shape of the cases, which know no position for the empty item of a list. */
function outline(node: YamlNode, isItem: boolean): unknown {
  switch (node.kind) {
    case 'empty':
      return { empty: true, at: isItem ? -1 : node.start };
    case 'scalar':
      return { text: node.text, at: node.start };
    case 'list':
      return { list: node.items.map((item) => outline(item, true)), at: node.start };
    case 'map':
      return {
        map: [...node.entries].map((entry) => [entry.key, entry.start, outline(entry.value, false)]),
        at: node.start,
      };
  }
}

const title = isThere
  ? 'the shared cases'
  : 'the shared cases (SKIPPED: ../shared/data/yaml-cases.json is absent)';
describe.skipIf(!isThere)(title, () => {
  it.each(cases.filter((one) => one.expect === 'fast'))('reads fast: $name', ({ text, tree }) => {
    const read = readYaml(text);
    expect(read.problems).toEqual([]);
    expect(read.reader).toBe('fast');
    expect(read.root && outline(read.root, true)).toEqual(tree);
  });

  it.each(cases.filter((one) => one.expect === 'slow'))(
    'does not trust the fast reader: $name',
    ({ text, errors }) => {
      const { problems, reader } = readYaml(text);
      expect(reader === 'slow' || problems.length > 0).toBe(true);
      if (errors && errors.length > 0) expect(problems.length).toBeGreaterThan(0);
    },
  );

  it.each(cases.filter((one) => one.expect === 'refused before reading'))('refuses: $name', ({ text }) => {
    const read = readYaml(text);
    expect(read.reader).toBe('none');
    expect(read.problems[0]?.rule).toBe('file-readable');
  });
});
