import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CutProblem, Cuts } from '../../src/reshape/cut/cut.ts';
import { contractPins } from '../../src/reshape/cut/contract-pins.ts';
import { cutGraph } from '../../src/reshape/cut/cut-graph.ts';
import { findCuts } from '../../src/reshape/cut/find-cuts.ts';
import { searchCuts } from '../../src/reshape/cut/search-cuts.ts';
import { flip, placement } from '../../src/reshape/cut/placement.ts';
import { anyCutProblem, cutProblem } from './cut-problem.ts';

/** Whether a way to place the nodes keeps every limit and pin; written a second time, node by node. */
function isAllowed(problem: CutProblem, halfOf: (node: string) => number): boolean {
  const { people, components, size, disciplines, together, apart, placed } = problem;
  return (
    [0, 1].every((half) => {
      const own = Array.from(people).filter(([node]) => halfOf(node) === half);
      const owned = components.filter((node) => halfOf(node) === half);
      return (
        own.length >= size.min &&
        own.length <= size.max &&
        (components.length < 2 || owned.length > 0) &&
        disciplines.every((wanted) => own.some(([, discipline]) => discipline === wanted))
      );
    }) &&
    together.every((nodes) => new Set(nodes.map(halfOf)).size < 2) &&
    apart.every(([left, right]) => halfOf(left) !== halfOf(right)) &&
    placed.every((nodes, half) => nodes.every((node) => halfOf(node) === half))
  );
}

/** The least cost over all ways there are; null where none is allowed. */
function leastCost(problem: CutProblem): number | null {
  const nodes = [...problem.people.keys(), ...problem.components];
  let least: number | null = null;
  for (let code = 0; code < 2 ** nodes.length; code += 1) {
    const halfOf = (node: string) => (code >> nodes.indexOf(node)) & 1;
    if (!isAllowed(problem, halfOf)) continue;
    const cost = problem.bonds
      .filter(({ between: [left, right] }) => halfOf(left) !== halfOf(right))
      .reduce((sum, { weight }) => sum + weight, 0);
    if (least === null || cost < least) least = cost;
  }
  return least;
}

function foundIn(cuts: Cuts) {
  if ('none' in cuts) throw new Error(cuts.none);
  return cuts.cuts;
}

function halfIn(cut: {
  readonly halves: readonly { people: readonly string[]; components: readonly string[] }[];
}) {
  const placed = new Map(
    cut.halves.flatMap(({ people, components }, half) =>
      [...people, ...components].map((node) => [node, half] as const),
    ),
  );
  return (node: string) => placed.get(node) ?? -1;
}

describe('a cut in two', () => {
  it('is the best of all there are, and says truly what it costs', () => {
    let feasible = 0;
    fc.assert(
      fc.property(anyCutProblem(8), (problem) => {
        const least = leastCost(problem);
        const cuts = findCuts(problem);
        if (least === null) {
          expect(cuts).toHaveProperty('none');
          return;
        }
        feasible += 1;
        const [best, ...others] = foundIn(cuts);
        expect(best.cost).toBe(least);
        for (const cut of [best, ...others]) {
          expect(isAllowed(problem, halfIn(cut))).toBe(true);
          expect(cut.cost).toBe(cut.separated.reduce((sum, { weight }) => sum + weight, 0));
          expect(cut.cost).toBeGreaterThanOrEqual(best.cost);
        }
      }),
      { numRuns: 300 },
    );
    expect(feasible).toBeGreaterThan(50);
  });

  it('is found by the search, too, where that has to do', () => {
    const excess: number[] = [];
    fc.assert(
      fc.property(anyCutProblem(10), (problem) => {
        const least = leastCost(problem);
        const blocks = contractPins(problem);
        if (least === null || 'contradiction' in blocks) return;
        const graph = cutGraph(problem, blocks);
        const [sides] = searchCuts(graph, 1);
        expect(sides).toBeDefined();
        const placed = placement(graph);
        sides?.forEach((side, block) => {
          if (side === 1) flip(placed, block);
        });
        excess.push(placed.cost - least);
      }),
      { numRuns: 200 },
    );
    expect(excess.length).toBeGreaterThan(50);
    expect(Math.max(...excess)).toBe(0);
  });

  it('comes with others that place other people', () => {
    const people = new Map(['ada', 'bo', 'cy', 'di', 'ed', 'flo'].map((id) => [`person:${id}`, null]));
    const cuts = foundIn(findCuts(cutProblem({ people, size: { min: 2, max: 4 } })));
    expect(cuts).toHaveLength(3);
    const keys = cuts.map(({ halves }) =>
      halves
        .map((half) => half.people.join())
        .toSorted()
        .join(' | '),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('keeps those who know a component with it', () => {
    const people = new Map(['ada', 'bo', 'cy', 'di'].map((id) => [`person:${id}`, null]));
    const knows = (person: string, component: string) => ({
      between: [`person:${person}`, `component:${component}`] as const,
      weight: 2,
      because: 'knows' as const,
    });
    const [best] = foundIn(
      findCuts(
        cutProblem({
          people,
          components: ['component:ios', 'component:android'],
          bonds: [knows('ada', 'ios'), knows('cy', 'ios'), knows('bo', 'android'), knows('di', 'android')],
        }),
      ),
    );
    expect(best).toEqual({
      cost: 0,
      separated: [],
      halves: [
        { people: ['person:ada', 'person:cy'], components: ['component:ios'] },
        { people: ['person:bo', 'person:di'], components: ['component:android'] },
      ],
    });
  });

  it.each([
    [{ size: { min: 2, max: 9 } }, '3 people are too few for two halves of at least 2'],
    [{ size: { min: 0, max: 1 } }, '3 people are too many for two halves of at most 1'],
    [{ disciplines: ['design'] }, '1 of its people has the discipline design, and each half needs one'],
    [
      { together: [['person:ada', 'person:bo']], apart: [['person:ada', 'person:bo'] as const] },
      'ada and bo cannot be both together and apart',
    ],
    [
      { placed: [['person:ada'], ['person:ada']] as const },
      'what was placed and ada cannot be both together and apart',
    ],
    [
      { together: [['person:ada', 'person:bo', 'person:cy']], size: { min: 1, max: 3 } },
      'what is pinned leaves no two halves within the sizes',
    ],
    [
      { people: new Map([['person:ada', null]]), size: { min: 2, max: 9 } },
      '1 person is too few for two halves of at least 2',
    ],
  ])('that cannot be says why: %j', (given, none) => {
    const people = new Map([
      ['person:ada', 'design'],
      ['person:bo', null],
      ['person:cy', null],
    ]);
    expect(findCuts(cutProblem({ people, ...given }))).toEqual({ none });
  });
});
