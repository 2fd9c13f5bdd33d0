import type { Finding } from '../diagnostics/finding.ts';
import type { Change } from '../queries/changes/change.ts';
import { changesBetween } from '../queries/changes/changes-between.ts';
import { checkChange, type CheckedChange } from '../rules/check-change.ts';
import { wholeCheck } from '../rules/check-request.ts';
import { inLaterIds } from '../rules/later-ids.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import { editFiles, readWritten, type EditedFile } from '../source/edit-files.ts';
import type { WrittenOrg } from '../source/written-org.ts';
import { renamesBetween } from '../store/rename-entities.ts';
import { impactBetween } from './impact/impact-between.ts';
import type { Impact } from './impact/impact.ts';
import { laterDays } from './later-days.ts';
import { limitsOf } from './limits.ts';
import { openEdited, type EditedTexts } from './open-edited.ts';
import type { Proposals } from './proposals.ts';
import { runSteps, type StepsOutcome } from './run-steps.ts';
import type { Step } from './step.ts';
import { toldStep, type ToldStep } from './told-step.ts';

/** What would happen, as it is read again from the edited text. Nothing in it rests on what an operation meant to do. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The same as they are told. */
  readonly operations: readonly ToldStep[];
  /** The first day on which everything holds: what the impact and the findings are measured on. */
  readonly day: string;
  /** What was found where an operation was asked to find something. */
  readonly proposals: readonly Proposals[];
  readonly changes: readonly Change[];
  readonly impact: Impact;
  /** The findings of that day, each with its state, and those that are no more. */
  readonly check: CheckedChange;
  /** What becomes an error on other days on which something of this begins or ends. */
  readonly otherDays: readonly OtherDay[];
  /** The files that change, with their new text. */
  readonly edits: readonly PlannedEdit[];
  /** The organisation on that day, without and with the change. */
  readonly before: OpenedOrg;
  readonly after: OpenedOrg;
}

/** A file that changes. */
export type PlannedEdit = Pick<EditedFile, 'path' | 'before' | 'text'>;

/** A day on which the change was checked, too. */
export interface OtherDay {
  readonly day: string;
  /** New findings of error severity that the day of the plan does not have. */
  readonly errors: readonly Finding[];
}

/** A plan, or where the steps stop. */
export type PlanOutcome =
  | { readonly is: 'planned'; readonly plan: Plan }
  | Exclude<StepsOutcome, { readonly is: 'done' }>;

/**
 * Plans steps on an organisation that could be read whole. Throws a UserError (2) for arguments that are wrong. `note`
 * is told what is worth knowing, such as that something is called differently now.
 */
export function planOf(org: OpenedOrg, steps: readonly Step[], note: (text: string) => void): PlanOutcome {
  const sources = org.files.map(({ path, ownPath = path, text }) => ({ path: ownPath, text }));
  const written = readWritten(sources);
  const edited = (changed: WrittenOrg) => editFiles(sources, written, changed);
  const outcome = runSteps({ written, store: org.store, day: org.day, limits: limitsOf(org) }, steps, {
    open: (changed) => openEdited(org, textsOf(edited(changed)), org.day).store,
    note,
  });
  if (outcome.is !== 'done') return outcome;
  return {
    is: 'planned',
    plan: measure(org, {
      steps,
      day: outcome.from,
      proposals: outcome.proposals,
      edits: edited(outcome.org),
    }),
  };
}

/** What it would do to give files other texts, whatever for: the same as a plan, without a step. */
export function planOfEdits(org: OpenedOrg, edits: readonly PlannedEdit[]): Plan {
  return measure(org, { steps: [], day: org.day, proposals: [], edits });
}

/** Reads the edited text again, and compares. */
function measure(org: OpenedOrg, planned: Pick<Plan, 'steps' | 'day' | 'proposals' | 'edits'>): Plan {
  const { day, edits } = planned;
  const { before, after } = bothOn(org, edits, day);
  const changes = changesBetween(org, after);
  const check = checkChange(before, after, wholeCheck);
  const known = new Set(newErrors(check).map((finding) => finding.fingerprint()));
  const otherDays = laterDays(after.store, changes, { today: org.day, day }).map((other) => {
    const then = bothOn(org, edits, other);
    const errors = newErrors(checkChange(then.before, then.after, wholeCheck));
    return { day: other, errors: errors.filter((finding) => !known.has(finding.fingerprint())) };
  });
  const impact = impactBetween({ before: before.store, after: after.store }, limitsOf(after));
  const operations = planned.steps.map(toldStep);
  return { ...planned, operations, changes, impact, check, otherDays, before, after };
}

/** Both states on a day, the one before in the ids of the one after. */
function bothOn(org: OpenedOrg, edits: readonly PlannedEdit[], day: string): Pick<Plan, 'before' | 'after'> {
  const after = openEdited(org, textsOf(edits), day);
  const renames = renamesBetween(org.store, after.store);
  if (renames.length === 0 && day === org.day) return { before: org, after };
  return { before: inLaterIds(openEdited(org, new Map(), day), renames), after };
}

/** New findings of error severity, and those that have become one; waived ones are accepted. */
export function newErrors({ result }: CheckedChange): readonly Finding[] {
  return Array.from(result.findings).filter(
    ({ state, severity, waived, isInBaseline }) =>
      severity === 'error' &&
      waived === null &&
      isInBaseline !== true &&
      (state === 'new' || state === 'worse'),
  );
}

function textsOf(edits: readonly PlannedEdit[]): EditedTexts {
  return new Map(edits.map(({ path, text }) => [path, text]));
}
