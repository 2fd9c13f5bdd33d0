import fc from 'fast-check';
import type { CutProblem } from '../../src/reshape/cut/cut.ts';

/** A squad without pins: whoever is in a test gives what it is about. */
export function cutProblem(given: Partial<CutProblem>): CutProblem {
  const none = { components: [], bonds: [], disciplines: [], together: [], apart: [] };
  return { people: new Map(), size: { min: 0, max: Infinity }, placed: [[], []], ...none, ...given };
}

/** Squads of 2 to `most` nodes, with bonds, sizes, disciplines and pins. */
export function anyCutProblem(most: number): fc.Arbitrary<CutProblem> {
  const nodes = fc
    .tuple(fc.integer({ min: 2, max: Math.max(2, most - 3) }), fc.integer({ min: 0, max: 3 }))
    .chain(([people, components]) =>
      fc.record({
        people: fc.constant(Array.from({ length: people }, (_, n) => `person:p${n}`)),
        components: fc.constant(Array.from({ length: components }, (_, n) => `component:c${n}`)),
      }),
    );
  return nodes.chain(({ people, components }) => {
    const node = fc.constantFrom(...people, ...components);
    const pair = fc.tuple(node, node).filter(([left, right]) => left !== right);
    const discipline = fc.option(fc.constantFrom('backend', 'design'));
    return fc.record({
      people: fc
        .array(discipline, { minLength: people.length, maxLength: people.length })
        .map((each) => new Map(people.map((person, n) => [person, each[n] ?? null] as const))),
      components: fc.constant(components),
      bonds: fc.array(
        fc.record({
          between: pair,
          weight: fc.integer({ min: 1, max: 4 }),
          because: fc.constantFrom('knows' as const, 'depends on' as const),
        }),
        { maxLength: 3 * most },
      ),
      size: fc.record({ min: fc.integer({ min: 0, max: 2 }), max: fc.integer({ min: 2, max: most }) }),
      disciplines: fc.subarray(['backend', 'design']),
      together: fc.array(pair, { maxLength: 1 }),
      apart: fc.array(pair, { maxLength: 1 }),
      placed: fc.tuple(fc.array(node, { maxLength: 1 }), fc.array(node, { maxLength: 1 })),
    });
  });
}
