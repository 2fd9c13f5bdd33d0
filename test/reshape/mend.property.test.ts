import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { mendOrg } from '../../src/reshape/mend/mend.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { generatorDay } from '../oracle/generator.ts';
import { memoryFiles } from '../rules/memory-files.ts';

vi.setConfig({ testTimeout: 60_000 });

function mended(text: string): string {
  const { read, db } = readIntoTables(memoryFiles({ 'org.yaml': text }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  const store = openStore(db, generatorDay);
  const org = { files: read.files, store };
  const { edits } = mendOrg(org, { org, mends: [] });
  store.close();
  return edits[0]?.text ?? text;
}

/** Ids, names of fields and choices in other letters: what a mend takes back to the byte. */
function mangled(text: string, every: number): string {
  let count = 0;
  return text.replaceAll(/^ {2}[a-z]+\d+:|\b(productOwner|dependsOn)(?=:)/gm, (found) => {
    count++;
    if (count % every !== 0) return found;
    return found.includes(':') ? found.toUpperCase() : found.replace(/[A-Z]/, (letter) => `_${letter}`);
  });
}

test('mends take names back to what they were, touch nothing else, and leave nothing to be mended', () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 2, max: 9 }), (seed, every) => {
      const text = mended(writeOrg(generateOrg(seed)));
      const worse = mangled(text, every);
      if (worse !== text) changed++;
      expect(mended(text)).toBe(text);
      expect(mended(worse)).toBe(text);
    }),
    { numRuns: 30 },
  );
  expect(changed).toBeGreaterThan(10);
});
