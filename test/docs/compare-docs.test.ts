import { expect, test } from 'vitest';
import { compareDocs } from '../../scripts/docs/compare.ts';

const pages = (texts: Readonly<Record<string, string>>) => new Map(Object.entries(texts));

test('pages that say what the code says are no problem', () => {
  expect(compareDocs(pages({ 'docs/a.md': 'a' }), pages({ 'docs/a.md': 'a' }))).toEqual([]);
});

test('stale, missing and surplus pages are named', () => {
  const wanted = pages({ 'docs/a.md': 'new', 'docs/b.md': 'b' });
  const written = pages({ 'docs/a.md': 'old', 'docs/c.md': 'c' });
  expect(compareDocs(wanted, written)).toEqual([
    'missing: docs/b.md',
    'stale: docs/a.md',
    'surplus: docs/c.md',
  ]);
});

test('nothing to compare is a problem, too', () => {
  expect(compareDocs(pages({}), pages({ 'docs/a.md': 'a' })).length).toBe(1);
  expect(compareDocs(pages({ 'docs/a.md': 'a' }), pages({})).length).toBe(1);
});
