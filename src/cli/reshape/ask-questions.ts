import { visible } from '../../render/visible.ts';
import type { Question } from '../../reshape/operation.ts';
import type { PlanOutcome } from '../../reshape/plan.ts';
import type { Step } from '../../reshape/step.ts';
import type { Shell } from '../shell.ts';

/**
 * Plans, and where something has to be decided first asks for it on a terminal and plans again. What is still open is
 * left to whoever asked: there is nobody to ask, or no answer was given.
 */
export async function planAsking(
  shell: Shell,
  steps: readonly Step[],
  plan: (steps: readonly Step[]) => PlanOutcome,
): Promise<{ readonly steps: readonly Step[]; readonly outcome: PlanOutcome }> {
  let asked = steps;
  for (;;) {
    const outcome = plan(asked);
    const question = outcome.is === 'open' ? outcome.questions[0] : undefined;
    if (outcome.is !== 'open' || question === undefined || shell.ask === undefined) {
      return { steps: asked, outcome };
    }
    const answer = await answerTo(shell, shell.ask, outcome.step.operation, question);
    if (answer === undefined) return { steps: asked, outcome };
    const { step } = outcome;
    const given = new Map(step.given).set(answer.argument, answer.value);
    asked = asked.map((each) => (each === step ? { ...each, given } : each));
  }
}

/** What was chosen by its number; undefined where nothing was. */
async function answerTo(
  { stderr }: Shell,
  ask: NonNullable<Shell['ask']>,
  operation: string,
  { text, answers }: Question,
): Promise<Question['answers'][number] | undefined> {
  const lines = answers.map((answer, index) => `  ${index + 1}  ${visible(answer.text)}\n`);
  stderr.write(`${operation}: ${visible(text)}\n${lines.join('')}`);
  const typed = (await ask(`Which one (1-${answers.length}, nothing to stop)? `)).trim();
  return /^\d+$/.test(typed) ? answers[Number(typed) - 1] : undefined;
}
