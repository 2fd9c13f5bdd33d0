import { UserError } from '../diagnostics/user-error.ts';
import type { WrittenOrg } from '../source/written-org.ts';
import { lazyStore, type Store } from '../store/open-store.ts';
import { laterDay } from './days.ts';
import type { Proposals } from './proposals.ts';
import type { Question, Refusal, ReshapeState } from './operation.ts';
import { findOperation } from './operations/find-operation.ts';
import { readArguments, type Given, type ReadingArguments } from './read-arguments.ts';
import { StepMistake, type Step } from './step.ts';

/** What steps come to: all of them, or where they stop. */
export type StepsOutcome =
  | {
      readonly is: 'done';
      readonly org: WrittenOrg;
      /** The first day on which everything holds. */
      readonly from: string;
      /** What the steps found that were asked to find something. */
      readonly proposals: readonly Proposals[];
    }
  | { readonly is: 'refused'; readonly step: Step; readonly refusals: readonly Refusal[] }
  | { readonly is: 'open'; readonly step: Step; readonly questions: readonly Question[] };

/** What running steps needs besides the organisation. */
export interface RunningSteps {
  /** Reads a changed organisation again, speaking of today; only called where a later step looks at it. */
  readonly open: (org: WrittenOrg) => Store;
  readonly note: (text: string) => void;
}

/** Applies steps in order, each to what the one before left. Throws a UserError (2) for arguments that are wrong. */
export function runSteps(
  start: ReshapeState,
  steps: readonly Step[],
  { open, note }: RunningSteps,
): StepsOutcome {
  let state = start;
  let from = start.day;
  const proposals: Proposals[] = [];
  for (const step of steps) {
    const operation = findOperation(step.operation);
    const outcome = operation.apply(state, argumentsOf(step, { store: state.store, note }));
    if (outcome.is !== 'done') return { ...outcome, step };
    if (outcome.proposals !== undefined) proposals.push(outcome.proposals);
    from = laterDay(from, outcome.from);
    const moved = [...(state.moved ?? []), ...(outcome.moved ?? [])];
    state = { ...state, written: outcome.org, store: lazyStore(() => open(outcome.org)), moved };
  }
  return { is: 'done', org: state.written, from, proposals };
}

/** The arguments of a step. Throws a `StepMistake` for one that is wrong. */
function argumentsOf(step: Step, reading: ReadingArguments): Given {
  try {
    return readArguments(step, reading);
  } catch (error) {
    throw error instanceof UserError ? new StepMistake(step, error) : error;
  }
}
