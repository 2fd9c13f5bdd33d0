import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { reversePatch, takeBack } from '../../src/cli/undo/reverse-patch.ts';
import { entityKinds, sections } from '../../src/model/kinds.ts';
import { changesBetween } from '../../src/queries/changes/changes-between.ts';
import { planOf, type Plan } from '../../src/reshape/plan.ts';
import type { Step } from '../../src/reshape/step.ts';
import type { OpenedOrg } from '../../src/rules/opened-org.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { generatorDay } from '../oracle/generator.ts';
import { Random } from '../oracle/random.ts';
import { memoryFiles } from '../rules/memory-files.ts';
import { idsOf, randomStep } from './random-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

function open(text: string): OpenedOrg {
  const { read, db } = readIntoTables(memoryFiles({ 'org.yaml': text }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  const { files, findings, policy } = read;
  return { store: openStore(db, generatorDay), files, findings, policy, day: generatorDay };
}

/** A plan, or null where the steps are refused, leave something open, or name what is not there. */
function planned(org: OpenedOrg, steps: readonly Step[]): Plan | null {
  try {
    const outcome = planOf(org, steps, () => {});
    return outcome.is === 'planned' ? outcome.plan : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Steps for an organisation of a seed, each of which can be done after the one before. */
function randomCase(seed: number): { readonly text: string; readonly steps: readonly Step[] } {
  const random = new Random(seed);
  const text = writeOrg(generateOrg(seed));
  const org = open(text);
  const ids = idsOf(org.store);
  let steps: readonly Step[] = [];
  for (let attempt = 0; attempt < 6 && steps.length < 2; attempt++) {
    const step = randomStep(random, ids);
    if (step !== null && planned(org, [...steps, step]) !== null) steps = [...steps, step];
  }
  return { text, steps };
}

/** The text of every entity, by kind and id. */
function slices(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { root } = readYaml(text);
  if (root?.kind !== 'map') return found;
  for (const kind of entityKinds) {
    const section = Array.from(root.entries).find(({ key }) => key === sections[kind])?.value;
    if (section?.kind !== 'map') continue;
    for (const { key, value } of section.entries)
      found.set(`${kind}:${key}`, text.slice(value.start, value.end));
  }
  return found;
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('a plan of any operations on any organisation', () => {
  it('says what is read again from the text, and leaves every entity that it does not tell of as it was', () => {
    let done = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { text, steps } = randomCase(seed);
        const plan = planned(open(text), steps);
        if (plan === null) return;
        done += plan.edits.length;
        const after = plan.edits[0]?.text ?? text;
        expect(changesBetween(open(text), open(after))).toEqual(plan.changes);
        expect(takeBack(after, reversePatch(text, after))).toBe(text);
        const told = new Set(
          plan.changes.flatMap(({ kind, id, about }) => [
            `${kind}:${id}`,
            ...about.map((each) => `${each.kind}:${each.id}`),
          ]),
        );
        // A new id is written wherever the old one was, and the text that says so is no other fact.
        if (plan.changes.some(({ what }) => what === 'renamed')) return;
        const [was, is] = [slices(text), slices(after)];
        for (const [key, slice] of was) if (!told.has(key)) expect(is.get(key)).toBe(slice);
      }),
      { numRuns: 40 },
    );
    expect(done).toBeGreaterThan(20);
  });

  it('is the same in either order where two operations have nothing in common', () => {
    let done = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = new Random(seed);
        const text = writeOrg(generateOrg(seed));
        const { squad, tribe, component, person } = idsOf(open(text).store);
        if (squad.length < 1 || tribe.length < 1 || component.length < 2 || person.length < 1) return;
        const [one = '', two = ''] = random.some(component, 2);
        const steps: readonly Step[] = [
          {
            operation: 'assign',
            given: new Map(Object.entries({ component: one, to: random.pick(squad), from: 'all' })),
          },
          {
            operation: 'set-role',
            given: new Map(Object.entries({ role: 'ops', person: 'none', on: `component:${two}` })),
          },
          {
            operation: 'set-role',
            given: new Map(
              Object.entries({
                role: 'lead',
                person: random.pick(person),
                on: `tribe:${random.pick(tribe)}`,
              }),
            ),
          },
        ];
        const [there, back] = [steps, steps.toReversed()].map((each) => planned(open(text), each));
        expect(there?.changes).toEqual(back?.changes);
        expect(there?.impact).toEqual(back?.impact);
        if ((there?.changes.length ?? 0) > 1) done += 1;
      }),
      { numRuns: 25 },
    );
    expect(done).toBeGreaterThan(3);
  });
});
