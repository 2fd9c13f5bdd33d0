import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saidReader } from '../../src/history/said-reader.ts';
import { changesOfSaid } from '../../src/queries/changes/changes-of-said.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { memoryFiles } from '../rules/memory-files.ts';

const seeds = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 4 });
/** Lines are taken out, moved and repeated: what can still be read, and what cannot. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('take', 'repeat', 'comment', 'indent')), {
  maxLength: 3,
});

function edited(text: string, changes: readonly (readonly [number, number, string])[]): string {
  const lines = text.split('\n');
  for (const [from, to, how] of changes) {
    const line = lines[from % lines.length] ?? '';
    if (how === 'take') lines.splice(from % lines.length, 1);
    if (how === 'repeat') lines.splice(to % lines.length, 0, line);
    if (how === 'comment') lines.splice(to % lines.length, 0, `${/^ */.exec(line)?.[0] ?? ''}# ${line}`);
    if (how === 'indent') lines[from % lines.length] = ` ${line}`;
  }
  return lines.join('\n');
}

test('a reader that has read other states says of one what a new one says', () => {
  fc.assert(
    fc.property(seeds, edits, (all, changes) => {
      const reader = saidReader();
      const texts = all.map((seed) => writeOrg(generateOrg(seed)));
      for (const text of [...texts, ...texts.map((each) => edited(each, changes))]) {
        const files = memoryFiles({ 'org.yaml': text });
        const [again, fresh] = [reader(files, 'org.yaml'), saidReader()(files, 'org.yaml')];
        const whole = saidReader()(memoryFiles({ 'org.yaml': `--- \n${text}` }), 'org.yaml');
        expect('said' in again).toBe('said' in whole);
        if (!('said' in again) || !('said' in fresh) || !('said' in whole)) continue;
        expect(changesOfSaid(again.said, fresh.said)).toEqual([]);
        // A file that begins with the beginning of a document is read whole.
        expect(changesOfSaid(again.said, whole.said)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
