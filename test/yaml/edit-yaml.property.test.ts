import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { editYaml } from '../../src/yaml/edit-yaml.ts';
import { applySplices } from '../../src/yaml/edit/splice.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { isMap, valueOf, type YamlMap, type YamlValue } from '../../src/yaml/value.ts';
import { documents } from './documents.ts';
import { edited, randomEdit, type RandomEdit } from './random-edits.ts';
import { writtenOrg } from './written-org.ts';

vi.setConfig({ testTimeout: 120_000 });

function saidBy(text: string): YamlValue {
  const { root } = readYaml(text);
  return root === null ? null : valueOf(root);
}

function editedBy(map: YamlMap, edits: readonly RandomEdit[]): YamlMap {
  return edits.reduce(edited, map);
}

describe('an edit of a text', () => {
  it('says what was wanted, in whatever way the text is written', () => {
    fc.assert(
      fc.property(documents, fc.array(randomEdit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        const before = saidBy(text);
        fc.pre(isMap(before) && before.size > 0);
        const wanted = editedBy(before, edits);
        const { text: after, splices } = editYaml(text, wanted);
        expect(saidBy(after)).toEqual(wanted);
        expect(applySplices(text, splices)).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves every entity that it does not touch as it is written, with its comments, and keeps the line breaks', () => {
    fc.assert(
      fc.property(writtenOrg, fc.array(randomEdit, { minLength: 1, maxLength: 3 }), (org, edits) => {
        const before = saidBy(org.text);
        if (!isMap(before)) throw new Error(org.text);
        const wanted = editedBy(before, edits);
        const { text: after, splices } = editYaml(org.text, wanted);
        expect(saidBy(after)).toEqual(wanted);
        expect(applySplices(org.text, splices)).toBe(after);
        expect(splices.every(({ start }, index) => start >= (splices[index - 1]?.end ?? 0))).toBe(true);
        expect(after.startsWith('\uFEFF')).toBe(org.text.startsWith('\uFEFF'));
        expect(after.endsWith('\n')).toBe(org.text.endsWith('\n'));
        if (org.text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
        for (const { section, id, lines } of org.entities) {
          const [left, right] = [before, wanted].map((map) => map.get(section));
          if (!isMap(left) || !isMap(right) || left.get(id) !== right.get(id)) continue;
          expect(`${after}\n`.replaceAll('\r', '')).toContain(lines.join('\n'));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const samples = ['org.yaml', '../shared/data/kubernetes.org.yaml'];

describe.each(samples)('a random edit of %s', (path) => {
  const file = new URL(`../../${path}`, import.meta.url);
  it.skipIf(!existsSync(file))('leaves every other entity to the byte', () => {
    const text = readFileSync(file, 'utf8');
    const before = saidBy(text);
    if (!isMap(before)) throw new Error('no map');
    const slices = entitySlices(text);
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 4 }), (edits) => {
        const wanted = editedBy(before, edits);
        const { text: after } = editYaml(text, wanted);
        expect(saidBy(after)).toEqual(wanted);
        for (const { section, id, slice } of slices) {
          const [left, right] = [before, wanted].map((map) => map.get(section));
          if (!isMap(left) || !isMap(right) || left.get(id) !== right.get(id)) continue;
          if (!after.includes(slice)) throw new Error(`${section} ${id} is not as it was`);
        }
      }),
      { numRuns: path === 'org.yaml' ? 40 : 8 },
    );
  });
});

function entitySlices(text: string) {
  const { root } = readYaml(text);
  if (root?.kind !== 'map') return [];
  return Array.from(root.entries).flatMap(({ key: section, value }) =>
    value.kind === 'map'
      ? Array.from(value.entries, (entry) => {
          return { section, id: entry.key, slice: text.slice(entry.start, entry.value.end) };
        })
      : [],
  );
}
