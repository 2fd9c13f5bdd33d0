import { UserError } from '../diagnostics/user-error.ts';
import { document, type AnswerHead } from '../render/json.ts';
import { exitCodes } from './exit-codes.ts';
import { printJson, type OutputOptions } from './output.ts';
import type { Shell } from './shell.ts';
import type { StoppedQuery } from './supervise-query.ts';

/** The answer of a statement that could not be run. */
export const noRows = { columns: [], rows: [], truncated: false };

/** Says in the json answer, where one was asked for, why there is no other. */
export async function printQueryError(
  shell: Shell,
  options: OutputOptions,
  head: AnswerHead,
  { message, help }: UserError,
): Promise<void> {
  await printJson(shell, options, () => document('query', head, { ...noRows, error: { message, help } }));
}

/** Says in the json answer why a query was stopped; what comes back says it on stderr. */
export async function printStopped(shell: Shell, stopped: StoppedQuery): Promise<UserError> {
  const error = whyStopped(stopped);
  const { start } = stopped;
  if (start !== null) await printQueryError(shell, start.options, start.head, error);
  return error;
}

function whyStopped({ tooSlowAfter, signal }: StoppedQuery): UserError {
  if (tooSlowAfter !== null) {
    const message = `the query took longer than ${tooSlowAfter} s and was stopped`;
    return new UserError(exitCodes.input.code, message, 'give it more with --timeout SECONDS');
  }
  const message = `the query was stopped by the system (${signal ?? 'no signal'})`;
  return new UserError(exitCodes.input.code, message, 'it may need too much memory');
}
