import type { UserError } from '../diagnostics/user-error.ts';
import { document, type AnswerHead } from '../render/json.ts';
import { printJson, type OutputOptions } from './output.ts';
import type { Shell } from './shell.ts';

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
