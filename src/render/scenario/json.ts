import { figuresJson } from '../plan/json.ts';
import { planFindings } from '../plan/finding-lines.ts';
import { document, type AnswerHead } from '../json.ts';
import type { ToldStep } from '../../reshape/told-step.ts';
import type { Expected } from '../../reshape/scenario/expectations.ts';
import { compareRows, type ComparedPlan } from './compare.ts';
import { expectationWords } from './text.ts';

/** What the json says where nothing can be compared. */
export const noComparison = { scenarios: [], rows: [] };

/** Several scenarios side by side: `orgctl.scenarios/v1`. */
export function comparisonJson(
  head: AnswerHead,
  scenarios: readonly (ComparedPlan & { readonly operations: readonly ToldStep[] })[],
): string {
  return document('scenarios', head, {
    scenarios: scenarios.map(({ file, name, why, plan, operations, stopped, expected }) => ({
      file,
      scenario: name,
      why,
      operations,
      on: plan?.day ?? null,
      stopped,
      impact: plan === null ? null : figuresJson(plan.impact),
      findings: plan === null ? null : countsOf(plan),
      expected: expectedJson(expected),
    })),
    rows: compareRows(scenarios).map(({ figure, words, now, cells }) => ({
      figure,
      words,
      now,
      values: cells.map(({ value }) => value),
      best: cells.map(({ isBest }) => isBest),
    })),
  });
}

function countsOf(plan: NonNullable<ComparedPlan['plan']>): Readonly<Record<string, number>> {
  const { new: added, worse, fixed, same } = planFindings(plan);
  return { new: added.length, worse: worse.length, fixed: fixed.length, unchanged: same };
}

/** What was expected, and whether it is so. */
export function expectedJson(expected: readonly Expected[]): readonly Readonly<Record<string, unknown>>[] {
  return expected.map(({ expectation, isMet, why }) => ({
    rule: expectation.is === 'rule' ? expectation.rule : null,
    on: expectation.is === 'rule' ? expectation.on : null,
    figure: expectation.is === 'rule' ? null : expectation.figure,
    atMost: expectation.is === 'atMost' ? expectation.most : null,
    text: expectationWords(expectation),
    met: isMet,
    reason: why,
  }));
}
