import { planOf, type PlanOutcome } from '../../reshape/plan.ts';
import { StepMistake, type Step } from '../../reshape/step.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';

/** Plans steps; one that names what is not there is refused, like one whose precondition does not hold. */
export function planOrRefuse(
  org: OpenedOrg,
  steps: readonly Step[],
  note: (text: string) => void,
): PlanOutcome {
  try {
    return planOf(org, steps, note);
  } catch (error) {
    if (!(error instanceof StepMistake)) throw error;
    const { step, message, help } = error;
    return { is: 'refused', step, refusals: [{ id: 'reference-exists', message, help }] };
  }
}
