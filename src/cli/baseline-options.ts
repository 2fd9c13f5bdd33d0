import type { Command } from 'commander';
import { UserError } from '../diagnostics/user-error.ts';
import { isWholeCheck, type CheckRequest } from '../rules/check-request.ts';
import type { FilterOptions } from './filter-options.ts';
import { filtersOf } from './filters.ts';

/** The options that accept what is known. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly force?: boolean;
}

export function addBaselineOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'accept the findings that a file lists')
    .option('--update-baseline', 'take out of it what is no more, or make it')
    .option('--force', 'with --update-baseline: take in what is new, too');
}

/** Refuses what would make another baseline than is meant. Throws a UserError (2). */
export function refuseBaseline(
  options: BaselineOptions & FilterOptions & { readonly since?: string },
  request: CheckRequest,
): void {
  const { baseline, updateBaseline, force, since } = options;
  if (baseline === '') throw new UserError(2, '--baseline names no file', 'write --baseline FILE');
  if (force === true && updateBaseline !== true) {
    throw new UserError(2, '--force is for --update-baseline', 'add --update-baseline, or leave it out');
  }
  if (updateBaseline !== true) return;
  if (baseline === undefined) {
    throw new UserError(2, '--update-baseline needs a file', 'add --baseline FILE');
  }
  if (isWholeCheck(request) && since === undefined && Object.keys(filtersOf(options)).length === 0) return;
  throw new UserError(
    2,
    '--update-baseline needs a whole check',
    'leave out rule names, --only, --profile, --since and filters',
  );
}

/** The options with the baseline among what is written: it never goes over what is read. */
export function withBaselineOutput<O extends BaselineOptions & { readonly output?: readonly string[] }>(
  options: O,
): O {
  const { baseline, updateBaseline, output = [] } = options;
  if (baseline === undefined || updateBaseline !== true) return options;
  return { ...options, output: [...output, `baseline=${baseline}`] };
}
