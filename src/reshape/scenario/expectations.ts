import { subjectText, type Finding } from '../../diagnostics/finding.ts';
import type { Plan } from '../plan.ts';
import type { Expectation } from './scenario.ts';

/** An expectation and what became of it. */
export interface Expected {
  readonly expectation: Expectation;
  readonly isMet: boolean;
  /** What stands against it, or the figure, in words; empty where there is nothing to say. */
  readonly why: string;
}

/** Which expectations a plan meets. */
export function expectedOf(
  { check, impact }: Plan,
  expectations: readonly Expectation[],
): readonly Expected[] {
  return expectations.map((expectation) => {
    switch (expectation.is) {
      case 'rule':
        return { expectation, ...ruleMet(check.result, expectation) };
      case 'figure': {
        const { before, after, moreIs } = impact.figures[expectation.figure];
        if (moreIs === null)
          return {
            expectation,
            isMet: false,
            why: 'it is neither better nor worse: say how many, with atMost',
          };
        const more = after - (before ?? 0);
        const isMet = moreIs === 'worse' ? more <= 0 : more >= 0;
        return { expectation, isMet, why: before === null ? String(after) : `${before} → ${after}` };
      }
      case 'atMost': {
        const { after } = impact.figures[expectation.figure];
        return { expectation, isMet: after <= expectation.most, why: String(after) };
      }
    }
  });
}

function ruleMet(
  { findings, notChecked, off }: Plan['check']['result'],
  { rule, on }: Extract<Expectation, { readonly is: 'rule' }>,
): Omit<Expected, 'expectation'> {
  const unchecked = [...notChecked, ...off].find((each) => each.rule === rule);
  if (unchecked !== undefined) return { isMet: false, why: `not checked: ${unchecked.reason}` };
  const against = Array.from<Finding>(findings).filter(
    (finding) =>
      finding.rule === rule &&
      finding.waived === null &&
      (on === null
        ? finding.state === 'new' || finding.state === 'worse'
        : finding.subject !== null && subjectText(finding.subject) === on),
  );
  const [first] = against;
  if (first === undefined) return { isMet: true, why: '' };
  const more = against.length === 1 ? '' : ` and ${against.length - 1} more`;
  return { isMet: false, why: `${first.message}${more}` };
}
