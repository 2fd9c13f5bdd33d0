import { commandLine } from '../../reshape/command-line.ts';
import type { PlanOutcome } from '../../reshape/plan.ts';
import type { ExitCode } from '../exit-codes.ts';
import { planOrRefuse } from '../reshape/plan-or-refuse.ts';
import { askStep, type Meeting } from './ask-step.ts';
import { lead } from './dialogue.ts';
import { askWhatNow, leaveNow, showPlan, type Added, type Session } from './menu.ts';
import { goBack, type Answer } from './prompt.ts';

/**
 * Reshapes by asking, one operation after the other, each planned at once on what those before it left. Nothing is written
 * before the question that says so. The exit code comes back.
 */
export async function runSession(session: Session): Promise<ExitCode> {
  let added: readonly Added[] = [];
  // The answers of an operation that is to be changed.
  let earlier: readonly Answer[] = [];
  for (;;) {
    const next = await addStep(session, added, earlier);
    if (next !== goBack) {
      added = [...added, next];
      await showPlan(session, added);
    } else if (added.length === 0) return leaveNow(session).code;
    const wish = await askWhatNow(session, added);
    if (wish.is === 'end') return wish.code;
    earlier = wish.is === 'change' ? (added.at(-1)?.answers ?? []) : [];
    if (wish.is === 'change') added = added.slice(0, -1);
  }
}

/** Asks for one more operation; `earlier` as for `lead`. */
async function addStep(
  { org, prompter }: Session,
  added: readonly Added[],
  earlier: readonly Answer[],
): Promise<Added | typeof goBack> {
  const steps = added.map(({ step }) => step);
  // Whoever goes back comes by the same plans again.
  const known = new Map<string, PlanOutcome>();
  const plan: Meeting['plan'] = (step) => {
    const line = commandLine(step);
    const outcome = known.get(line) ?? planOrRefuse(org, [...steps, step], () => {});
    known.set(line, outcome);
    return outcome;
  };
  const store = added.at(-1)?.plan.after.store ?? org.store;
  const ended = await lead(() => askStep({ store, plan }), prompter, earlier);
  if (ended === goBack) return goBack;
  const { value: step, answers } = ended;
  const outcome = plan(step);
  if (outcome.is !== 'planned') throw new Error(`${commandLine(step)} is not planned, but ${outcome.is}`);
  return { step, answers, plan: outcome.plan };
}
