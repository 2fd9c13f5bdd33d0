import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations } from '../../src/reshape/operations/all.ts';
import { runInProcess } from '../cli/run-in-process.ts';

const files = { 'org.yaml': readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8') };

describe('every operation', () => {
  it('is sorted by its id', () => {
    const ids = operations.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });

  for (const { id, example } of operations) {
    it(`has an example that works on the sample organisation: ${id}`, async () => {
      const words = Array.from(example.matchAll(/'[^']*'|\S+/g), ([word]) => word.replaceAll("'", ''));
      const { status, stderr } = await runInProcess(['reshape', id, ...words, '--summary'], { files });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  }
});
