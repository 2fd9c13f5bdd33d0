import type { Finding } from '../../diagnostics/finding.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { visible } from '../../render/visible.ts';
import { count } from '../../render/words.ts';
import { newErrors, type Plan } from '../../reshape/plan.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { fileToWrite, writeEdits } from '../write-edits.ts';

/** What somebody says about writing a plan. */
export interface ApplyOptions {
  readonly file?: string;
  readonly yes?: boolean;
  readonly allowFindings?: boolean;
}

/** Writes a plan that has been shown, once somebody has said yes; the exit code comes back. */
export async function applyPlan(
  shell: Shell,
  org: OpenedOrg,
  plan: Plan,
  options: ApplyOptions,
): Promise<ExitCode> {
  const main = fileToWrite(shell, options, 'leave --apply out');
  if (plan.edits.length === 0) {
    shell.stderr.write('orgctl: there is nothing to write: the files say all that already\n');
    return exitCodes.done.code;
  }
  refuseNewErrors(plan, options);
  return writeEdits(shell, org, plan.edits, {
    main,
    what: plan.operations.map(({ command }) => command).join(' -- '),
    options,
  });
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
