import type { PlanOutcome } from '../../reshape/plan.ts';
import type { Step } from '../../reshape/step.ts';
import { askQuestion, withAnswer } from '../session/ask-step.ts';
import { lead } from '../session/dialogue.ts';
import { goBack, type Prompter } from '../session/prompt.ts';

/** Steps with what came of them. */
interface Planned {
  readonly steps: readonly Step[];
  readonly outcome: PlanOutcome;
}

/**
 * Plans, and where something has to be decided first asks for it on a terminal and plans again. What is still open is
 * left to whoever asked: there is nobody to ask, or no answer was given.
 */
export async function planAsking(
  steps: readonly Step[],
  plan: (steps: readonly Step[]) => PlanOutcome,
  prompter: (() => Promise<Prompter>) | undefined,
): Promise<Planned> {
  let asked: Planned = { steps, outcome: plan(steps) };
  if (prompter === undefined) return asked;
  while (asked.outcome.is === 'open') {
    const { step, questions } = asked.outcome;
    const [question] = questions;
    if (question === undefined) return asked;
    const ended = await lead(() => askQuestion(step.operation, question), await prompter());
    if (ended === goBack) return asked;
    const answered = asked.steps.map((each) => (each === step ? withAnswer(each, ended.value) : each));
    asked = { steps: answered, outcome: plan(answered) };
  }
  return asked;
}
