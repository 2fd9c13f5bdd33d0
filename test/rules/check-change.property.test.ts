import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rename } from '../../src/reshape/operations/rename.ts';
import { checkChange } from '../../src/rules/check-change.ts';
import { wholeCheck } from '../../src/rules/check-request.ts';
import { inLaterIds } from '../../src/rules/later-ids.ts';
import { editFiles, readWritten } from '../../src/source/edit-files.ts';
import { renamesBetween } from '../../src/store/rename-entities.ts';
import { entityKinds } from '../../src/model/kinds.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { generatorDay, type Written, type WrittenMap } from '../oracle/generator.ts';
import { opened } from './opened.ts';

const seeds = fc.integer({ min: 1, max: 100_000 });

/** Every map of the organisation the other way round, and lines above it. */
function upsideDown(org: WrittenMap): string {
  const turned = (written: Written): Written =>
    typeof written === 'string' || Array.isArray(written)
      ? written
      : Object.fromEntries(Object.entries(written).toReversed());
  const sections = Object.entries(org).map(([key, value]) => [key, turned(value)] as const);
  return `# moved\n\n# down\n${writeOrg(Object.fromEntries(sections.toReversed()))}`;
}

/** Gives one entity another id, which stands at the same place among the others. */
function renamed(text: string, choice: number): string {
  const { store } = opened(text);
  const entities = store.rows(
    `SELECT kind, id FROM entity WHERE kind <> 'org' AND id NOT GLOB '*[^a-z0-9-]*' ORDER BY kind, id`,
  );
  const chosen = entities[choice % Math.max(1, entities.length)];
  const kind = entityKinds.find((each) => each === chosen?.['kind']);
  if (chosen === undefined || kind === undefined) return text;
  const id = String(chosen['id']);
  const files = [{ path: 'org.yaml', text }];
  const written = readWritten(files);
  const limits = { squadMost: 9, squadLeast: 3, tribeMost: 150, knowers: 2, disciplines: [] };
  const state = { written, store, day: generatorDay, limits };
  const outcome = rename.apply(state, { ref: { kind, id }, to: `${id}-z` });
  if (outcome.is !== 'done') throw new Error(`${kind} ${id} cannot be renamed`);
  return editFiles(files, written, outcome.org)[0]?.text ?? text;
}

/** What is not as it was between two states: `new squad-size squad:x1`. */
function differences(before: string, after: string): readonly string[] {
  const [old, now] = [opened(before), opened(after, 'moved.yaml')];
  const { result } = checkChange(inLaterIds(old, renamesBetween(old.store, now.store)), now, wholeCheck);
  return [...result.findings, ...result.fixed]
    .filter(({ state }) => state !== 'same')
    .map(
      ({ state, rule, subject, message }) => `${state} ${rule} ${subject?.kind}:${subject?.id} ${message}`,
    );
}

test('moved lines, another order and another file name change no finding', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const org = generateOrg(seed);
      expect(differences(writeOrg(org), upsideDown(org))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('another id with `formerly` changes no finding', () => {
  fc.assert(
    fc.property(seeds, fc.nat(500), (seed, choice) => {
      const text = writeOrg(generateOrg(seed));
      expect(differences(text, renamed(text, choice))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
