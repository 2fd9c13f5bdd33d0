import type { Finding } from '../../diagnostics/finding.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { visible } from '../../render/visible.ts';
import { count } from '../../render/words.ts';
import { newErrors, type Plan } from '../../reshape/plan.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { fileToWrite, writeEdits } from '../write-edits.ts';
import { StaleFile } from '../write-files.ts';

/** What somebody says about writing a plan. */
export interface ApplyOptions {
  readonly file?: string;
  readonly yes?: boolean;
  readonly allowFindings?: boolean;
}

/** A plan and the organisation that it is for. */
export interface Planned {
  readonly org: OpenedOrg;
  readonly plan: Plan;
}

/**
 * Writes a plan that has been shown, once somebody has said yes; the exit code comes back. Where a file has changed
 * meanwhile, `again` plans with the files as they are now, null where that cannot be done any more: what changes the very
 * same is written, anything else is refused (4).
 */
export async function applyPlan(
  shell: Shell,
  org: OpenedOrg,
  plan: Plan,
  options: ApplyOptions,
  again: () => Promise<Planned | null> = async () => null,
): Promise<ExitCode> {
  const main = fileToWrite(shell, options, 'leave --apply out');
  if (plan.edits.length === 0) {
    shell.stderr.write('orgctl: there is nothing to write: the files say all that already\n');
    return exitCodes.done.code;
  }
  refuseNewErrors(plan, options);
  const what = plan.operations.map(({ command }) => command).join(' -- ');
  try {
    return await writeEdits(shell, org, plan.edits, { main, what, options });
  } catch (error) {
    if (!(error instanceof StaleFile)) throw error;
    const now = await again();
    if (now === null || !isSameChange(plan, now.plan)) throw error;
    refuseNewErrors(now.plan, options);
    shell.stderr.write(
      'orgctl: a file has changed since it was read; the plan is the same with it as it is now\n',
    );
    return writeEdits(shell, now.org, now.plan.edits, { main, what, options: { ...options, yes: true } });
  }
}

/** Whether two plans change the same, so that whoever has agreed to one has agreed to the other. */
function isSameChange(one: Plan, other: Plan): boolean {
  return JSON.stringify([one.day, one.changes]) === JSON.stringify([other.day, other.changes]);
}

/** The errors that a change makes, on its day or on a later one. */
export function errorsMade(plan: Plan): readonly Finding[] {
  return [...newErrors(plan.check), ...plan.otherDays.flatMap((other) => other.errors)];
}

/** Throws a UserError (4) where a change makes errors that nobody has allowed. */
function refuseNewErrors(plan: Plan, { allowFindings = false }: ApplyOptions): void {
  const errors = errorsMade(plan);
  const [first] = errors;
  if (allowFindings || first === undefined) return;
  const more = errors.length === 1 ? '' : `, and ${count(errors.length - 1, 'other')}`;
  throw new UserError(
    4,
    `it would make ${count(errors.length, 'new error')}: ${visible(first.message)} (${first.rule})${more}; nothing was written`,
    'change the operations, or add --allow-findings',
  );
}
