import { visible } from '../../render/visible.ts';
import type { PlanOutcome } from '../../reshape/plan.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';

/** Says why there is no plan: what is refused (4), or what has to be decided first (2). */
export function stoppedPlan(
  { stderr }: Shell,
  outcome: Exclude<PlanOutcome, { readonly is: 'planned' }>,
): ExitCode {
  if (outcome.is === 'refused') {
    for (const { message, help } of outcome.refusals) {
      stderr.write(`orgctl: ${outcome.step.operation}: ${visible(message)}\n  ${visible(help)}\n`);
    }
    return exitCodes.refused.code;
  }
  for (const { text, answers } of outcome.questions) {
    const room = Math.max(...answers.map(({ argument, value }) => argument.length + value.length)) + 5;
    const lines = answers.map(
      (each) => `  ${visible(`--${each.argument} ${each.value}`).padEnd(room)}${visible(each.text)}\n`,
    );
    stderr.write(`orgctl: ${outcome.step.operation}: ${visible(text)}\n${lines.join('')}`);
  }
  return exitCodes.usage.code;
}
