import type { EntityKind } from '../model/field.ts';
import type { Change } from '../queries/changes/change.ts';
import { changesBetween } from '../queries/changes/changes-between.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import { editFiles, readWritten, type EditedFile } from '../source/edit-files.ts';
import type { WrittenOrg } from '../source/written-org.ts';
import { impactBetween } from './impact/impact-between.ts';
import type { Impact } from './impact/impact.ts';
import type { IdNow } from './impact/snapshot.ts';
import { limitsOf } from './limits.ts';
import { openEdited, type EditedTexts } from './open-edited.ts';
import { runSteps, type StepsOutcome } from './run-steps.ts';
import type { Step } from './step.ts';

/** What would happen, as it is read again from the edited text. Nothing in it rests on what an operation meant to do. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The first day on which everything holds: what the impact is measured on. */
  readonly day: string;
  readonly changes: readonly Change[];
  readonly impact: Impact;
  /** The files that change, with their new text. */
  readonly edits: readonly EditedFile[];
  /** The organisation on that day, without and with the change. */
  readonly before: OpenedOrg;
  readonly after: OpenedOrg;
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
  const outcome = runSteps({ written, store: org.store, day: org.day }, steps, {
    open: (changed) => openEdited(org, textsOf(edited(changed)), org.day).store,
    note,
  });
  if (outcome.is !== 'done') return outcome;
  const { from: day } = outcome;
  const edits = edited(outcome.org);
  const before = day === org.day ? org : openEdited(org, new Map(), day);
  const after = openEdited(org, textsOf(edits), day);
  const changes = changesBetween(before, after);
  const impact = impactBetween({ before: before.store, after: after.store }, limitsOf(after), idNow(changes));
  return { is: 'planned', plan: { steps, day, changes, impact, edits, before, after } };
}

function textsOf(edits: readonly EditedFile[]): EditedTexts {
  return new Map(edits.map(({ path, text }) => [path, text]));
}

/** New ids by the old ones, as the changes tell them. */
function idNow(changes: readonly Change[]): IdNow {
  const renamed = new Map(
    changes.flatMap(({ kind, id, what, before }) =>
      what === 'renamed' && typeof before === 'string' ? [[`${kind}:${before}`, id] as const] : [],
    ),
  );
  return (kind: EntityKind, id: string) => renamed.get(`${kind}:${id}`) ?? id;
}
