import type { Expected } from '../../reshape/scenario/expectations.ts';
import type { Figure, FigureName } from '../../reshape/impact/impact.ts';
import type { Plan } from '../../reshape/plan.ts';
import { figureWords, isTold } from '../plan/figure-words.ts';
import { planFindings } from '../plan/finding-lines.ts';
import { linesOf } from '../plan/patch.ts';

/** A scenario as it is compared; without a plan it does not apply. */
export interface ComparedPlan {
  readonly file: string;
  readonly name: string;
  readonly why: string | null;
  readonly plan: Plan | null;
  readonly expected: readonly Expected[];
  /** Why there is no plan; null where there is one. */
  readonly stopped: StoppedPlan | null;
}

/** The operation that does not apply, where it stands in its file, and the way out. */
export interface StoppedPlan {
  readonly operation: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

/** A row of the comparison. */
export interface ComparedRow {
  /** The name of the figure in data. */
  readonly figure: string;
  readonly words: string;
  /** null where there is nothing to compare with. */
  readonly now: number | null;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedCell {
  /** null where the scenario does not apply. */
  readonly value: number | null;
  /** Whether it is better than another of the row, and none is better. */
  readonly isBest: boolean;
}

/** What several scenarios come to, a row a figure that one of them changes. */
export function compareRows(scenarios: readonly ComparedPlan[]): readonly ComparedRow[] {
  const plans = scenarios.map(({ plan }) => plan);
  const planned = plans.filter((plan) => plan !== null);
  const row = (
    figure: string,
    words: string,
    moreIs: Figure['moreIs'],
    count: (plan: Plan) => number,
    now: number | null = null,
  ): ComparedRow => ({
    figure,
    words,
    now,
    cells: cellsOf(
      plans.map((plan) => (plan === null ? null : count(plan))),
      moreIs,
    ),
  });
  const figures = Object.keys(figureWords)
    .filter(isFigure)
    .filter((name) => planned.some(({ impact }) => isTold(name, impact.figures[name])))
    .map((name) => {
      const { before = null, moreIs = null } = planned[0]?.impact.figures[name] ?? {};
      return row(name, figureWords[name].words, moreIs, ({ impact }) => impact.figures[name].after, before);
    });
  if (planned.length === 0) return [];
  return [
    ...figures,
    row('newFindings', 'new findings', 'worse', (plan) => planFindings(plan).new.length),
    row('worseFindings', 'findings that are worse', 'worse', (plan) => planFindings(plan).worse.length),
    row('fixedFindings', 'findings that are fixed', 'better', (plan) => planFindings(plan).fixed.length),
    row('lines', 'lines', null, ({ edits }) => linesOf(edits)),
  ];
}

function isFigure(name: string): name is FigureName {
  return Object.hasOwn(figureWords, name);
}

/** The best of a row are marked where they are better than another one. */
function cellsOf(values: readonly (number | null)[], moreIs: Figure['moreIs']): readonly ComparedCell[] {
  const numbers = values.filter((value) => value !== null);
  const best = moreIs === 'worse' ? Math.min(...numbers) : Math.max(...numbers);
  const isMarked = moreIs !== null && numbers.some((value) => value !== best);
  return values.map((value) => ({ value, isBest: isMarked && value === best }));
}
